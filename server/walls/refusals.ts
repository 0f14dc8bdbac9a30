import { DeskError } from '../desk/desk-error.ts'

export function nameTaken(name: string): DeskError {
  return new DeskError('name', { en: `another one is called “${name}”`, zh: `已有同名者“${name}”` })
}

export function slugTaken(slug: string): DeskError {
  return new DeskError('slug', { en: `another one has the address “${slug}”`, zh: `地址“${slug}”已被使用` })
}

export function somebodyElse(): DeskError {
  return new DeskError('revision', {
    en: 'somebody changed it meanwhile: load the page to see theirs, or send again to replace it',
    zh: '他人已先行修改：重新载入可查看，再次提交将替换',
  })
}

/** `names`: of what shows it. */
export function stillShown(names: readonly string[]): DeskError {
  return new DeskError('form', {
    en: `${names.join(', ')} show it: give them another first`,
    zh: `${names.join('、')}正在显示，请先更换`,
  })
}
