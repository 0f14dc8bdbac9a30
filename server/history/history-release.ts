import type { Disagreement, FirstPrint, ObservationStatus } from '#trade/figure.ts'
import type { Flow } from '#trade/flow.ts'
import type { CalendarItem, Expected } from '#trade/live/entry.ts'
import type { MissingReason } from '#trade/missing.ts'
import type { PeriodText } from '#trade/period.ts'
import type { InstantPrecision, ReleaseCode, Stage } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Currency } from '#trade/unit.ts'

/** What the official history is published as: releases, and changes of the calendar, in the order in which they became public. */
export type HistoryEntry = HistoryRelease | HistoryCalendar

/** One past release, to be published through the same door as any other. */
export interface HistoryRelease {
  readonly kind: 'release'
  readonly code: ReleaseCode
  readonly stage: Stage
  /** For a restatement the newest period it touches. */
  readonly period: PeriodText
  /** ISO, UTC. The agency's instant, or one that is surely not too early: see `instantPrecision`. */
  readonly embargoAt: string
  readonly instantPrecision: InstantPrecision
  readonly sourceUrl: string | null
  /** What the sources say of the release and no series can hold ("more than 150 countries and regions"). English. */
  readonly notes: string | null
  readonly figures: readonly HistoryFigure[]
  /** Changes to what was announced of *other* releases; its own item the door itself marks as released. */
  readonly calendar: readonly CalendarItem[]
}

/** An announcement, or a release that did not come. */
export interface HistoryCalendar {
  readonly kind: 'calendar'
  readonly embargoAt: string
  readonly instantPrecision: InstantPrecision
  readonly sourceUrl: string
  readonly notes: string
  readonly calendar: readonly CalendarItem[]
}

/** One figure as it is to be entered: a Figure without its place in the log. */
export interface HistoryFigure {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly value: string | null
  readonly scale: number
  readonly status: ObservationStatus
  readonly printedGrowthPercent: string | null
  readonly firstPrint: FirstPrint
  readonly missingReason: MissingReason | null
  /** An address, or where a stored page has none the words that name it. */
  readonly sourceUrl: string
  readonly sourceCell: string | null
  /** The history came with the project, not in a file of the desk's. */
  readonly sourceFile: null
  readonly sourceNote: string | null
  readonly disagreements: readonly Disagreement[]
}

/** What was forecast for one figure of a release. */
export interface HistoryExpectation extends Expected {
  readonly release: ReleaseCode
  readonly flow: Flow
  readonly currency: Currency
  /** Decimals as printed. */
  readonly digits: number
  readonly note: string | null
  /** ISO, UTC. */
  readonly knownAt: string
}
