/**
 * A reference period: months `first` to `last` of one year. One month is a month, 1 to 2 is January–February
 * (the agency's own unit since 2020), 1 to n is a year-to-date span, 1 to 12 the year, 10 to 12 a quarter.
 */
export interface Period {
  readonly year: number
  readonly first: number
  readonly last: number
}

/** The written form, which is also the form on the wire: 2024-12, 2024-01..02, 2024-01..09, 2024. */
export type PeriodText = string

export type PeriodKind = 'month' | 'january-february' | 'year-to-date' | 'quarter' | 'year' | 'span'

/** Single months, or cumulative from January. Never mixed in one series. */
export type Basis = 'month' | 'year-to-date'

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:\.\.(\d{2}))?)?$/

/** The period `text` writes. Throws RangeError naming what was found. */
export function parsePeriod(text: PeriodText): Period {
  const [, year, first, last] = WRITTEN.exec(text) ?? []
  if (!year) throw new RangeError(`expected a period like 2024-12, 2024-01..02 or 2024, found "${text}"`)
  const period = { year: Number(year), first: Number(first ?? 1), last: Number(last ?? first ?? 12) }
  if (period.first < 1 || period.last > 12 || period.first > period.last)
    throw new RangeError(`no such months: "${text}"`)
  return period
}

/** One text for one period: the whole year is always `2024`, a single month never `2024-03..03`. */
export function printPeriod({ year, first, last }: Period): PeriodText {
  if (first === 1 && last === 12) return `${year}`
  const months = first === last ? two(first) : `${two(first)}..${two(last)}`
  return `${year}-${months}`
}

export function month(year: number, monthOfYear: number): Period {
  return { year, first: monthOfYear, last: monthOfYear }
}

/** January to `last` of `year`. */
export function yearToDate(year: number, last: number): Period {
  return { year, first: 1, last }
}

export function periodKind({ first, last }: Period): PeriodKind {
  if (first === last) return 'month'
  if (first === 1 && last === 2) return 'january-february'
  if (first === 1 && last === 12) return 'year'
  if (first === 1) return 'year-to-date'
  if (last % 3 === 0 && last - first === 2) return 'quarter'
  return 'span'
}

export function monthsIn({ first, last }: Period): number {
  return last - first + 1
}

/** The same months of the year before: what year-on-year growth is measured against. */
export function yearBefore(period: Period): Period {
  return { ...period, year: period.year - 1 }
}

/**
 * The period the agency prints before this one. Since 2020 no January or February comes alone in the flash, so before
 * March stands January–February, and before January–February the December of the year before. Year-to-date spans step by month.
 */
export function periodBefore(period: Period, basis: Basis): Period {
  const { year, first, last } = period
  if (basis === 'year-to-date') return last === 1 ? yearToDate(year - 1, 12) : yearToDate(year, last - 1)
  if (first === 1) return month(year - 1, 12)
  if (first === 3 && last === 3 && comesMerged(year)) return yearToDate(year, 2)
  if (first === 2 && comesMerged(year)) return month(year, 1)
  return month(year, first - 1)
}

/** True from 2020 on: the first year whose January and February came as one release. */
export function comesMerged(year: number): boolean {
  return year >= 2020
}

/** Months since year 0 of the period's last month, for ordering and distances. */
export function endOrdinal({ year, last }: Period): number {
  return year * 12 + last - 1
}

/** By end, then the longer first: 2024-01..02 stands before 2024-02. */
export function comparePeriods(a: Period, b: Period): number {
  return endOrdinal(a) - endOrdinal(b) || a.first - b.first
}

/** First and last calendar day, as ISO dates. */
export function periodDays({ year, first, last }: Period): { start: string; end: string } {
  const lastDay = new Date(Date.UTC(year, last, 0)).getUTCDate()
  return { start: `${year}-${two(first)}-01`, end: `${year}-${two(last)}-${two(lastDay)}` }
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}
