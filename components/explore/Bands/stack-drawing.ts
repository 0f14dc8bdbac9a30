import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { isStacked, stacked } from '#trade/explore/stacked.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { type End, endMarks } from '../../charts/end-marks.ts'
import type { Room } from '../../charts/room.ts'
import { heightAt } from '../../charts/time-scale.ts'
import { valueText } from '../Lines/axis-text.ts'
import type { ChartLabel } from '../chart-label.ts'
import type { Column } from './band-gaps.ts'
import type { BandsDrawing } from './bands.ts'
import { columnsDrawing } from './columns-drawing.ts'
import { restText } from './rest-text.ts'

/**
 * The whole over time as `chosen` parts and everything else, which add up to it exactly (trade/explore/stacked.ts). What lies below
 * zero hangs from it. A period with a part missing is a gap: everything else would swallow that part.
 */
export function stackDrawing(
  view: View,
  chosen: readonly ViewRow[],
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
  restName: string,
  room: Room,
  above = 0,
): BandsDrawing {
  const columns = stacked(view, chosen, query.shown).map(
    (one): Column =>
      isStacked(one)
        ? { period: one.period, pieces: [...one.parts, one.rest], whole: one.whole, missing: null }
        : { period: one.period, pieces: null, whole: one.whole, missing: one.missing },
  )
  const rows = [
    ...chosen.map((row) => ({ code: row.code, colour: label.colour(row) ?? '--line-rest' })),
    { code: 'rest', colour: '--rest' },
  ]
  const drawing = columnsDrawing(view, columns, rows, query, language, label, room, above)
  const last = columns.findLast(({ pieces }) => pieces !== null)
  const texts = chosen.map((row) => {
    const cell = last && row.cells.get(printPeriod(last.period))
    return { name: label.name(row), value: cell ? valueText(cell, query, language) : '' }
  })
  const wholeCell = last && view.whole.cells.get(printPeriod(last.period))
  const rest = last?.pieces?.at(-1)
  const named = [
    ...texts,
    { name: restName, value: rest && wholeCell ? restText(rest, wholeCell, query, language) : '' },
  ]
  return { ...drawing, marks: [...drawing.marks, ...endMarks(endsOf(drawing, named), room, 10)] }
}

/** Name and value of each piece beside the last bar, in its own order from the bottom up. */
function endsOf(
  { series, axis }: Pick<BandsDrawing, 'series' | 'axis'>,
  named: readonly { readonly name: string; readonly value: string }[],
): readonly End[] {
  return series.flatMap(({ code, colour, bands }, at) => {
    const band = bands.at(-1)
    return band
      ? [
          {
            code,
            name: named[at]?.name ?? '',
            value: named[at]?.value ?? '',
            colour: colour === '--rest' ? '--ink-2' : `--name-${colour.slice(2)}`,
            y: heightAt(axis, (band.from + band.to) / 2),
          },
        ]
      : []
  })
}
