import type { MissingReason } from './missing.ts'
import type { PeriodText } from './period.ts'
import type { ReleaseCode } from './release.ts'
import type { SeriesKey } from './series-key.ts'

/** SDMX OBS_STATUS: A normal, P provisional, R revised, E estimate, M missing. */
export type ObservationStatus = 'A' | 'P' | 'R' | 'E' | 'M'

/** `level-not-held`: the growth is the first print's, the level a later one's. `not-held`: both are a later print's. */
export type FirstPrint = 'held' | 'level-not-held' | 'not-held'

/** Another print of the same figure of the same day, by a source that disagrees. */
export interface Disagreement {
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  readonly source: string
  readonly note: string | null
}

/**
 * One figure of one series for one period in one vintage, as it travels from cell to screen. Numbers are strings of the
 * digits as printed: `value` counts in units of 10^scale of the series' unit.
 */
export interface Figure {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly value: string | null
  readonly scale: number
  readonly status: ObservationStatus
  /** Year-on-year %, as the agency printed it on its own base. Data, not our arithmetic. */
  readonly printedGrowthPercent: string | null
  readonly firstPrint: FirstPrint
  readonly missingReason: MissingReason | null
  /** Sequence of the publication that carried it. */
  readonly vintage: number
  readonly publishedAt: string
  readonly release: ReleaseCode
  readonly source: FigureSource
  readonly disagreements: readonly Disagreement[]
  /** What it took the place of, where it did. */
  readonly replaces: ReplacedPrint | null
}

/** What a chart and a table of many lines draw of a figure: all of it but where it stands and what it replaced. */
export type DrawnFigure = Omit<Figure, 'source' | 'disagreements' | 'replaces'>

/** `figure` where it was read whole, with its source; null where it was read to be drawn. */
export function wholeFigure(figure: DrawnFigure | Figure | null): Figure | null {
  return figure !== null && 'source' in figure ? figure : null
}

export interface FigureSource {
  readonly url: string
  /** `Sheet1!B17` of `file`, or the words of a table that came with the history. */
  readonly cell: string | null
  /** SHA-256 of the file it was read from, kept under that name; absent where it was typed, or came with the history. */
  readonly file?: string | undefined
  readonly note: string | null
}

export interface ReplacedPrint {
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  readonly vintage: number
}
