import type { TableReading } from '../draft.ts'
import type { Sheet } from '../sheet.ts'
import { readColumns } from './columns.ts'
import { readHead, type TableHints } from './head.ts'
import { readRows } from './read-rows.ts'

/**
 * Reads one official table: its figures with the cells they stand in, and every cell that was not understood. By content alone;
 * layouts.md describes what is read. Throws TableRefused where the table as a whole is not: no title we know, no period, two
 * currencies, a header that contradicts the title.
 */
export function readTable(sheet: Sheet, hints: TableHints = {}): TableReading {
  const head = readHead(sheet, hints)
  const context = { kind: head.kind, titleSpan: head.span, year: head.year, flow: head.flow }
  const columns = readColumns(sheet, head.headerRows, head.labelColumn, context)
  const { figures, problems, rows } = readRows(sheet, head, columns)
  return {
    head: {
      sheet: sheet.name,
      kind: head.kind,
      title: head.title,
      period: { year: head.year, first: head.span.first, last: head.span.last },
      currency: head.money.currency,
    },
    figures,
    problems: [...columns.problems, ...problems],
    notes: [...head.notes, ...columns.notes],
    isReadWhole: columns.problems.length === 0 && rows.unread <= rows.read,
  }
}
