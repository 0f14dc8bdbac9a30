import { beijingDay, formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { WallWords } from './words.ts'

/** How live the wall is; times by the database's clock. */
export interface LiveMark {
  readonly state: 'live' | 'connecting' | 'stale'
  readonly lastHeardMs: number
}

/** '4 min': an age in its largest whole unit. */
export function ageInWords(ms: number, words: WallWords): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return words.seconds(seconds)
  if (seconds < 3_600) return words.minutes(Math.floor(seconds / 60))
  if (seconds < 86_400) return words.hours(Math.floor(seconds / 3_600))
  return words.days(Math.floor(seconds / 86_400))
}

/** When the figures shown came: the time on the same day in Beijing, else the day. */
export function figuresOf(publishedAt: string, nowMs: number, locale: Locale): string {
  return formatInstant(publishedAt, locale, beijingDay(publishedAt) === beijingDay(nowMs) ? 'time' : 'short-day')
}
