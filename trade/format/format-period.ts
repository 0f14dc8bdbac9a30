import { type Period, type PeriodText, parsePeriod, periodKind } from '../period.ts'
import { WORD_JOINER } from './format-number.ts'
import type { Locale } from './locale.ts'

/**
 * `long` December, January–February, 2024; `short` Dec, Jan–Feb; `with-year` December 2024; `short-with-year` Mar 2023;
 * `axis` Dec 2024. Chinese: 12月, 1—2月, 2024年; with year 2024年12月; axis 2024.12. A whole year is its number in every form.
 */
export type PeriodForm = 'long' | 'short' | 'with-year' | 'short-with-year' | 'axis'

/** `period` in words. A year-to-date span is named by its months (January–September, 1—9月). */
export function formatPeriod(period: Period | PeriodText, locale: Locale, form: PeriodForm): string {
  const known = typeof period === 'string' ? parsePeriod(period) : period
  return locale === 'en' ? inEnglish(known, form) : inChinese(known, form)
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
// Newspaper abbreviations: a month of four or five letters stays whole.
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** Names of months 1 to 12 in English, as sentences and dates print them. */
export function monthName(monthOfYear: number, length: 'long' | 'short'): string {
  const name = (length === 'long' ? MONTHS : SHORT_MONTHS)[monthOfYear - 1]
  if (name === undefined) throw new RangeError(`no month ${monthOfYear}`)
  return name
}

function inEnglish(period: Period, form: PeriodForm): string {
  if (periodKind(period) === 'year') return String(period.year)
  const length = form === 'long' || form === 'with-year' ? 'long' : 'short'
  const months = [period.first, ...(period.last > period.first ? [period.last] : [])]
  const named = months.map((monthOfYear) => monthName(monthOfYear, length)).join('\u2013')
  return form === 'long' || form === 'short' ? named : `${named} ${period.year}`
}

function inChinese(period: Period, form: PeriodForm): string {
  if (periodKind(period) === 'year') return form === 'axis' ? String(period.year) : `${period.year}年`
  const { year, first, last } = period
  if (form === 'axis') return first === last ? `${year}.${first}` : `${year}.${first}\u2014${last}`
  const months = first === last ? `${first}月` : `${first}${WORD_JOINER}\u2014${WORD_JOINER}${last}月`
  return form === 'with-year' || form === 'short-with-year' ? `${year}年${months}` : months
}
