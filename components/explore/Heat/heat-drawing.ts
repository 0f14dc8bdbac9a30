import { fixed } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing, type MissingReason } from '#trade/missing.ts'
import { endOrdinal, month, type Period, printPeriod, yearToDate } from '#trade/period.ts'
import type { ChartLabel } from '../chart-label.ts'
import { valueText } from '../Lines/axis-text.ts'
import { type SignedBounds, signedBounds, type SignedStep, signedStep } from '../signed-bounds.ts'

/** A month of a year, or its January–February, which is never split. */
export interface HeatCell {
  readonly key: string
  readonly first: number
  readonly last: number
  /** Blue above zero, rust below; null where there is no figure. */
  readonly step: SignedStep | null
  /** To one decimal, and without one for a narrow cell; empty where there is no figure. */
  readonly text: string
  readonly short: string
  /** The period, and its value or why there is none. */
  readonly words: string
  /** False for months after the newest figure of the chart: they are not missing. */
  readonly isHatched: boolean
}

export interface HeatMap {
  readonly code: string
  readonly name: string
  readonly years: readonly { readonly year: number; readonly cells: readonly HeatCell[] }[]
}

export interface HeatDrawing {
  readonly maps: readonly HeatMap[]
  /** Where steps end, the same on both sides of zero: 5, 10 and beyond. */
  readonly bounds: SignedBounds
  readonly months: readonly { readonly month: number; readonly text: string }[]
}

/** Rates by month (across) and year (down) of each row asked for, on one scale centred on zero. */
export function heatDrawing(
  view: View,
  rows: readonly ViewRow[],
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
): HeatDrawing {
  const newest = Math.max(...view.slots.map(endOrdinal))
  const years = [...new Set(view.slots.map(({ year }) => year))].toSorted((a, b) => b - a)
  const values = rows.flatMap((row) =>
    view.slots.flatMap((slot) => {
      const value = valueAt(row, slot, query)
      return isMissing(value) ? [] : [value]
    }),
  )
  const bounds = signedBounds(values)
  return {
    bounds,
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      text: language === 'zh' ? `${at + 1}月` : formatPeriod(month(2000, at + 1), language, 'short').slice(0, 3),
    })),
    maps: rows.map((row) => ({
      code: row.code,
      name: label.name(row),
      years: years.map((year) => ({
        year,
        cells: periodsOf(year, view.slots).map((period) => cellOf(row, period, bounds, newest, query, language)),
      })),
    })),
  }
}

function cellOf(
  row: ViewRow,
  period: Period,
  bounds: SignedBounds,
  newest: number,
  query: ViewQuery,
  language: Locale,
): HeatCell {
  const value = valueAt(row, period, query)
  const cell = row.cells.get(printPeriod(period))
  const name = formatPeriod(period, language, 'with-year')
  const place = { key: printPeriod(period), first: period.first, last: period.last }
  if (isMissing(value) || !cell) {
    const isLater = endOrdinal(period) > newest
    const reason: MissingReason = isLater ? 'not-yet' : isMissing(value) ? value.missing : 'not-held'
    return {
      ...place,
      step: null,
      text: '',
      short: '',
      words: `${name}: ${formatReason(reason, language)}`,
      isHatched: !isLater,
    }
  }
  return {
    ...place,
    step: signedStep(value, bounds),
    text: formatSigned(fixed(value, 1)),
    short: formatSigned(fixed(value, 0)),
    words: `${name}: ${valueText(cell, query, language)}`,
    isHatched: false,
  }
}

function valueAt(row: ViewRow, period: Period, { shown }: ViewQuery) {
  const cell = row.cells.get(printPeriod(period))
  return cell ? shownValue(cell, shown) : { missing: 'not-held' as const }
}

/** The periods of a year, January–February as one where the axis has them as one. */
function periodsOf(year: number, slots: readonly Period[]): readonly Period[] {
  const isMerged = slots.some((slot) => slot.year === year && slot.first === 1 && slot.last === 2)
  const isApart = slots.some((slot) => slot.year === year && slot.first === slot.last && slot.last <= 2)
  const start = isMerged || !isApart ? [yearToDate(year, 2)] : [month(year, 1), month(year, 2)]
  return [...start, ...Array.from({ length: 10 }, (_, at) => month(year, at + 3))]
}
