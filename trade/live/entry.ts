import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import type { PeriodText } from '../period.ts'
import type { InstantPrecision, ReleaseCode, Stage } from '../release.ts'
import type { Sentences } from '../sentences/sentences.ts'
import type { Currency } from '../unit.ts'

export type PublicationKind = 'release' | 'addition' | 'correction' | 'withdrawal' | 'calendar'

/** What was forecast for one figure, frozen at the embargo. Digits as the poll printed them; balances in billions. */
export interface Expected {
  readonly flow: Flow
  readonly currency: Currency
  readonly figure: 'growth' | 'balance'
  readonly median: string | null
  readonly low: string | null
  readonly high: string | null
  readonly forecasts: number | null
  readonly poll: string | null
  readonly source: string
}

/** What the log says of a release. */
export interface ReleaseNotice {
  readonly code: ReleaseCode
  readonly stage: Stage
  readonly period: PeriodText
  readonly state: 'published' | 'corrected' | 'withdrawn'
  readonly sequence: number
  /** From when the figures are public, ISO. */
  readonly publishedAt: string
  readonly instantPrecision: InstantPrecision
  readonly sourceUrl: string | null
  readonly notes: string | null
  /** For a correction or withdrawal: when, why, and whose error. */
  readonly amended: {
    readonly at: string
    readonly reason: string
    /** The same in Chinese, null where the desk wrote none. Entries of before it was kept do not have it. */
    readonly reasonZh?: string | null | undefined
    readonly errorWas: 'ours' | 'agency'
    readonly sequence: number
  } | null
  readonly expectations: readonly Expected[]
  /** The words of the day: computed while armed, never recomputed. Null for tables without a headline of their own. */
  readonly sentences: Sentences | null
}

export type CalendarState = 'announced' | 'confirmed' | 'postponed' | 'merged' | 'cancelled' | 'missed' | 'released'

export interface CalendarItem {
  readonly release: ReleaseCode
  readonly stage: Stage
  readonly period: PeriodText
  readonly dueAt: string | null
  readonly firstDueAt: string | null
  readonly precision: InstantPrecision
  readonly state: CalendarState
  readonly note: string | null
  readonly source: string
}

/** One entry of the log, as it travels. `figures` may be cut down to what a panel asked for; everything else is whole. */
export interface LogEntry {
  readonly epoch: string
  readonly sequence: number
  readonly previousHash: string
  readonly hash: string
  readonly kind: PublicationKind
  readonly publishedAt: string
  readonly release: ReleaseNotice | null
  readonly calendar: readonly CalendarItem[]
  readonly figures: readonly Figure[]
}

/** The place in the log a screen has reached. */
export interface Cursor {
  readonly epoch: string
  readonly sequence: number
  readonly hash: string
}
