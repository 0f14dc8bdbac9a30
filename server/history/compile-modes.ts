import { parsePeriod } from '#trade/period.ts'
import { parseUnit } from '#trade/unit.ts'
import { alsoAmongMonths, type Print, rowPeriod, rowSeries } from './print.ts'
import { printedNumber, sourceAddress } from './read-history.ts'
import { flashOf, reportOf } from './release-dates.ts'

/** A row of regimes.csv or enterprise.csv: one cell of an official table, with the growth printed below it. */
export type TableRow = Readonly<
  Record<
    | 'period'
    | 'basis'
    | 'currency'
    | 'flow'
    | 'code'
    | 'value'
    | 'unit'
    | 'printed_growth_value_percent'
    | 'release_kind'
    | 'table'
    | 'source',
    string
  >
>

/** Trade by customs regime. The table's first row is the whole, printed a second time. */
export function compileModes(rows: readonly TableRow[]): readonly Print[] {
  return alsoAmongMonths(
    rows.map((row) => {
      const whole = row.code === 'TOTAL'
      return tablePrint(
        row,
        rowSeries(row.flow, whole ? 'all' : 'mode', whole ? null : row.code, row.currency, row.basis),
        row.code,
      )
    }),
  )
}

/** One cell of such a table as a print of the release it belongs to. */
export function tablePrint(row: TableRow, series: string, line: string): Print {
  const { year, last } = parsePeriod(row.period)
  const bulletin = row.release_kind === 'monthly-bulletin'
  return {
    release: bulletin ? reportOf(year, last) : flashOf(year, last),
    series,
    period: rowPeriod(row),
    value: printedNumber(row.value),
    scale: parseUnit(row.unit).scale,
    growth: printedNumber(row.printed_growth_value_percent),
    status: bulletin ? 'A' : 'P',
    voice: 'official table',
    disputed: false,
    missing: null,
    source: { url: sourceAddress(row.source), cell: `${row.table}, ${line}, ${row.flow}, ${row.basis}`, note: null },
  }
}
