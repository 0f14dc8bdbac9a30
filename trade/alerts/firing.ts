import type { View, ViewRow } from '../explore/build-view.ts'
import { quoteSentence } from '../explore/quote.ts'
import { quoteSubject } from '../explore/quote-subject.ts'
import type { ViewCell } from '../explore/view-cell.ts'
import type { Column, ViewQuery } from '../explore/view-query.ts'
import { printPeriod } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Alert, Threshold, WatchedColumn } from './alert.ts'
import { hasPassed, newestOf } from './threshold.ts'
import { type CellChange, changedCells } from './view-change.ts'

/** What a publication did to a view, as sentences to print. */
export interface Said {
  /** What was known before; null where nothing was. */
  readonly before: Bilingual | null
  readonly now: Bilingual
  /** Cells that read otherwise than before; 0 where the figures were given again as they were. */
  readonly changed: number
}

/** The view before a publication and after it, and whether it carried a figure of the view (carriesFigureOf). */
export interface Turn {
  readonly query: ViewQuery
  readonly before: View
  readonly now: View
  readonly carries: boolean
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
    changed: changedCells(before, now).length,
  }
}

function changing({ query, before, now, carries }: Turn): Said | null {
  const changes = changedCells(before, now)
  const leading = leadingChange(query, changes)
  if (leading) {
    const { change, column } = leading
    return {
      before: change.before && sentences(column, query, change.row, change.before, before),
      now: sentences(column, query, change.row, change.now, now),
      changed: changes.length,
    }
  }
  return carries ? givenAgain(query, now) : null
}

/** Figures that were printed again as they were: the newest of them is told. */
function givenAgain(query: ViewQuery, now: View): Said | null {
  for (const row of [now.whole, ...now.parts]) {
    for (const column of ['growth', 'value'] as const) {
      const newest = newestOf(now, row.code, column)
      if (!newest) continue
      const said = sentences(column, query, row, newest.cell, now)
      return { before: said, now: said, changed: 0 }
    }
  }
  return null
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
  const whole = view.whole.cells.get(printPeriod(cell.period)) ?? null
  return {
    en: quoteSentence(column, subject, cell, whole, 'en'),
    zh: quoteSentence(column, subject, cell, whole, 'zh'),
  }
}
