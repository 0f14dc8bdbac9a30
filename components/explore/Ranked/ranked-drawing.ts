import { type Decimal, Decimal as Exact } from '#trade/decimal.ts'
import type { View } from '#trade/explore/build-view.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing, missing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { toChart } from '../../charts/to-chart.ts'
import type { ChartLabel } from '../chart-label.ts'
import { valueText } from '../Lines/axis-text.ts'

/** One part as a bar from zero, in % of the width; `left` and `width` null where there is no figure, and then `text` says why. */
export interface RankedBar {
  readonly code: string
  readonly name: string
  /** A custom property; null for a part that is not chosen. */
  readonly colour: string | null
  readonly bar: { readonly left: number; readonly width: number } | null
  readonly isNegative: boolean
  readonly text: string
  /** Where the text stands: right of the bar's right end. */
  readonly label: number
}

export interface RankedDrawing {
  readonly zero: number
  readonly bars: readonly RankedBar[]
  /** Parts that stand in the table only. */
  readonly more: number
}

// As many bars as a column holds beside its table.
const BARS = 20

/** The parts at the view's own period as bars from zero, largest first, those without a figure last. */
export function rankedDrawing(view: View, query: ViewQuery, language: Locale, label: ChartLabel): RankedDrawing {
  const at = view.at && printPeriod(view.at)
  const valued = view.parts.map((row) => {
    const cell = at ? row.cells.get(at) : undefined
    return { row, cell, value: cell ? shownValue(cell, query.shown) : missing('not-held') }
  })
  const ordered = valued.toSorted((a, b) =>
    isMissing(a.value) || isMissing(b.value)
      ? Number(isMissing(a.value)) - Number(isMissing(b.value))
      : b.value.cmp(a.value),
  )
  const shown = ordered.slice(0, BARS)
  const known = shown.flatMap(({ value }) => (isMissing(value) ? [] : [value]))
  const position = scaleOf(known)
  return {
    zero: position(new Exact('0')),
    more: ordered.length - shown.length,
    bars: shown.map(({ row, cell, value }): RankedBar => {
      const own = { code: row.code, name: label.name(row), colour: label.colour(row) }
      if (isMissing(value) || !cell) {
        const reason = isMissing(value) ? value.missing : 'not-held'
        return {
          ...own,
          bar: null,
          isNegative: false,
          text: formatReason(reason, language),
          label: position(new Exact('0')),
        }
      }
      const [from, to] = [position(new Exact('0')), position(value)]
      return {
        ...own,
        bar: { left: Math.min(from, to), width: Math.max(0.3, Math.abs(to - from)) },
        isNegative: value.lt('0'),
        text: valueText(cell, query, language),
        label: Math.max(from, to),
      }
    }),
  }
}

/** From the lowest value, or zero, to the highest: 82 % of the width, so that the last label has room. */
function scaleOf(values: readonly Decimal[]): (value: Decimal) => number {
  const zero = new Exact('0')
  const low = values.reduce((least, value) => (value.lt(least) ? value : least), zero)
  const high = values.reduce((most, value) => (value.gt(most) ? value : most), zero)
  const span = high.minus(low)
  return (value) => (span.eq('0') ? 0 : toChart(value.minus(low).div(span).times('82').toFixed()))
}
