import { quantityUnit as readQuantityUnit } from '#ingest/gacc/quantity-unit.ts'
import { parsePeriod } from '#trade/period.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { parseUnit, type Unit } from '#trade/unit.ts'
import { alsoAmongMonths, type Print, rowPeriod, rowSeries } from './print.ts'
import { printedNumber, sourceAddress } from './read-history.ts'
import { flashOf, reportOf } from './release-dates.ts'

/** A row of commodities.csv (with `table`, `reported_in`, `release_kind`) or commodities-history.csv (which says it in `note`). */
export type CommodityRow = Readonly<
  Record<
    | 'period'
    | 'basis'
    | 'flow'
    | 'code'
    | 'value'
    | 'unit'
    | 'quantity'
    | 'quantity_unit'
    | 'printed_growth_value_percent'
    | 'printed_growth_quantity_percent'
    | 'source',
    string
  >
> &
  Readonly<Partial<Record<'table' | 'reported_in' | 'release_kind' | 'note', string>>>

/** Value and quantity of each commodity line. Last year's column is a restatement, in the release of the table that prints it. */
export function compileCommodities(rows: readonly CommodityRow[]): readonly Print[] {
  return alsoAmongMonths(
    rows.flatMap((row) => {
      const table = tableOf(row)
      const value = readCell(row, table, 'value', parseUnit(row.unit), row.value, row.printed_growth_value_percent)
      if (!row.quantity) return [value]
      const unit = quantityUnit(row, table)
      return [value, readCell(row, table, 'quantity', unit, row.quantity, row.printed_growth_quantity_percent)]
    }),
  )
}

interface Table {
  readonly name: string
  readonly period: string
  readonly release: ReleaseCode
  readonly bulletin: boolean
}

function readCell(
  row: CommodityRow,
  table: Table,
  measure: 'value' | 'quantity',
  unit: Unit & { note?: string },
  cell: string,
  growth: string,
): Print {
  const restated = row.period !== table.period
  return {
    release: table.release,
    series: rowSeries(row.flow, 'commodity', row.code, unit.base, row.basis, measure),
    period: rowPeriod(row),
    value: printedNumber(cell),
    scale: unit.scale,
    growth: printedNumber(growth),
    status: restated ? 'R' : table.bulletin ? 'A' : 'P',
    voice: 'official table',
    disputed: false,
    missing: null,
    source: {
      url: sourceAddress(row.source),
      cell: `${table.name}, ${row.code}, ${row.flow}, ${row.basis}, ${measure}`,
      note:
        [restated && `Restated: last year's column of the table of ${table.period}.`, unit.note]
          .filter(Boolean)
          .join(' ') || null,
    },
  }
}

function tableOf(row: CommodityRow): Table {
  const said = /(monthly bulletin|preliminary table) of (\d{4}-\d{2})/.exec(row.note ?? '')
  const period = row.reported_in ?? said?.[2]
  if (!period) throw new RangeError(`${row.period} ${row.code}: the row does not say which table it is from`)
  const bulletin = (row.release_kind ?? said?.[1]?.replace(' ', '-')) === 'monthly-bulletin'
  const { year, last } = parsePeriod(period)
  const name = row.table ?? `${bulletin ? 'bulletin' : 'preliminary'}-commodity-${row.flow}-${period}-cny-zh`
  return { name, period, bulletin, release: bulletin ? reportOf(year, last) : flashOf(year, last) }
}

// The English table prints these two units wrongly; the Chinese table of the same month prints 亿双 and 万吨.
const ENGLISH_SLIPS: Readonly<
  Record<string, { readonly printed: string; readonly meant: string; readonly scale: number }>
> = {
  footwear: { printed: '10,000 Pairs', meant: '100 million pairs', scale: 8 },
  aluminium: { printed: 'Ton', meant: '10,000 tons', scale: 4 },
}

function quantityUnit(row: CommodityRow, table: Table): Unit & { note?: string } {
  const { base: counted = null, scale = 0 } = readQuantityUnit(row.quantity_unit) ?? {}
  if (counted === null) throw new RangeError(`${table.name}: unknown unit "${row.quantity_unit}"`)
  const slip = table.name.endsWith('-en') ? ENGLISH_SLIPS[row.code] : undefined
  if (slip?.printed !== row.quantity_unit) return { base: counted, scale }
  return {
    base: counted,
    scale: slip.scale,
    note: `The English table prints the unit as ${slip.printed}; ${slip.meant} is meant.`,
  }
}
