import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import { expectedFigures, mirroredPeriod } from '#trade/checks/expected-figures.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type Basis, type PeriodText, parsePeriod, printPeriod, yearToDate } from '#trade/period.ts'
import type { Stage } from '#trade/release.ts'
import { parseSeriesKey, printSeriesKey, type SeriesDimensions, type SeriesKey } from '#trade/series-key.ts'

/** One field for a figure and one for its growth. */
export interface Cell {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly basis: Basis
  /** The unit a new figure is offered in: the agency's own; for a part of trade that of the last print held. */
  readonly scale: number
}

/** One line of the form: one line of trade, on each basis the release prints. */
export interface Row {
  readonly id: string
  readonly dimensions: Omit<SeriesDimensions, 'basis'>
  readonly cells: readonly Cell[]
  /** Added by hand: it can be removed again. */
  readonly isFree: boolean
}

/** The form's lines: what a release of its stage carries in the agency's order, then whatever else the draft holds. */
export function formRows(
  stage: Stage,
  period: PeriodText | null,
  entries: readonly DraftEntry[],
  background: Background,
  language: Locale,
): readonly Row[] {
  const expected = expectedFigures(stage, period)
  const keys = new Set(expected.map((figure) => `${figure.series}@${figure.period}`))
  const rows = new Map<string, Row>()
  for (const { series, period: about, scale } of expected)
    put(rows, series, about, scaleIn(language, scale), false, background)
  for (const entry of entries) {
    if (keys.has(`${entry.series}@${entry.period}`)) continue
    for (const cell of period === null ? [entry] : cellsFor(entry.series, period))
      put(rows, cell.series, cell.period, scaleOf(entry), true, background)
    put(rows, entry.series, entry.period, scaleOf(entry), true, background)
  }
  return [...rows.values()]
}

/** The line a series added by hand gets: on both bases, where the release prints both. */
export function freeRow(series: SeriesKey, period: PeriodText, background: Background): Row {
  const rows = new Map<string, Row>()
  for (const cell of cellsFor(series, period))
    put(rows, cell.series, cell.period, defaultScale(series), true, background)
  return [...rows.values()][0] as Row
}

/** Which fields a release for `period` has of `series`, whichever basis it names. */
function cellsFor(series: SeriesKey, period: PeriodText): readonly Pick<Cell, 'series' | 'period'>[] {
  const dimensions = parseSeriesKey(series)
  const about = parsePeriod(period)
  const on = (basis: Basis, at: PeriodText) => ({ series: printSeriesKey({ ...dimensions, basis }), period: at })
  if (about.first === 1 && about.last === 12) return [on('year-to-date', period)]
  if (mirroredPeriod(period)) return [on('month', period)]
  return [on('month', period), on('year-to-date', printPeriod(yearToDate(about.year, about.last)))]
}

function put(
  rows: Map<string, Row>,
  series: SeriesKey,
  period: PeriodText,
  scale: number,
  isFree: boolean,
  background: Background,
): void {
  const { basis, ...dimensions } = parseSeriesKey(series)
  const id = printSeriesKey({ ...dimensions, basis: 'month' }).replace(/\.month$/, '')
  const row = rows.get(id) ?? { id, dimensions, cells: [], isFree }
  if (row.cells.some((cell) => cell.series === series && cell.period === period)) return
  // Of all trade we hold prints in thousands of dollars from tables, beside those in billions that a release is read in.
  const custom =
    dimensions.breakdown === 'all'
      ? undefined
      : background.lines[series]?.findLast(({ value }) => value !== null)?.scale
  rows.set(id, { ...row, cells: [...row.cells, { series, period, basis, scale: custom ?? scale }] })
}

/** English counts billions, Chinese 亿: nobody reads 十亿. Trillions are 万亿 in both. */
function scaleIn(language: Locale, scale: number): number {
  return language === 'zh' && scale === 9 ? 8 : scale
}

/** Growth that a table prints alone has no unit: its field for a value begins in the one the series is usually read in. */
export function scaleOf({ series, value, scale }: DraftEntry): number {
  return value === null && scale === 0 ? defaultScale(series) : scale
}

// The agency's English tables print parts of trade in millions of dollars or yuan and quantities in tens of thousands.
function defaultScale(series: SeriesKey): number {
  return parseSeriesKey(series).measure === 'value' ? 6 : 4
}
