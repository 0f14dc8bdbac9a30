import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { slopePair } from '#trade/explore/chart-kinds.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { endName } from '../../charts/end-marks.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Room } from '../../charts/room.ts'
import { type Shape, strokeShape } from '../../charts/Shapes/shape.ts'
import { spread } from '../../charts/spread.ts'
import { toChart } from '../../charts/to-chart.ts'
import type { ChartLabel } from '../chart-label.ts'
import { valueText } from '../Lines/axis-text.ts'

export interface SlopeDrawing {
  readonly from: string
  readonly to: string
  /** Those not chosen first, so that the chosen lie over them. */
  readonly shapes: readonly Shape[]
  readonly marks: readonly Mark[]
  /** Chosen parts that have no figure in one of the two periods, and why. */
  readonly apart: readonly { readonly name: string; readonly words: string }[]
}

interface End {
  readonly row: ViewRow
  readonly colour: string | null
  readonly before: number
  readonly after: number
  readonly texts: readonly [string, string]
}

/** Each part as one stroke from the earlier period to the view's own: chosen ones in colour with both values, the others grey. Null without two such periods. */
export function slopeDrawing(
  view: View,
  chosen: readonly ViewRow[],
  others: readonly ViewRow[],
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
  room: Room,
): SlopeDrawing | null {
  const pair = slopePair(view, query.shown)
  if (!pair) return null
  const [from, to] = [printPeriod(pair.from), printPeriod(pair.to)]
  const apart: { name: string; words: string }[] = []
  const endsOf = (rows: readonly ViewRow[], isChosen: boolean) =>
    rows.flatMap((row): End[] => {
      const cells = [row.cells.get(from), row.cells.get(to)]
      const [before, after] = cells.map((cell) =>
        cell ? shownValue(cell, query.shown) : { missing: 'not-held' as const },
      )
      const [left, right] = cells
      if (!before || !after || isMissing(before) || isMissing(after) || !left || !right) {
        const lacking = [before, after].find((value) => value && isMissing(value))
        if (isChosen)
          apart.push({
            name: label.name(row),
            words: formatReason(lacking && isMissing(lacking) ? lacking.missing : 'not-held', language),
          })
        return []
      }
      return [
        {
          row,
          colour: isChosen ? label.colour(row) : null,
          before: toChart(before.toFixed()),
          after: toChart(after.toFixed()),
          texts: [valueText(left, query, language), valueText(right, query, language)],
        },
      ]
    })
  const [grey, drawn] = [endsOf(others, false), endsOf(chosen, true)]
  const values = [...grey, ...drawn].flatMap(({ before, after }) => [before, after])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const yAt = (value: number) => 100 - ((value - low) / (high - low || 1)) * 100
  return {
    from: formatPeriod(pair.from, language, 'short-with-year'),
    to: formatPeriod(pair.to, language, 'short-with-year'),
    apart,
    shapes: [
      strokeShape(
        'left',
        [
          { x: 0, y: 0 },
          { x: 0, y: 100 },
        ],
        '--hair',
        1,
      ),
      strokeShape(
        'right',
        [
          { x: 100, y: 0 },
          { x: 100, y: 100 },
        ],
        '--hair',
        1,
      ),
      strokeShape(
        'zero',
        [
          { x: 0, y: yAt(0) },
          { x: 100, y: yAt(0) },
        ],
        '--ink',
        1,
      ),
      ...grey.map(({ row, before, after }) => stroke(row.code, yAt(before), yAt(after), '--line-rest', 1.25)),
      ...drawn.map(({ row, before, after, colour }) =>
        stroke(row.code, yAt(before), yAt(after), colour ?? '--rest', 2.4),
      ),
    ],
    marks: [
      ...endMarks(drawn, yAt, label, room),
      { key: 'zero', x: 50, y: yAt(0), dy: 11, align: 'middle', tone: 'axis', text: '0' },
    ],
  }
}

function stroke(key: string, from: number, to: number, colour: string, width: number): Shape {
  return strokeShape(
    key,
    [
      { x: 0, y: from },
      { x: 100, y: to },
    ],
    colour,
    width,
  )
}

// One line of 14 px at the left, two at the right, and a little air.
const LINE_PX = 18
const BLOCK_PX = 36

function endMarks(
  ends: readonly End[],
  yAt: (value: number) => number,
  label: ChartLabel,
  { isNarrow, height }: Room,
): Mark[] {
  const placed = (of: (end: End) => number, gap: number) => {
    const sorted = ends.toSorted((a, b) => yAt(of(a)) - yAt(of(b)))
    const places = spread(
      sorted.map((end) => yAt(of(end))),
      (gap / height) * 100,
    )
    return sorted.map((end, at) => ({ end, y: places[at] ?? 0 }))
  }
  return [
    ...placed(({ before }) => before, LINE_PX).map(
      ({ end, y }): Mark => ({
        key: `${end.row.code} before`,
        x: 0,
        dx: -8,
        y,
        align: 'end',
        tone: 'value',
        text: end.texts[0],
      }),
    ),
    ...placed(({ after }) => after, BLOCK_PX).flatMap(({ end, y }): Mark[] => [
      {
        key: `${end.row.code} name`,
        x: 100,
        dx: 8,
        y,
        dy: -8,
        align: 'start',
        tone: 'name',
        text: endName(label.name(end.row), isNarrow),
        ...(end.colour ? { colour: `--name-${end.colour.slice(2)}` } : {}),
      },
      {
        key: `${end.row.code} after`,
        x: 100,
        dx: 8,
        y,
        dy: 8,
        align: 'start',
        tone: 'value',
        text: end.texts[1],
      },
    ]),
  ]
}
