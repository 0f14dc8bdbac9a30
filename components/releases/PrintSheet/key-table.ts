import { formatCurrency, formatFlow } from '#trade/format/format-flow.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { capitalized } from '#trade/format/letter-case.ts'
import type { Locale } from '#trade/format/locale.ts'
import { memberName } from '#trade/member-name.ts'
import type { ReleaseCell, ReleaseRow, ReleaseTable } from '#trade/release-tables.ts'
import { releaseWords } from '../words.ts'

/** A release's key figures as one table: of all trade where it has that, else the largest rows of its first table. */
export interface KeyTable {
  readonly columns: readonly KeyColumn[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly (ReleaseCell | undefined)[] }[]
}

/** `of`: the table that its cells are of, which has their unit. */
export interface KeyColumn {
  readonly name: string
  readonly of: ReleaseTable
}

// What a sheet has room for beside everything else on it.
const [ROWS_AT_MOST, COLUMNS_AT_MOST] = [12, 4]

/** Null for a release without a figure. */
export function keyTable(tables: readonly ReleaseTable[], language: Locale): KeyTable | null {
  const totals = tables.filter(({ breakdown, currency }) => breakdown === 'all' && currency !== null)
  if (totals.length > 0) return totalsTable(totals.slice(0, COLUMNS_AT_MOST), language)
  const [first] = tables
  return first ? rowsTable(first, language) : null
}

function totalsTable(tables: readonly ReleaseTable[], language: Locale): KeyTable {
  const flows = [...new Set(tables.flatMap((table) => table.flows))]
  return {
    columns: tables.map((of) => ({ name: columnOf(of, language), of })),
    rows: flows.map((flow) => ({
      name: formatFlow(flow, language),
      cells: tables.map(({ rows: [newest] }) => newest?.cells[flow]),
    })),
  }
}

function columnOf({ currency, basis, rows: [newest] }: ReleaseTable, language: Locale): string {
  const say = releaseWords[language]
  return [
    currency && formatCurrency(currency, language),
    basis === 'month' ? say.monthBasis : say.ytdBasis,
    newest && formatPeriod(newest.period, language, 'short-with-year'),
  ]
    .filter(Boolean)
    .join(language === 'en' ? ', ' : '，')
}

function rowsTable(table: ReleaseTable, language: Locale): KeyTable {
  const flows = table.flows.slice(0, COLUMNS_AT_MOST)
  return {
    columns: flows.map((flow) => ({ name: formatFlow(flow, language), of: table })),
    rows: table.rows
      .slice(0, ROWS_AT_MOST)
      .map((row) => ({ name: nameOf(row, table, language), cells: flows.map((flow) => row.cells[flow]) })),
  }
}

function nameOf({ member, period }: ReleaseRow, { breakdown, hasPeriods }: ReleaseTable, language: Locale): string {
  const when = formatPeriod(period, language, 'short-with-year')
  if (member === null) return capitalized(when)
  const name = memberName(breakdown, member, language)
  return hasPeriods ? `${name}, ${when}` : name
}
