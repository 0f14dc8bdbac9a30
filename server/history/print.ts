import type { ObservationStatus } from '#trade/figure.ts'
import type { MissingReason } from '#trade/missing.ts'
import { parsePeriod, type PeriodText, printPeriod, yearToDate } from '#trade/period.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { type Breakdown, type Measure, printSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import type { Flow } from '#trade/flow.ts'

/** Who speaks, the most official first. Where two disagree the first is the figure and the other is kept beside it. */
export const VOICES = [
  'official table',
  'agency',
  'copy of the table',
  'quoted later',
  'press',
  'poll page',
  'capture',
] as const
export type Voice = (typeof VOICES)[number]

/** One number as one source printed it, placed in the release it belongs to. */
export interface Print {
  readonly release: ReleaseCode
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly value: string | null
  readonly scale: number
  readonly growth: string | null
  readonly status: ObservationStatus
  readonly voice: Voice
  /** Known to be wrong, or said to be by its own source note: never the figure, always kept beside it. */
  readonly disputed: boolean
  /** Why there is no level, where only growth was found. */
  readonly missing: MissingReason | null
  readonly source: { readonly url: string; readonly cell: string | null; readonly note: string | null }
}

/** The columns that say what a row of a history file is about. `ytd` runs from January. */
export interface Placing {
  readonly period: string
  readonly basis: string
}

/** The period a row is about: `2024-03` is a month, or January to March where its basis is ytd. A written span stays what it is. */
export function rowPeriod({ period, basis }: Placing): PeriodText {
  const read = parsePeriod(period)
  return basis === 'ytd' ? printPeriod(yearToDate(read.year, read.last)) : printPeriod(read)
}

export function rowSeries(
  flow: string,
  breakdown: Breakdown,
  member: string | null,
  unit: string,
  basis: string,
  measure: Measure = 'value',
): SeriesKey {
  return printSeriesKey({
    flow: flow as Flow,
    breakdown,
    member,
    measure,
    unit,
    basis: basis === 'ytd' ? 'year-to-date' : 'month',
  })
}

/**
 * January–February stands among the months too: since 2020 the flash prints nothing else, and before, it is the year to date
 * of February. The same print, entered in both series.
 */
export function alsoAmongMonths(prints: readonly Print[]): readonly Print[] {
  const months = prints
    .filter((print) => print.period.endsWith('-01..02') && print.series.endsWith('.year-to-date'))
    .map((print) => ({ ...print, series: print.series.replace(/year-to-date$/, 'month') }))
  return [...prints, ...months]
}
