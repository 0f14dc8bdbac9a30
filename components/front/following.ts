import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { CalendarItem } from '#trade/live/entry.ts'
import { parsePeriod, periodKind } from '#trade/period.ts'
import { words } from '../words/words.ts'

export interface Following {
  readonly key: string
  readonly when: string
  readonly name: string
  readonly about: string
}

const AT_MOST = 4
const DAY_MS = 86_400_000

/** The next announced releases in words, soonest first, undated ones last; what was due more than a month ago and never came is left to the calendar page. */
export function followingItems(items: readonly CalendarItem[], nowMs: number, language: Locale): readonly Following[] {
  return items
    .filter((item) => stillOpen(item, nowMs))
    .slice(0, AT_MOST)
    .map((item) => ({
      key: item.release,
      when: whenOf(item, language),
      name: nameOf(item, language),
      about: aboutOf(item, language),
    }))
}

function stillOpen({ state, dueAt, firstDueAt }: CalendarItem, nowMs: number): boolean {
  if (state === 'released') return false
  const due = dueAt ?? firstDueAt
  if (due === null) return state === 'announced' || state === 'confirmed'
  return Date.parse(due) > nowMs - (state === 'announced' || state === 'confirmed' ? DAY_MS : 31 * DAY_MS)
}

function whenOf({ dueAt }: CalendarItem, language: Locale): string {
  return dueAt === null ? words(language).front.undated : formatInstant(dueAt, language, 'short-day')
}

function nameOf({ stage, period }: CalendarItem, language: Locale): string {
  const say = words(language).front
  const name = formatPeriod(period, language, 'long')
  return {
    flash: say.stageFlash,
    annual: say.stageAnnual,
    report: say.stageReport,
    online: say.stageOnline,
    yearbook: say.stageYearbook,
    restatement: say.stageReport,
  }[stage](name)
}

function aboutOf({ state, stage, period, dueAt, firstDueAt, precision }: CalendarItem, language: Locale): string {
  const say = words(language).front
  const first = firstDueAt && formatInstant(firstDueAt, language, 'day-of-year')
  switch (state) {
    case 'postponed':
      return dueAt === null || dueAt === firstDueAt ? say.postponedUndated : say.postponed(first ?? say.undated)
    case 'merged':
      return say.merged
    case 'cancelled':
      return say.cancelled
    case 'missed':
      return say.missed(first ?? (dueAt ? formatInstant(dueAt, language, 'day-of-year') : say.undated))
    default:
      break
  }
  if (stage === 'flash' && periodKind(parsePeriod(period)) === 'january-february') return say.noFebruary
  const about = {
    flash: say.aboutFlash,
    annual: say.aboutAnnual,
    report: say.aboutReport,
    online: say.aboutOnline,
    yearbook: say.aboutYearbook,
    restatement: say.aboutReport,
  }[stage]
  return dueAt !== null && (precision === 'second' || precision === 'minute')
    ? `${formatInstant(dueAt, language, 'time')}${language === 'en' ? ', ' : '，'}${about}`
    : about
}
