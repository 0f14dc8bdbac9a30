import type { PeriodText } from './period.ts'
import type { ReleaseCode, ReleaseState } from './release.ts'
import type { Bilingual } from './sentences/sentences.ts'
import type { SeriesKey } from './series-key.ts'
import type { TableMapping } from './table-mapping.ts'

/** A sheet as it is shown: what each cell displays, and what its rows were read as. */
export interface SheetView {
  readonly name: string
  /** What its table was recognised by; null where the sheet is no table of ours. */
  readonly title: string | null
  readonly rows: readonly (readonly string[])[]
  /** By row, counted from 0; rows of which nothing was read are absent. */
  readonly lines: readonly LineView[]
  /** Rows beyond those shown. */
  readonly more: number
  /** Whether a person may point out what is what: no official layout reads the sheet whole. */
  readonly isUnfamiliar: boolean
  /** The mapping that is known for the sheet's head. */
  readonly mapped: MappedView | null
}

/** A mapping that was remembered, and whose it is. */
export interface MappedView {
  readonly fingerprint: string
  readonly mapping: TableMapping
  readonly by: string
  readonly at: string
  /** False where the sheet contradicts it, or its period must be typed. */
  readonly isReadByIt: boolean
}

/** What a person pointed out of one sheet of a file. */
export interface PointedOut {
  readonly sheet: string
  readonly mapping: TableMapping
  /** Typed, where no cell says it. */
  readonly period: PeriodText | null
}

export interface LineView {
  readonly row: number
  readonly name: Bilingual | null
  readonly figures: readonly FigureView[]
  readonly problems: readonly CellProblem[]
}

/** A figure beside the cell it was read from. */
export interface FigureView {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  /** `C6` within its sheet. */
  readonly cell: string
}

/** What was not understood, or read with a word of warning, by cell: `Sheet1!B17`. */
export interface CellProblem {
  readonly cell: string
  readonly reason: Bilingual
}

/** A file as the desk sees it before anything is taken from it. */
export interface ImportView {
  readonly file: { readonly sha256: string; readonly name: string; readonly size: number }
  /** Null where no table was read: then a sheet is there to be pointed out. */
  readonly release: {
    readonly code: ReleaseCode
    readonly period: PeriodText
    readonly state: ReleaseState | null
  } | null
  readonly figures: number
  readonly sheets: readonly SheetView[]
  readonly problems: readonly CellProblem[]
  readonly notes: readonly CellProblem[]
}
