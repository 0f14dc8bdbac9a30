import type { Background, ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, type FigureRef, growthOf, valueOf } from './finding.ts'

/** Every field is a number or empty. */
export function fieldsAreNumbers(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => [
    ...unreadable(entry, valueOf(entry), entry.unreadable.value, background),
    ...unreadable(entry, growthOf(entry), entry.unreadable.growth, background),
  ])
}

function unreadable(entry: ReadEntry, figure: FigureRef, text: string | null, background: Background): Finding[] {
  if (text === null) return []
  const name = figureName(entry.series, entry.period, background)
  const isValue = figure.part === 'value'
  const example = isValue ? '43.85' : '-3.9'
  return [
    {
      id: `number:${entry.series}@${entry.period}:${figure.part}`,
      severity: 'error',
      figures: [figure],
      message: {
        en: `${name.en}: ${isValue ? 'the figure' : 'growth'} is no number`,
        zh: `${name.zh}：${isValue ? '数值' : '增速'}不是数字`,
      },
      detail: {
        en: `expected a number like ${example}, found “${text}”`,
        zh: `应为${example}这样的数字，实为“${text}”`,
      },
      found: text,
      expected: example,
    },
  ]
}
