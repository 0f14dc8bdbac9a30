import { monthName } from './format-period.ts'
import type { Locale } from './locale.ts'

/**
 * `time` 11:00; `clock` 11:00:00; `millisecond` 11:00:00.012; `day` 13 January 2025 / 2025年1月13日; `weekday` Monday 13 January 2025 / 2025年1月13日星期一;
 * `day-of-year` 13 January / 1月13日; `short-day` 13 Jan / 1月13日; `day-time` 13 January 2025, 11:00 / 2025年1月13日11:00.
 */
export type InstantForm =
  | 'time'
  | 'clock'
  | 'millisecond'
  | 'day'
  | 'weekday'
  | 'day-of-year'
  | 'short-day'
  | 'day-time'

/**
 * An instant (ISO text or milliseconds) as Beijing reads it. A bare day (YYYY-MM-DD) is that day in Beijing.
 * Throws RangeError on anything else.
 */
export function formatInstant(instant: string | number, locale: Locale, form: InstantForm): string {
  const at = beijing(instant)
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  if (form === 'time') return time
  const clock = `${time}:${two(at.getUTCSeconds())}`
  if (form === 'clock') return clock
  if (form === 'millisecond') return `${clock}.${String(at.getUTCMilliseconds()).padStart(3, '0')}`
  return locale === 'en' ? inEnglish(at, form, time) : inChinese(at, form, time)
}

/** The day in Beijing as YYYY-MM-DD. */
export function beijingDay(instant: string | number): string {
  return beijing(instant).toISOString().slice(0, 10)
}

/** The instant as a date-and-time field has it, on Beijing's clock: 2025-01-13T11:00:00. */
export function beijingField(instant: string | number): string {
  return beijing(instant).toISOString().slice(0, 19)
}

// China has kept UTC+8 without summer time since September 1991, before the first figure we hold.
const BEIJING_OFFSET_MS = 8 * 3_600_000

/** A date whose UTC fields read as Beijing's clock. */
function beijing(instant: string | number): Date {
  const isDay = typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant)
  const at = new Date(isDay ? `${instant}T00:00:00+08:00` : instant)
  if (Number.isNaN(at.getTime())) throw new RangeError(`expected an ISO instant or day, found "${instant}"`)
  return new Date(at.getTime() + BEIJING_OFFSET_MS)
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function inEnglish(at: Date, form: InstantForm, time: string): string {
  const monthOfYear = at.getUTCMonth() + 1
  if (form === 'short-day') return `${at.getUTCDate()} ${monthName(monthOfYear, 'short')}`
  const day = `${at.getUTCDate()} ${monthName(monthOfYear, 'long')}`
  if (form === 'day-of-year') return day
  const dated = `${day} ${at.getUTCFullYear()}`
  if (form === 'weekday') return `${WEEKDAYS[at.getUTCDay()]} ${dated}`
  return form === 'day-time' ? `${dated}, ${time}` : dated
}

function inChinese(at: Date, form: InstantForm, time: string): string {
  const day = `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
  if (form === 'day-of-year' || form === 'short-day') return day
  const dated = `${at.getUTCFullYear()}年${day}`
  if (form === 'weekday') return `${dated}星期${'日一二三四五六'[at.getUTCDay()]}`
  return form === 'day-time' ? `${dated}${time}` : dated
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
