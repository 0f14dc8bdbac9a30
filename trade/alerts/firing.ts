import type { View, ViewRow } from '../explore/build-view.ts'
import { quoteSentence } from '../explore/quote.ts'
import { quoteSubject } from '../explore/quote-subject.ts'
import type { QuantityUnits } from '../explore/quantity-units.ts'
import type { ViewCell } from '../explore/view-cell.ts'
import type { Column, ViewQuery } from '../explore/view-query.ts'
import type { Figure } from '../figure.ts'
import { isMissing } from '../missing.ts'
import { printPeriod } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Alert, Threshold, WatchedColumn } from './alert.ts'
import { hasPassed, newestOf, watchedValue } from './threshold.ts'
import { type CarriedCell, carriedCell, type CellChange, changedCells } from './view-change.ts'

/** What a publication did to a view, as sentences to print. */
export interface Said {
  /** What was known before; null where nothing was. */
  readonly before: Bilingual | null
  /** That was about the same period, and holds no more; else about the one before. */
  readonly isRevision: boolean
  readonly now: Bilingual
  /** Cells that read otherwise than before; 0 where the figures were given again as they were. */
  readonly changed: number
}

/** The view before a publication and after it, and the figures it carried: those of the view's series, at least. */
export interface Turn {
  readonly query: ViewQuery
  readonly before: View
  readonly now: View
  readonly figures: readonly Pick<Figure, 'series' | 'period'>[]
  /** What quantities are counted in; empty for a view of values. */
  readonly units: QuantityUnits
}

/** What `alert` says of a publication; null where it has nothing to say. */
export function firingOf(alert: Alert, turn: Turn): Said | null {
  return alert.kind === 'threshold' ? passing(alert, turn) : changing(turn)
}

function passing(threshold: Threshold, { query, before, now }: Turn): Said | null {
  const { row: code, column } = threshold
  const [was, is] = [newestOf(before, code, column), newestOf(now, code, column)]
  if (!is || !hasPassed(was, is, threshold)) return null
  const row = rowOf(now, code)
  return {
    before: was && sentences(column, query, row, was.cell, before),
    now: sentences(column, query, row, is.cell, now),
    isRevision: was !== null && printPeriod(was.cell.period) === printPeriod(is.cell.period),
    changed: changedCells(before, now).length,
  }
}

function changing({ query, before, now, figures, units }: Turn): Said | null {
  const changes = changedCells(before, now)
  const leading = leadingChange(query, changes)
  if (leading) {
    const { change, column } = leading
    return {
      before: change.before && sentences(column, query, change.row, change.before, before),
      now: sentences(column, query, change.row, change.now, now),
      isRevision: change.before !== null,
      changed: changes.length,
    }
  }
  return givenAgain(query, now, carriedCell(query, now, figures, units))
}

/** A figure that was printed again as it was: the newest of them is told. */
function givenAgain(query: ViewQuery, now: View, carried: CarriedCell | null): Said | null {
  const cell = carried?.row.cells.get(carried.period)
  if (!carried || !cell) return null
  const column = isMissing(watchedValue(cell, 'growth')) ? 'value' : 'growth'
  const said = sentences(column, query, carried.row, cell, now)
  return { before: said, now: said, isRevision: false, changed: 0 }
}

/** The change that is told: of the quoted cell, else of its row, else the whole's newest, else the largest part's. */
function leadingChange(
  { quote, split }: ViewQuery,
  changes: readonly CellChange[],
): { readonly change: CellChange; readonly column: WatchedColumn } | null {
  const isQuoted = ({ row, now }: CellChange) =>
    split === 'nothing' ? quote?.row === printPeriod(now.period) : quote?.row === row.code
  const change = changes.find(isQuoted) ?? changes[0]
  const column = change?.columns.find((one) => one === quote?.column) ?? change?.columns[0]
  return change && column ? { change, column } : null
}

function rowOf(view: View, code: string): Pick<ViewRow, 'code' | 'kind'> {
  return view.parts.find((part) => part.code === code) ?? view.whole
}

function sentences(
  column: Column,
  query: ViewQuery,
  row: Pick<ViewRow, 'code' | 'kind'>,
  cell: ViewCell,
  view: View,
): Bilingual {
  const subject = quoteSubject(row, query)
  // Without a split a row's share is of something that the view does not show.
  const whole = query.split === 'nothing' ? null : (view.whole.cells.get(printPeriod(cell.period)) ?? null)
  return {
    en: quoteSentence(column, subject, cell, whole, 'en'),
    zh: quoteSentence(column, subject, cell, whole, 'zh'),
  }
}
