import type { Figure } from '../figure.ts'
import type { PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import type { CalendarItem, Cursor, LogEntry, ReleaseNotice } from './entry.ts'

/** What a panel shows: figures of these series only. The headline (releases, calendar) goes to everyone. */
export interface Subscription {
  readonly series: readonly SeriesKey[]
  /** Figures of periods ending before this year are left out. */
  readonly fromYear: number
}

/** A screen's whole state: what it shows is a function of this and of the time. */
export interface Snapshot {
  readonly cursor: Cursor
  readonly subscription: Subscription
  readonly figures: Readonly<Record<SeriesKey, Readonly<Record<PeriodText, Figure>>>>
  /** The newest releases, oldest first; at most RELEASES_KEPT. */
  readonly releases: readonly ReleaseNotice[]
  /** What is announced and not yet released, by release code. */
  readonly calendar: Readonly<Record<string, CalendarItem>>
  /** The database's clock when it was read, ISO. Not part of what is shown: the law is about the rest. */
  readonly takenAt: string
}

// A year of releases: of a month a flash and a report, and the year. Screens tell of the newest two that lead; the rest is for the months in
// which many tables come and none leads. All of them travel in each page, with their sentences; more is asked for by HTTP.
export const RELEASES_KEPT = 25

/**
 * The one law: snapshot(n) + entries(n+1 … m) = snapshot(m). The same pure function runs on the server and in the browser.
 * Throws OrderError when the entry is not exactly next; whoever calls it decides whether to drop a duplicate or ask again.
 */
export function fold(state: Snapshot, entry: LogEntry): Snapshot {
  if (
    entry.epoch !== state.cursor.epoch ||
    entry.sequence !== state.cursor.sequence + 1 ||
    entry.previousHash !== state.cursor.hash
  ) {
    throw new OrderError(state.cursor, entry)
  }
  return {
    cursor: { epoch: entry.epoch, sequence: entry.sequence, hash: entry.hash },
    subscription: state.subscription,
    figures: withFigures(state.figures, figuresFor(state.subscription, entry.figures)),
    releases: entry.release ? withRelease(state.releases, entry.release, entry.sequence) : state.releases,
    calendar: withCalendar(state.calendar, entry),
    takenAt: state.takenAt,
  }
}

export class OrderError extends Error {
  override readonly name = 'OrderError'
  constructor(
    readonly cursor: Cursor,
    readonly entry: Pick<LogEntry, 'sequence' | 'epoch' | 'previousHash'>,
  ) {
    super(
      `at ${cursor.sequence}, expected ${cursor.sequence + 1} following ${cursor.hash.slice(0, 8)}, found ${entry.sequence} following ${entry.previousHash.slice(0, 8)}`,
    )
  }
}

/** The figures of an entry that `subscription` asked for. */
export function figuresFor(subscription: Subscription, figures: readonly Figure[]): readonly Figure[] {
  const wanted = new Set(subscription.series)
  return figures.filter(
    (figure) => wanted.has(figure.series) && Number(figure.period.slice(0, 4)) >= subscription.fromYear,
  )
}

/** Releases by the sequence of their first publication; one that is added to or amended keeps its place. */
function withRelease(
  releases: readonly ReleaseNotice[],
  notice: ReleaseNotice,
  sequence: number,
): readonly ReleaseNotice[] {
  const known = releases.findIndex((release) => release.code === notice.code)
  if (known >= 0) return releases.with(known, notice)
  // What follows on a release older than those kept must not push a newer one out.
  if (notice.sequence !== sequence) return releases
  return [...releases, notice].slice(-RELEASES_KEPT)
}

function withFigures(held: Snapshot['figures'], arrived: readonly Figure[]): Snapshot['figures'] {
  if (arrived.length === 0) return held
  const next: Record<SeriesKey, Record<PeriodText, Figure>> = { ...held }
  const copied = new Set<SeriesKey>()
  for (const figure of arrived) {
    if (!copied.has(figure.series)) {
      next[figure.series] = { ...next[figure.series] }
      copied.add(figure.series)
    }
    const line = next[figure.series]
    if (line) line[figure.period] = figure
  }
  return next
}

function withCalendar(held: Snapshot['calendar'], entry: LogEntry): Snapshot['calendar'] {
  if (entry.calendar.length === 0) return held
  const next = { ...held, ...Object.fromEntries(entry.calendar.map((item) => [item.release, item])) }
  return Object.fromEntries(Object.entries(next).filter(([, item]) => item.state !== 'released'))
}
