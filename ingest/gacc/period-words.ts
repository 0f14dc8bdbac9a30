import { month, type Period, yearToDate } from '#trade/period.ts'
import { plain } from './plain-text.ts'

/** A span of months as a title or a header names it. `year` is null where it says none. */
export interface NamedSpan {
  readonly year: number | null
  readonly first: number
  readonly last: number
  /** From January on, cumulative: `1to12`, `1-12.2024`, `January-May`; `1to1` is January as the year to date. */
  readonly isCumulative: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const TO = '(?:\\s*(?:-|~|to|至|—)\\s*)+'
const NUMBER = '(1[0-2]|0?[1-9])'
const YEAR = '((?:19|20)\\d{2})'

type Made = (found: RegExpExecArray) => NamedSpan

/** In the order in which they are tried: the fuller form first. Sources: titles and headers of layouts.md, sections 0 to 7. */
const TITLE_FORMS: readonly (readonly [RegExp, Made])[] = [
  [new RegExp(`${YEAR}年\\s*${NUMBER}月?${TO}${NUMBER}月`, 'u'), ([, year, first, last]) => span(year, first, last)],
  [new RegExp(`${YEAR}年\\s*(?:前|累计)\\s*${NUMBER}个?月`, 'u'), ([, year, last]) => span(year, '1', last)],
  [new RegExp(`${YEAR}年\\s*${NUMBER}月`, 'u'), ([, year, one]) => single(year, one)],
  [new RegExp(`${YEAR}年(?:度|全年)?`, 'u'), ([, year]) => span(year, '1', '12')],
  [
    new RegExp(`\\b${NAME}${TO}${NAME}[\\s,]*${YEAR}`, 'iu'),
    ([, first, last, year]) => span(year, byName(first), byName(last)),
  ],
  [new RegExp(`\\b${NAME}[\\s,]*${YEAR}`, 'iu'), ([, one, year]) => single(year, byName(one))],
  [new RegExp(`\\b${NUMBER}${TO}${NUMBER}\\s*\\.\\s*${YEAR}`, 'u'), ([, first, last, year]) => span(year, first, last)],
  [new RegExp(`\\b${NUMBER}\\s*\\.\\s*${YEAR}`, 'u'), ([, one, year]) => single(year, one)],
  [
    new RegExp(`\\b${YEAR}\\s*[./-]\\s*${NUMBER}${TO}${NUMBER}\\b`, 'u'),
    ([, year, first, last]) => span(year, first, last),
  ],
  [new RegExp(`\\b${YEAR}\\s*[./-]\\s*${NUMBER}(?!\\s*[./-]?\\d)`, 'u'), ([, year, one]) => single(year, one)],
]

/** The period a title names; null where it names none with its year. */
export function titlePeriod(title: string): NamedSpan | null {
  const text = plain(title)
  for (const [form, make] of TITLE_FORMS) {
    const found = form.exec(text)
    if (found) return make(found)
  }
  return null
}

const HEADER_FORMS: readonly (readonly [RegExp, Made])[] = [
  [new RegExp(`^${NUMBER}\\s*月?${TO}${NUMBER}\\s*月?`, 'u'), ([, first, last]) => span(null, first, last)],
  [new RegExp(`^(?:前)${NUMBER}个?月`, 'u'), ([, last]) => span(null, '1', last)],
  [new RegExp(`^${NAME}${TO}${NAME}`, 'iu'), ([, first, last]) => span(null, byName(first), byName(last))],
  [new RegExp(`^${NUMBER}\\s*(?:月份?|$)`, 'u'), ([, one]) => single(null, one)],
  [new RegExp(`^${NAME}(?![a-z])`, 'iu'), ([, one]) => single(null, byName(one))],
]

/** The months a header cell begins with: `12`, `12月`, `1至12月累计`, `1- to-3`, `Jan-May in Total`. The year, where one stands in it, too. */
export function headerPeriod(header: string): NamedSpan | null {
  const text = plain(header)
  const full = new RegExp(`^${YEAR}\\s*年?`, 'u').exec(text)
  const rest = full ? text.slice(full[0].length).replace(/^\s*[.,/-]\s*/, '') : text
  for (const [form, make] of HEADER_FORMS) {
    const found = form.exec(rest)
    if (!found) continue
    const after = new RegExp(`\\b${YEAR}\\b`, 'u').exec(rest.slice(found[0].length))
    const year = full?.[1] ?? after?.[1]
    return { ...make(found), year: year ? Number(year) : null }
  }
  return null
}

/** A day or an hour, as of printing or posting: no reference period. */
const DAY = new RegExp(
  `(?<!\\d)${YEAR}(?:\\s*([-./])\\s*\\d{1,2}\\s*\\2\\s*\\d{1,2}(?!\\d)|\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)`,
  'gu',
)
const HOUR = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/gu
/** Months within a text that does not begin with them: `本年1至12月累计`. */
const ANYWHERE: typeof HEADER_FORMS = [
  [new RegExp(`(?<!\\d)${NUMBER}\\s*月?${TO}${NUMBER}\\s*月`, 'u'), ([, first, last]) => span(null, first, last)],
  [new RegExp(`(?<!\\d)${NUMBER}\\s*月`, 'u'), ([, one]) => single(null, one)],
  [new RegExp(`\\b${NAME}${TO}${NAME}(?![a-z])`, 'iu'), ([, first, last]) => span(null, byName(first), byName(last))],
  [new RegExp(`\\b${NAME}(?![a-z])`, 'iu'), ([, one]) => single(null, byName(one))],
]

/**
 * A text with its periods taken out, and what kind each was left in its place: the title of one month is that of any other, and
 * not that of a quarter. Numbers that are no period, such as a unit's, stay.
 */
export function withoutPeriods(text: string): string {
  const dated = withoutDays(text)
  const named = [...TITLE_FORMS, ...HEADER_FORMS, ...ANYWHERE].reduce(
    (words, [form, make]) =>
      words.replace(new RegExp(form.source, `${form.flags}g`), (...found: unknown[]) => {
        const groups = found.filter((group) => typeof group === 'string' || group === undefined)
        return `<${kindOf(make(groups as unknown as RegExpExecArray))}>`
      }),
    dated,
  )
  return named.replace(new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'gu'), '<year>')
}

