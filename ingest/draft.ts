import type { Flow } from '#trade/flow.ts'
import type { CellProblem } from '#trade/import-view.ts'
import type { Basis, Period } from '#trade/period.ts'
import type { Measure } from '#trade/series-key.ts'
import type { Currency } from '#trade/unit.ts'

/** What a figure is cut by, in the words of the table it comes from. */
export type TableBreakdown = 'all' | 'counterpart' | 'commodity' | 'trade-mode' | 'enterprise' | 'chapter' | 'section'

/** One member of a breakdown, as a row or a column of a table names it. */
export interface Member {
  readonly breakdown: TableBreakdown
  /** ISO 3166 alpha-3 or a group's code, an HS code, or our own; two joined by `/` where a table crosses two. Empty for all trade. */
  readonly code: string
  readonly en: string
  readonly zh: string
}

/** What a quantity counts, as printed; `base` and `scale` where we know the unit. */
export interface PrintedUnit {
  readonly printed: string
  readonly base: string | null
  readonly scale: number
}

/** A figure of a table with the cell it stands in. Digits are the stored ones where the file keeps a number, else the printed ones. */
export interface DraftFigure {
  readonly member: Member
  readonly period: Period
  readonly basis: Basis
  readonly flow: Flow
  readonly measure: Measure
  /** Of the table; a quantity's too, which says in which edition it was printed. */
  readonly currency: Currency
  readonly unit: PrintedUnit
  /** Digits in units of 10^scale; null where the table prints that there is none. */
  readonly value: string | null
  /** Year-on-year, as printed. */
  readonly printedGrowthPercent: string | null
  /** `Sheet!B17` of the value, and of the growth. */
  readonly cell: string
  readonly growthCell: string | null
  /** Of last year, as a table of this year restates it. */
  readonly isRestated: boolean
}

/** Something a person must look at: which cell, what is there, what was expected. */
export type Problem = CellProblem

/** What a table was understood to be. */
export interface TableHead {
  readonly sheet: string
  readonly kind: TableKind
  readonly title: string
  readonly period: Period
  readonly currency: Currency
}

export type TableKind =
  | 'summary'
  | 'country'
  | 'commodity'
  | 'commodity-trade-mode'
  | 'trade-mode'
  | 'enterprise'
  | 'enterprise-trade-mode'
  | 'section-chapter'

/** A table read: its figures, the cells that were not understood, and what was understood with a word of warning. */
export interface TableReading {
  readonly head: TableHead
  readonly figures: readonly DraftFigure[]
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
  /** False where a column was not read, or more rows than were: then it is worth a person's pointing. */
  readonly isReadWhole: boolean
}
