import { beijingDay, formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { SignOfLife } from '#trade/wall/sign-of-life.ts'
import type { WallWords } from './words.ts'

/** How live the wall is; times by the database's clock. */
export interface LiveMark {
  readonly state: SignOfLife
  readonly lastHeardMs: number
  /** False where the machine may have slept since, or was off: then the instant is told, which is right, and no age. */
  readonly isAgeKnown: boolean
}

/** '4 min': an age in its largest whole unit. */
function ageInWords(ms: number, words: WallWords): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return words.seconds(seconds)
  if (seconds < 3_600) return words.minutes(Math.floor(seconds / 60))
  if (seconds < 86_400) return words.hours(Math.floor(seconds / 3_600))
  return words.days(Math.floor(seconds / 86_400))
}

/** '21 days old': how long what a panel shows has been public; null in its first minute, when it is marked as new. */
export function figuresAge(publishedAt: string, nowMs: number, words: WallWords): string | null {
  const ageMs = nowMs - Date.parse(publishedAt)
  return ageMs < 60_000 ? null : words.old(ageInWords(ageMs, words))
}

/** When the figures shown came: the time on the same day in Beijing, else the day. */
export function figuresOf(publishedAt: string, nowMs: number, locale: Locale): string {
  return formatInstant(publishedAt, locale, beijingDay(publishedAt) === beijingDay(nowMs) ? 'time' : 'short-day')
}

/** 'Heard nothing for 4 min.' or, where nobody can tell how long, 'Heard nothing since 13 Jan, 18:04.' */
export function silence(
  { lastHeardMs, isAgeKnown }: LiveMark,
  nowMs: number,
  locale: Locale,
  words: WallWords,
): string {
  if (isAgeKnown) return words.heardNothing(ageInWords(nowMs - lastHeardMs, words))
  const time = formatInstant(lastHeardMs, locale, 'time')
  const isToday = beijingDay(lastHeardMs) === beijingDay(nowMs)
  return words.silentSince(isToday ? null : formatInstant(lastHeardMs, locale, 'short-day'), time)
}
