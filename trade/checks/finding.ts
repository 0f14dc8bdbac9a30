import type { PeriodText } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { SeriesKey } from '../series-key.ts'

/** Errors stop approval, warnings are accepted with a reason, what passed is said quietly. */
export type Severity = 'error' | 'warning' | 'passed'

/** One field of a draft. */
export interface FigureRef {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly part: 'value' | 'growth'
}

/** The one likely fix: these digits in this field. */
export interface Suggestion {
  readonly figure: FigureRef
  readonly text: string
  readonly why: Bilingual
}

/**
 * What the agency's printed growth says of last year's figure, where that is not the one we hold: exact digits in units of
 * 10^`scale`, and the interval that the rounding of level and growth leaves. For a note to readers, never a figure.
 */
export interface ImpliedRevision {
  readonly series: SeriesKey
  /** The year before. */
  readonly period: PeriodText
  readonly scale: number
  readonly held: string
  readonly implied: string
  readonly low: string
  readonly high: string
  /** Implied against held. */
  readonly byPercent: string
  readonly note: Bilingual
}

/** What one rule has to say about some figures. */
export interface Finding {
  /** Stable: the rule, and the figure it is about. */
  readonly id: string
  readonly severity: Severity
  /** The fields it is about: those to mend, or that are right. The first leads. */
  readonly figures: readonly FigureRef[]
  /** Fields it was measured against. */
  readonly beside?: readonly FigureRef[]
  /** What is wrong (or right), in one line. */
  readonly message: Bilingual
  /** The arithmetic, in one line. */
  readonly detail: Bilingual
  readonly found: string
  readonly expected: string
  readonly suggestion?: Suggestion
  readonly revision?: ImpliedRevision
}

export function valueOf({ series, period }: Pick<FigureRef, 'series' | 'period'>): FigureRef {
  return { series, period, part: 'value' }
}

export function growthOf({ series, period }: Pick<FigureRef, 'series' | 'period'>): FigureRef {
  return { series, period, part: 'growth' }
}

/** The key of a field, for lookups and for ids of findings. */
export function refKey({ series, period, part }: FigureRef): string {
  return `${series}@${period}:${part}`
}
