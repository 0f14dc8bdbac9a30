import { comesMerged, month, parsePeriod, type Period, yearToDate } from '#trade/period.ts'
import { type InstantPrecision, parseReleaseCode, type ReleaseCode, releaseCode } from '#trade/release.ts'
import { grouped } from '#trade/grouped.ts'
import { sourceAddress } from './read-history.ts'

/** A row of calendar.csv: a day that was announced, or on which a release was seen. */
export interface CalendarRow {
  readonly release_date: string
  /** `10:00`, `about 11:08` (when a calendar page showed it), `by 11:14` (an hourly capture: an upper bound), `morning`, or empty. */
  readonly beijing_time: string
  readonly kind: string
  readonly reference_period: string
  readonly source: string
  readonly note: string
}

export interface ReleaseInstant {
  /** ISO, UTC. */
  readonly embargoAt: string
  readonly precision: InstantPrecision
  readonly sourceUrl: string | null
}

/** Days on which a flash was seen: `2024-12` → `2025-01-13`, from dated first prints. */
export type SeenDays = ReadonlyMap<ReleaseCode, string>

/** When each release of the history became public. */
export class ReleaseDates {
  readonly #rows: ReadonlyMap<ReleaseCode, readonly CalendarRow[]>
  readonly #seen: SeenDays

  constructor(calendar: readonly CalendarRow[], seen: SeenDays) {
    this.#rows = grouped(calendar.filter(isOfItsPeriod), codeOf)
    this.#seen = seen
  }

  /** Whether the calendar knows a press conference on the year as a whole. */
  hasAnnual(year: number): boolean {
    return this.#rows.has(releaseCode('annual', yearToDate(year, 12)))
  }

  /** The release whose flash was on `day`. Throws RangeError where there was none. */
  flashOn(day: string): ReleaseCode {
    const flashes = [...this.#rows.keys(), ...this.#seen.keys()].filter((code) => code.endsWith('-flash'))
    const code = flashes.find((flash) => this.#dayOf(flash) === day)
    if (!code) throw new RangeError(`no flash is known on ${day}`)
    return code
  }

  /** When `code` became public. Where no source gives the day, the latest usual one, so that nothing is shown before it was. */
  instantOf(code: ReleaseCode): ReleaseInstant {
    const rows = this.#rows.get(code) ?? []
    const day = this.#dayOf(code)
    if (!day) return { ...assumed(code), sourceUrl: null }
    const onTheDay = rows.filter((row) => row.release_date === day)
    // A page of the day itself; an announcement made months before says nothing of the figures.
    const page =
      onTheDay.find((row) => row.note.startsWith('observed: dated')) ??
      onTheDay.find((row) => !row.note.startsWith('announced'))
    return { ...timeOfDay(day, code, onTheDay), sourceUrl: page ? sourceAddress(page.source) : null }
  }

  /** The first of its days: a later one is that of a release which quotes or restates the period. */
  #dayOf(code: ReleaseCode): string | undefined {
    return [...(this.#rows.get(code) ?? []).map((row) => row.release_date), this.#seen.get(code) ?? '']
      .filter(Boolean)
      .sort()[0]
  }
}

/** The flash that carries `monthOfYear`: since 2020 January and February come as one. */
export function flashOf(year: number, monthOfYear: number): ReleaseCode {
  return releaseCode('flash', published(year, monthOfYear))
}

/** The monthly report that carries it; since 2020 those of January and February come on one day of March. */
export function reportOf(year: number, monthOfYear: number): ReleaseCode {
  return releaseCode('report', published(year, monthOfYear))
}

export function annualOf(year: number): ReleaseCode {
  return releaseCode('annual', yearToDate(year, 12))
}

export function beijing(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString()
}

const STAGE_OF_KIND: Readonly<Record<string, 'flash' | 'annual' | 'report' | 'online' | 'yearbook'>> = {
  preliminary: 'flash',
  'annual press conference': 'annual',
  detailed: 'report',
  'online query': 'online',
  yearbook: 'yearbook',
}

/** The release a calendar row is about. Throws RangeError on a kind the calendar does not know. */
export function codeOf({ kind, reference_period }: Pick<CalendarRow, 'kind' | 'reference_period'>): ReleaseCode {
  const stage = STAGE_OF_KIND[kind]
  if (!stage) throw new RangeError(`unknown kind of release "${kind}" in the calendar`)
  return releaseCode(stage, parsePeriod(reference_period))
}

function published(year: number, monthOfYear: number): Period {
  return monthOfYear <= 2 && comesMerged(year) ? yearToDate(year, 2) : month(year, monthOfYear)
}

/** Press that quotes a single January or February since 2020, months later, is no release of it. */
function isOfItsPeriod({ kind, reference_period }: CalendarRow): boolean {
  const { year, first, last } = parsePeriod(reference_period)
  return !(kind === 'preliminary' && comesMerged(year) && first === last && last <= 2)
}

// 11:00 is the agency's custom; its press conferences are at 10:00.
const CUSTOM = '11:00'
const CONFERENCE = '10:00'

function timeOfDay(
  day: string,
  code: ReleaseCode,
  rows: readonly CalendarRow[],
): Pick<ReleaseInstant, 'embargoAt' | 'precision'> {
  const times = rows.map((row) => row.beijing_time)
  const stated =
    times.find((time) => /^\d\d:\d\d$/.test(time)) ?? times.find((time) => time.startsWith('about '))?.slice(6)
  if (stated) return { embargoAt: beijing(day, stated), precision: 'minute' }
  if (code.endsWith('-annual')) return { embargoAt: beijing(day, CONFERENCE), precision: 'day' }
  const bound = times.find((time) => time.startsWith('by '))?.slice(3)
  // Seen before the usual hour, or known to have come in the afternoon: then it was public by the bound, and we know no better.
  const atBound = bound !== undefined && (bound < CUSTOM || times.includes('afternoon'))
  return { embargoAt: beijing(day, atBound ? bound : CUSTOM), precision: 'day' }
}

/** A flash came by the 14th of the next month in every year we hold a calendar of (but for September 2022, whose day is known). */
function assumed(code: ReleaseCode): Pick<ReleaseInstant, 'embargoAt' | 'precision'> {
  const { stage, period } = parseReleaseCode(code)
  if (!period) throw new RangeError(`a restatement is dated by its own code: ${code}`)
  const day = stage === 'report' ? usualReportDay(period.year) : 14
  const next = new Date(Date.UTC(period.year, period.last, day)).toISOString().slice(0, 10)
  return { embargoAt: beijing(next, CUSTOM), precision: 'assumed' }
}

/** The announced custom of the year, or of the nearest year whose calendar we hold: 2015 the 21st, 2017 the 23rd, 2025 the 18th. */
function usualReportDay(year: number): number {
  if (year <= 2015) return 21
  return year < 2020 ? 23 : 18
}