/** The text as it is compared, without days and hours. */
export function withoutDays(text: string): string {
  return plain(text).replace(DAY, '<day>').replace(HOUR, '<hour>')
}

function kindOf({ first, last, isCumulative }: NamedSpan): string {
  return isCumulative ? 'months' : first === last ? 'month' : 'span'
}

/** The period a row is of, where a summary has its periods in rows: `2024.01`, `2024年12月`, `1-12`, `12月`; a year alone is a whole one. */
export function rowPeriod(label: string): NamedSpan | null {
  const text = plain(label)
  const [, year] = new RegExp(`^${YEAR}\\s*年?$`, 'u').exec(text) ?? []
  if (year) return span(year, '1', '12')
  if (!/^\D{0,3}\d|^[a-z]{3}/iu.test(text)) return null
  return titlePeriod(text) ?? headerPeriod(text)
}

/** The reference period of figures of the span: a single month, or January to its last. */
export function asPeriod({ first, last, isCumulative }: NamedSpan, year: number): Period {
  return isCumulative ? yearToDate(year, last) : month(year, first)
}

function span(year: string | undefined | null, first: string | undefined, last: string | undefined): NamedSpan {
  return {
    year: year ? Number(year) : null,
    first: Number(first),
    last: Number(last),
    isCumulative: Number(first) === 1,
  }
}

function single(year: string | undefined | null, one: string | undefined): NamedSpan {
  return { year: year ? Number(year) : null, first: Number(one), last: Number(one), isCumulative: false }
}

function byName(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}
