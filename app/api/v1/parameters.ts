import { z } from 'zod'
import { formatDigits } from '#trade/format/format-number.ts'
import { parsePeriod } from '#trade/period.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'

/**
 * A parameter of an operation. From its schema follows how its text is read (a number where it is an integer, a list where it may be
 * repeated), what is refused, and what the OpenAPI file says of it.
 */
export interface Parameter {
  readonly schema: z.ZodType
  readonly says: Bilingual
  /** A value of the record as it came with the history. None where only an answer can give one: a cursor. */
  readonly example?: string | number | boolean | readonly string[]
  /** The valid value nearest to a text that is none, where more is known of it than its schema says. */
  readonly nearest?: (text: string) => string | null
  readonly isInPath?: true
}

export type Parameters = Readonly<Record<string, Parameter>>
export type Query<P extends Parameters> = { readonly [K in keyof P]: z.output<P[K]['schema']> }

/** One of `values`, or not given. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T, example: T[number], says: Bilingual) {
  return { schema: z.enum(values, { error: 'unknown value' }).optional(), example, says }
}

/** A whole number in a range. */
export function wholeNumber(least: number, most: number) {
  const error = `expected a whole number from ${least} to ${most}`
  return z.int({ error }).min(least, { error }).max(most, { error })
}

const PERIOD_EXPECTED = 'expected a period like 2024-12, 2024-01..02 or 2024'
const period = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:\.\.\d{2})?)?$/, { error: PERIOD_EXPECTED })
  .refine(isPeriod, { error: PERIOD_EXPECTED })

/** Where a range of periods starts and ends: of a month, January–February or a year that contains several the first and the last. */
export const PERIODS = {
  from: {
    schema: period.optional(),
    example: '2024-01..02',
    nearest: nearestPeriod,
    says: {
      en: 'From the first month of this period on: 2024-12, 2024-01..02 or 2024. Counted is the month a period ends with.',
      zh: '起始时期（含其首月）：2024-12、2024-01..02或2024。以时期的末月为准。',
    },
  },
  to: {
    schema: period.optional(),
    example: '2024',
    nearest: nearestPeriod,
    says: { en: 'To the last month of this period.', zh: '截止时期（含其末月）。' },
  },
} as const

/** An instant with its offset. */
const instant = z.iso.datetime({ offset: true, error: 'expected an instant like 2023-05-01T00:00:00Z' }).optional()

/** What was known then: every answer that has these is the same for ever. */
export const PAST = {
  asOf: {
    schema: instant,
    example: '2025-01-13T03:00:00Z',
    nearest: nearestInstant,
    says: {
      en: 'As known at this instant, to the millisecond. Not ahead of the database’s clock.',
      zh: '截至该时刻所知，精确到毫秒；不得晚于数据库时钟。',
    },
  },
  asOfSequence: {
    schema: wholeNumber(1, 999_999_999).optional(),
    example: 300,
    says: { en: 'As known at this place in the log, instead of asOf.', zh: '截至日志的该序号所知，与asOf二选一。' },
  },
} as const

export const UPDATED_AFTER = {
  schema: instant,
  example: '2026-01-01T00:00:00Z',
  nearest: nearestInstant,
  says: {
    en: 'Only what was published after this instant: new figures, revised ones, and those that were withdrawn (status M).',
    zh: '仅限该时刻之后发布的：新增、修订及撤回（状态M）。',
  },
} as const

/** After the first page: the `next` of the one before. */
const CURSOR = {
  schema: z
    .string()
    .max(600)
    .regex(/^[\w-]+$/, { error: 'expected the next of an answer to this same question' })
    .optional(),
  says: {
    en: 'The next of the page before, with the same parameters. All pages are read at the place in the log of the first.',
    zh: '上一页的next，其余参数不变。各页均按首页的日志位置读取。',
  },
} as const

/** Page by page: `usually` items, at most `most`. */
export function paged(usually: number, most: number) {
  return {
    limit: {
      schema: wholeNumber(1, most).default(usually),
      example: 2,
      says: {
        en: `Items a page, ${formatDigits(String(usually))} unless said otherwise.`,
        zh: `每页条数，默认${formatDigits(String(usually))}。`,
      },
    },
    cursor: CURSOR,
  } as const
}

/** A sequence: what came after it. */
export const AFTER = {
  schema: wholeNumber(0, 999_999_999).default(0),
  example: 200,
  says: { en: 'Only what has a later sequence in the log.', zh: '仅限日志中序号更大者。' },
} as const

export const FORMATS = ['json', 'csv', 'xlsx'] as const

/** The forms of an answer that is a list. */
export const FORMS = {
  format: {
    schema: z.enum(FORMATS, { error: 'unknown value' }).default('json'),
    example: 'csv',
    says: {
      en: 'JSON, or the list as a table: CSV in UTF-8, or a workbook. The columns are the fields of the JSON, a_b for b within a.',
      zh: 'JSON，或表格：CSV（UTF-8）或工作簿。列即JSON的字段，a_b为a中的b。',
    },
  },
  bom: {
    schema: z.boolean({ error: 'expected true or false' }).default(false),
    example: false,
    says: {
      en: 'CSV begins with a byte order mark, which Excel needs to read 中文.',
      zh: 'CSV以字节序标记开头，供Excel识别中文。',
    },
  },
} as const

function nearestInstant(text: string): string | null {
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

/** The last day of the month where there is no such day; null where there is no such month. */
export function nearestDay(text: string): string | null {
  const [, year, month] = /^(\d{4})-(\d{1,2})\b/.exec(text) ?? []
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return null
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  const day = Number(/^\d{4}-\d{1,2}-(\d{1,2})/.exec(text)?.[1] ?? 1)
  return day < 1 ? `${last.slice(0, 8)}01` : day > Number(last.slice(8)) ? last : `${last.slice(0, 8)}${two(day)}`
}

/** Months out of a year are brought into it; null where not even a year is written. */
function nearestPeriod(text: string): string | null {
  const [, year, month] = /^\s*(\d{4})(?:\D{0,2}(\d{1,2}))?/.exec(text) ?? []
  if (!year) return null
  return month === undefined ? year : `${year}-${two(Math.min(12, Math.max(1, Number(month))))}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

export function isPeriod(text: string): boolean {
  try {
    parsePeriod(text)
    return true
  } catch {
    return false
  }
}
