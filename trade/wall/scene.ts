import { beijingDay } from '../format/format-instant.ts'
import type { CalendarItem, Expected, ReleaseNotice } from '../live/entry.ts'
import type { Snapshot } from '../live/fold.ts'
import type { PeriodText } from '../period.ts'
import type { ReleaseCode } from '../release.ts'
import type { Currency } from '../unit.ts'
import { type Change, whatChanged } from './changes.ts'
import { balanceField, type Field, type GrowthField, growthField, type Place } from './field.ts'
import { allTrade } from './series.ts'
import { type Trend, trendOf } from './trend.ts'

/** A release with its instant, still to come. */
export interface Due {
  readonly item: CalendarItem
  readonly dueAtMs: number
}

/** The ruled form: one key figure, two beside it, one chart. The same places before a release and after it. */
export interface Form {
  /** What the form is about: a wall of other panels draws theirs of it. */
  readonly place: Place
  readonly period: PeriodText
  readonly currency: Currency
  readonly key: GrowthField
  readonly second: Field
  readonly third: Field
  readonly trend: Trend
  /** What the release changed; none while it is still to come. */
  readonly changes: readonly Change[]
}

/** What the wall shows. Every kind carries the same form, so that nothing moves when one follows another. */
export type Scene =
  | { readonly kind: 'empty'; readonly form: Form; readonly next: Due | null }
  | {
      readonly kind: 'waiting'
      readonly due: Due
      readonly expectations: readonly Expected[]
      readonly remainingMs: number
      readonly form: Form
    }
  /** `heard`: we have heard from the server since the hour. If not, whether the figures came is not known here. */
  | {
      readonly kind: 'overdue'
      readonly due: Due
      readonly expectations: readonly Expected[]
      readonly lateMs: number
      readonly heard: boolean
      readonly form: Form
    }
  | { readonly kind: 'absent'; readonly item: CalendarItem; readonly form: Form; readonly next: Due | null }
  | {
      readonly kind: 'moment' | 'annual'
      readonly notice: ReleaseNotice
      readonly fresh: boolean
      readonly form: Form
      readonly next: Due | null
    }
  | {
      readonly kind: 'corrected' | 'withdrawn'
      readonly notice: ReleaseNotice
      readonly amended: Amended
      readonly fresh: boolean
      readonly form: Form
      readonly next: Due | null
    }

export type Amended = NonNullable<ReleaseNotice['amended']>

/** Everything a scene is made of. `figures` of the wall's series, `releases` oldest first. */
export interface WallFacts extends Pick<Snapshot, 'figures' | 'releases'> {
  readonly calendar: readonly CalendarItem[]
  /** What is expected of releases still to come, by code. */
  readonly expectations: Readonly<Record<ReleaseCode, readonly Expected[]>>
}

/** The database's time, and when the server was last heard on that clock. */
export interface WallTime {
  readonly nowMs: number
  readonly heardAtMs: number
}

/** New is what came less than ninety seconds ago. */
const FRESH_MS = 90_000
/** For the last hour the wall belongs to what is coming; before that the last release stands. */
const WAITING_MS = 60 * 60_000
/**
 * A release holds the wall this long though the next is due within the hour (January: the year at 10:00, December at 11:00), but
 * never past half the time between them.
 */
const HOLD_MS = 10 * 60_000
/** Between our instant and the first frame lie a commit and a network: a wall that cried "late" in that gap would cry wolf. */
export const GRACE_MS = 10_000

/** The wall at a moment. Pure: the same facts and time give the same scene on the server, in the browser and in a test. */
export function sceneAt(facts: WallFacts, time: WallTime): Scene {
  const lead = leadRelease(facts.releases)
  const next = nextDue(facts, time.nowMs)
  const due = dueNow(facts, time.nowMs)
  if (due && !holds(lead, due, time)) return awaited(facts, due, time)
  const absent = absentItem(facts, lead, time.nowMs)
  if (absent && !due) return { kind: 'absent', item: absent, form: formFor(facts, comingPlace(facts, absent)), next }
  return lead
    ? { ...releasedScene(facts, lead, time.nowMs), next }
    : { kind: 'empty', form: formFor(facts, emptyPlace(time)), next }
}

/** The newest release that leads: a flash or a year. Monthly reports, detail and restatements change figures, not the wall. */
export function leadRelease(releases: readonly ReleaseNotice[]): ReleaseNotice | null {
  return releases.findLast(({ stage }) => stage === 'flash' || stage === 'annual') ?? null
}

/** The last release, or its amendment, is so young that what comes next must wait for the wall. */
function holds(lead: ReleaseNotice | null, { dueAtMs }: Due, { nowMs }: WallTime): boolean {
  if (!lead) return false
  const sinceMs = Date.parse(lead.amended?.at ?? lead.publishedAt)
  const halfway = dueAtMs > sinceMs ? (dueAtMs - sinceMs) / 2 : HOLD_MS
  return nowMs - sinceMs < Math.min(HOLD_MS, halfway)
}

function awaited(facts: WallFacts, due: Due, { nowMs, heardAtMs }: WallTime): Scene {
  const place = comingPlace(facts, due.item)
  const form = formFor(facts, place)
  const { expectations } = place
  if (nowMs < due.dueAtMs + GRACE_MS)
    return { kind: 'waiting', due, expectations, remainingMs: Math.max(0, due.dueAtMs - nowMs), form }
  return { kind: 'overdue', due, expectations, lateMs: nowMs - due.dueAtMs, heard: heardAtMs >= due.dueAtMs, form }
}

