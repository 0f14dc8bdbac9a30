import { headers } from 'next/headers'
import type { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import { AccountStays } from '#server/accounts/change-account.ts'
import { AccountExists } from '#server/accounts/create-account.ts'
import { NotAllowed, NotSignedIn, requireActor, requireOwner, SecondFactorDue } from '#server/accounts/require-actor.ts'
import type { Needed } from '#server/accounts/role.ts'
import type { DeskUser } from '#server/accounts/who.ts'
import { DeskError } from '#server/desk/desk-error.ts'
import { StateError } from '#server/publish/refused.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'

/**
 * Every action of the desk in its one order: who is it, is what came readable, then the deed. Whatever is refused comes back by
 * field; nothing else is caught. `owner`: what everybody signed in may do with their own account.
 */
export async function answer<Shape extends z.ZodType, Value>(
  input: unknown,
  needed: Needed | 'owner',
  shape: Shape,
  perform: (input: z.infer<Shape>, by: DeskUser) => Promise<Value>,
): Promise<Answer<Value>> {
  try {
    const by = needed === 'owner' ? await requireOwner(await headers()) : await requireActor(await headers(), needed)
    const parsed = shape.safeParse(input)
    if (!parsed.success) return { ok: false, errors: byField(parsed.error) }
    return { ok: true, value: await perform(parsed.data, by) }
  } catch (error) {
    const errors = refusal(error)
    if (!errors) throw error
    return { ok: false, errors }
  }
}

function refusal(error: unknown): Record<string, Bilingual> | null {
  if (error instanceof NotSignedIn) {
    return {
      form: {
        en: 'you are signed out: sign in in another tab, then press again; what you typed is kept',
        zh: '您已退出登录：请在另一标签页登录后重试；录入仍在',
      },
    }
  }
  if (error instanceof NotAllowed) return { form: { en: 'your account may not do this', zh: '您的账户无此权限' } }
  if (error instanceof SecondFactorDue) {
    return { form: { en: 'set up your second factor under Account first', zh: '请先在“账户设置”中设置第二验证' } }
  }
  if (error instanceof DeskError) return { [error.field]: error.said }
  if (error instanceof AccountExists) return { email: { en: error.message, zh: '该邮箱已有账户' } }
  if (error instanceof AccountStays) return { form: { en: error.message, zh: '不能更改自己的账户，也不能没有管理员' } }
  if (error instanceof StateError) return { form: { en: error.message, zh: `状态不允许：${error.message}` } }
  return null
}

const WANTED: Record<string, Bilingual> = {
  email: { en: 'expected an e-mail address', zh: '应为邮箱地址' },
  name: { en: 'expected a name', zh: '请填写名称' },
  slug: {
    en: 'expected small letters, digits and hyphens, like morning-wall',
    zh: '应为小写字母、数字和连字符，如morning-wall',
  },
  seconds: { en: 'expected seconds from 8 to 600', zh: '应为8至600秒' },
  roles: { en: 'expected one role at least', zh: '请至少选择一个角色' },
  sourceUrl: {
    en: 'expected an address like https://www.customs.gov.cn/…',
    zh: '应为https://www.customs.gov.cn/…这样的网址',
  },
  source: {
    en: 'expected an address like https://www.customs.gov.cn/…',
    zh: '应为https://www.customs.gov.cn/…这样的网址',
  },
  at: { en: 'expected a date and time like 2025-01-13 11:00', zh: '应为2025-01-13 11:00这样的日期时间' },
  dueAt: { en: 'expected a date and time like 2025-01-13 11:00', zh: '应为2025-01-13 11:00这样的日期时间' },
  reason: { en: 'expected a reason, in one sentence', zh: '请用一句话说明原因' },
  period: { en: 'expected a period like 2024-12, 2024-01..02 or 2024', zh: '应为2024-12、2024-01..02或2024这样的时期' },
  file: { en: 'expected a file of at most 10 MB', zh: '应为不超过10 MB的文件' },
  inEffectOn: { en: 'expected a day like 2023-08-01', zh: '应为2023-08-01这样的日期' },
  announcedOn: { en: 'expected a day like 2023-07-03, or nothing', zh: '应为2023-07-03这样的日期，或留空' },
  partner: { en: 'expected one of the list', zh: '请从列表中选择' },
  goods: { en: 'expected one of the list', zh: '请从列表中选择' },
  titleEn: { en: 'expected a title of at most 40 characters', zh: '标题应为1至40个字符' },
  titleZh: { en: 'expected a Chinese title of at most 16 characters', zh: '标题应为1至16个字' },
  textEn: { en: 'expected one sentence of at most 300 characters', zh: '应为不超过300个字符的一句话' },
  textZh: { en: 'expected one Chinese sentence of at most 150 characters', zh: '应为不超过150个字的一句话' },
  median: { en: 'expected a number like 7.3', zh: '应为7.3这样的数字' },
  entries: { en: 'expected one kind of entry at least', zh: '请至少选择一类内容' },
  place: {
    en: 'expected a sequence like 308, or a code like GACC-2024-12-flash',
    zh: '应为308这样的序号或GACC-2024-12-flash这样的代码',
  },
  limit: { en: 'expected a number like 7.3 or −1,250.5', zh: '应为7.3或−1,250.5这样的数字' },
}

const MAPPING: Bilingual = { en: 'expected what was pointed out of a sheet', zh: '指定的内容无法识别' }

function byField(error: z.ZodError): Record<string, Bilingual> {
  return Object.fromEntries(
    error.issues.map(({ path, message }) => {
      const field = path.join('.') || 'form'
      // Of a mapping one part or another: it is said of the whole, since a page sends it whole.
      if (path[0] === 'mapping') return ['mapping', MAPPING]
      return [field, WANTED[String(path.at(-1))] ?? { en: message, zh: `无法识别：${message}` }]
    }),
  )
}
