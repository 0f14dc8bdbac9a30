import { tablePrint, type TableRow } from './compile-modes.ts'
import { alsoAmongMonths, type Print, rowSeries } from './print.ts'

/** A row of enterprise.csv: a type of enterprise (columns) within a customs regime (rows). */
export type EnterpriseRow = TableRow & Readonly<Record<'regime_code', string>>

/** Trade by type of enterprise and customs regime, year to date. All types of a regime are the regime, all regimes of a type the type. */
export function compileEnterprises(rows: readonly EnterpriseRow[]): readonly Print[] {
  return alsoAmongMonths(
    rows.map((row) => {
      const types = row.code === 'ALL' ? null : row.code
      const regime = row.regime_code === 'TOTAL' ? null : row.regime_code
      const breakdown = types ? 'enterprise' : regime ? 'mode' : 'all'
      const member = types && regime ? `${types}+${regime}` : (types ?? regime)
      return tablePrint(
        row,
        rowSeries(row.flow, breakdown, member, row.currency, row.basis),
        `${row.regime_code} × ${row.code}`,
      )
    }),
  )
}
