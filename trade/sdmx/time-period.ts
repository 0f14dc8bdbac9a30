import { monthsIn, type Period, periodDays, printPeriod } from '../period.ts'

/** Calendar days as ISO texts, both included: as such they sort. */
export interface Span {
  readonly start: string
  readonly end: string
}

/**
 * A reference period as SDMX writes it: a month `2024-12`, a year `2024`, and any other months together as a range,
 * `2024-01-01/P2M` for January–February (SDMX 3.0, section 6: ObservationalTimePeriod, TimeRange).
 */
export function printTimePeriod(period: Period): string {
  const months = monthsIn(period)
  if (months === 1 || months === 12) return printPeriod(period)
  return `${periodDays(period).start}/P${months}M`
}

/** The days of a time period that a question may name: a year, quarter, month, day or a range of months; null for any other text. */
export function parseTimePeriod(text: string): Span | null {
  for (const [form, days] of FORMS) {
    const found = form.exec(text)
    if (found) return days(found.slice(1).map(Number))
  }
  return null
}

/** The valid time period that `text` was most likely meant as: the year, or year and month, that stand in it; null where no year does. */
export function nearestTimePeriod(text: string): string | null {
  const [, year, month] = /(\d{4})(?:\D{0,2}(\d{1,2}))?/.exec(text) ?? []
  if (!year) return null
  return month === undefined ? year : `${year}-${two(Math.min(12, Math.max(1, Number(month))))}`
}

type Days = (numbers: readonly number[]) => Span | null
const FORMS: readonly (readonly [RegExp, Days])[] = [
  [/^(\d{4})(?:-A1)?$/, ([year = 0]) => months(year, 1, 12)],
  [/^(\d{4})-Q(\d)$/, ([year = 0, quarter = 0]) => months(year, quarter * 3 - 2, 3)],
  [/^(\d{4})-M?(\d{2})$/, ([year = 0, month = 0]) => months(year, month, 1)],
  [/^(\d{4})-(\d{2})-01\/P(\d{1,2})M$/, ([year = 0, month = 0, count = 0]) => months(year, month, count)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([year = 0, month = 0, day = 0]) => oneDay(year, month, day)],
]

function months(year: number, first: number, count: number): Span | null {
  const last = first + count - 1
  if (first < 1 || count < 1 || last > 12) return null
  return periodDays({ year, first, last })
}

function oneDay(year: number, month: number, day: number): Span | null {
  const whole = months(year, month, 1)
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return whole && text >= whole.start && text <= whole.end ? { start: text, end: text } : null
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
