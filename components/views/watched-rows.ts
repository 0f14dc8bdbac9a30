import { WATCHED_COLUMNS, type WatchedColumn } from '#trade/alerts/alert.ts'
import { type Newest, newestOf, unitOf } from '#trade/alerts/threshold.ts'
import type { View } from '#trade/explore/build-view.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { viewScale, viewUnit } from '../explore/print-cell.ts'
import { watchedRowName, watchedText } from './alert-words.ts'

/** A row whose newest figure a limit may be set for. */
export interface WatchedRow {
  readonly code: string
  readonly name: string
  /** What its value is counted in, the power of ten a limit of it is typed in, and both in words; null where it has none. */
  readonly counted: { readonly unit: string; readonly scale: number; readonly words: string } | null
  /** The newest figure of each column and the period it is of, ready to read; null where none is held. */
  readonly newest: Readonly<Record<WatchedColumn, { readonly value: string; readonly period: string } | null>>
}

/** The rows of a view that limits may be set for, each with what it says now. */
export function watchedRows(view: View, query: ViewQuery, language: Locale): readonly WatchedRow[] {
  const newest = (code: string, column: WatchedColumn) => {
    const found = newestOf(view, code, column)
    return (
      found && {
        value: watchedText(found, column, language),
        period: formatPeriod(printPeriod(found.cell.period), language, 'with-year'),
      }
    )
  }
  return [view.whole, ...view.parts].map(({ code }) => ({
    code,
    name: watchedRowName(code, query, language),
    counted: countedIn(newestOf(view, code, 'value'), language),
    newest: Object.fromEntries(WATCHED_COLUMNS.map((column) => [column, newest(code, column)])) as WatchedRow['newest'],
  }))
}

function countedIn(newest: Newest | null, language: Locale): WatchedRow['counted'] {
  const unit = newest && unitOf(newest.cell)
  return unit === null ? null : { unit, scale: viewScale(unit, language), words: viewUnit(unit, language) }
}

/** The row and column a limit is set for until somebody chooses others: those of the quoted cell. Without a split that is the whole. */
export function quotedCell(
  { quote, split }: ViewQuery,
  rows: readonly WatchedRow[],
): { row: string; column: WatchedColumn } {
  const row = split === 'nothing' ? undefined : rows.find(({ code }) => code === quote?.row)
  const column = WATCHED_COLUMNS.find((one) => one === quote?.column)
  return { row: row?.code ?? rows[0]?.code ?? 'all', column: column ?? 'growth' }
}