/** A scene of one release. */
export type ReleasedScene = Extract<Scene, { readonly notice: ReleaseNotice }>

/** `notice` as it leads, whatever else leads by now: its figures as they stand at `nowMs`. `next` is left to who knows the calendar. */
export function releasedScene(
  { figures }: Pick<WallFacts, 'figures'>,
  notice: ReleaseNotice,
  nowMs: number,
): ReleasedScene {
  const fresh = isYoung(notice.amended?.at ?? notice.publishedAt, nowMs)
  const place: Place = {
    period: notice.period,
    basis: notice.stage === 'annual' ? 'year-to-date' : 'month',
    currency: currencyOf(figures, notice),
    expectations: notice.expectations,
    notice,
    fresh,
    newAfterMs: nowMs - FRESH_MS,
  }
  const form = formFor({ figures }, place)
  const next = null
  if (notice.state !== 'published' && notice.amended)
    return { kind: notice.state, notice, amended: notice.amended, fresh, form, next }
  return { kind: notice.stage === 'annual' ? 'annual' : 'moment', notice, fresh, form, next }
}

function formFor({ figures }: Pick<WallFacts, 'figures'>, place: Place): Form {
  const isYear = place.basis === 'year-to-date'
  const lead = isYear ? 'total' : 'exports'
  return {
    place,
    period: place.period,
    currency: place.currency,
    key: growthField(figures, lead, place),
    second: growthField(figures, isYear ? 'exports' : 'imports', place),
    third: isYear ? growthField(figures, 'imports', place) : balanceField(figures, place),
    trend: trendOf(figures, lead, place),
    changes: whatChanged(figures, place),
  }
}

function comingPlace(facts: WallFacts, item: CalendarItem): Place {
  const isAnnual = item.stage === 'annual'
  return {
    period: item.period,
    basis: isAnnual ? 'year-to-date' : 'month',
    currency: isAnnual ? 'CNY' : 'USD',
    expectations: facts.expectations[item.release] ?? [],
    notice: null,
    fresh: false,
  }
}

/** Nothing is held: the form is ruled all the same, for the month that it is. */
function emptyPlace({ nowMs }: WallTime): Place {
  const period = beijingDay(nowMs).slice(0, 7)
  return { period, basis: 'month', currency: 'USD', expectations: [], notice: null, fresh: false }
}

/** Polls are in dollars, so dollars lead; a year is told in yuan, and so is a month of which no dollar growth is held. */
function currencyOf(figures: WallFacts['figures'], { stage, period }: ReleaseNotice): Currency {
  if (stage === 'annual') return 'CNY'
  const hasGrowth = (currency: Currency) => {
    const figure = figures[allTrade('exports', currency, 'month')]?.[period]
    return (figure?.printedGrowthPercent ?? figure?.replaces?.printedGrowthPercent ?? null) !== null
  }
  return hasGrowth('USD') || !hasGrowth('CNY') ? 'USD' : 'CNY'
}

/** The release the wall waits for: due within the hour, or due earlier today and not out. */
function dueNow(facts: WallFacts, nowMs: number): Due | null {
  const today = beijingDay(nowMs)
  const due = dated(facts).find(
    ({ dueAtMs }) => dueAtMs - nowMs <= WAITING_MS && (dueAtMs >= nowMs || beijingDay(dueAtMs) === today),
  )
  return due ?? null
}

function nextDue(facts: WallFacts, nowMs: number): Due | null {
  return dated(facts).find(({ dueAtMs }) => dueAtMs > nowMs) ?? null
}

/** Announced releases that lead, whose hour is known, earliest first. A bare day gives no countdown: it would pretend. */
function dated({ calendar, releases }: WallFacts): Due[] {
  const out = new Set(releases.map(({ code }) => code))
  return calendar
    .filter(
      ({ stage, state, precision, release }) =>
        (stage === 'flash' || stage === 'annual') &&
        (state === 'announced' || state === 'confirmed' || state === 'postponed') &&
        (precision === 'second' || precision === 'minute') &&
        !out.has(release),
    )
    .flatMap((item) => (item.dueAt === null ? [] : [{ item, dueAtMs: Date.parse(item.dueAt) }]))
    .sort((a, b) => a.dueAtMs - b.dueAtMs)
}

/** How long a release that did not come stays the wall's first news, unless something is published before. */
const ABSENT_MS = 7 * 24 * 60 * 60_000

/** A release that did not come and will not today: newer than the last one that did, and said so by the calendar. */
function absentItem({ calendar }: WallFacts, lead: ReleaseNotice | null, nowMs: number): CalendarItem | null {
  const since = Math.max(lead ? Date.parse(lead.publishedAt) : 0, nowMs - ABSENT_MS)
  const absent = calendar
    .filter(
      ({ stage, state }) =>
        (stage === 'flash' || stage === 'annual') &&
        (state === 'missed' || state === 'postponed' || state === 'merged' || state === 'cancelled'),
    )
    .flatMap((item) => {
      const wasDue = item.firstDueAt ?? item.dueAt
      return wasDue === null ? [] : [{ item, wasDueMs: Date.parse(wasDue) }]
    })
    .filter(({ wasDueMs }) => wasDueMs > since && wasDueMs - nowMs <= WAITING_MS)
  return absent.sort((a, b) => b.wasDueMs - a.wasDueMs)[0]?.item ?? null
}

function isYoung(since: string, nowMs: number): boolean {
  return nowMs - Date.parse(since) < FRESH_MS
}
