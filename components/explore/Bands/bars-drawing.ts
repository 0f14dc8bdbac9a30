import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Room } from '../../charts/room.ts'
import { heightAt } from '../../charts/time-scale.ts'
import { valueText } from '../Lines/axis-text.ts'
import type { ChartLabel } from '../chart-label.ts'
import type { Column } from './band-gaps.ts'
import type { BandsDrawing } from './bands.ts'
import { columnsDrawing } from './columns-drawing.ts'

/**
 * The whole over time, each period a bar from zero; January–February one bar of double width at the two months' average. `above` is
 * what stays free over the bars for words, in px.
 */
export function barsDrawing(
  view: View,
  row: ViewRow,
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
  room: Room,
  above = 0,
): BandsDrawing {
  const columns = view.slots.map((period): Column => {
    const cell = row.cells.get(printPeriod(period))
    const value = cell ? shownValue(cell, query.shown) : { missing: 'not-held' as const }
    return isMissing(value)
      ? { period, pieces: null, whole: null, missing: value.missing }
      : { period, pieces: [value], whole: null, missing: null }
  })
  const rows = [{ code: row.code, colour: label.colour(row) ?? '--total' }]
  const drawing = columnsDrawing(view, columns, rows, query, language, label, room, above)
  const last = columns.findLast(({ pieces }) => pieces !== null)
  const cell = last && row.cells.get(printPeriod(last.period))
  const band = drawing.series[0]?.bands.at(-1)
  if (!cell || !band) return drawing
  const value: Mark = {
    key: 'last',
    x: 100 * ((band.last + 0.5 - drawing.xMin) / (drawing.xMax - drawing.xMin || 1)),
    dx: 8,
    y: heightAt(drawing.axis, band.to),
    align: 'start',
    tone: 'strong',
    text: valueText(cell, query, language),
  }
  return { ...drawing, marks: [...drawing.marks, value] }
}
