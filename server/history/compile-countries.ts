import { parsePeriod } from '#trade/period.ts'
import type { Breakdown } from '#trade/series-key.ts'
import { parseUnit } from '#trade/unit.ts'
import { alsoAmongMonths, type Print, rowPeriod, rowSeries } from './print.ts'
import { printedNumber, sourceAddress } from './read-history.ts'
import { flashOf, reportOf } from './release-dates.ts'

/** A row of country-tables.csv: one official table by country, and where its copy lies. */
export type CountryTableRow = Readonly<
  Record<'table' | 'period' | 'currency' | 'unit' | 'release_kind' | 'source' | 'cut', string>
>
/** A row of countries.csv: one cell of such a table. */
export type CountryRow = Readonly<
  Record<'table' | 'basis' | 'flow' | 'code' | 'value' | 'printed_growth_percent', string>
>

/** Trade by country and region: the preliminary table belongs to the flash, the bulletin's to the monthly report. */
export function compileCountries(rows: readonly CountryRow[], tables: readonly CountryTableRow[]): readonly Print[] {
  const table = new Map(tables.map((row) => [row.table, placed(row)]))
  return alsoAmongMonths(
    rows.map((row) => {
      const place = table.get(row.table)
      if (!place) throw new RangeError(`country-tables.csv does not list ${row.table}`)
      const { breakdown, member } = memberOf(row.code)
      return {
        release: place.release,
        series: rowSeries(row.flow, breakdown, member, place.unit.base, row.basis),
        period: rowPeriod({ period: place.period, basis: row.basis }),
        value: printedNumber(row.value),
        scale: place.unit.scale,
        growth: printedNumber(row.printed_growth_percent),
        status: place.status,
        voice: 'official table',
        disputed: false,
        missing: null,
        source: { url: place.url, cell: `${row.table}, ${row.code}, ${row.flow}, ${row.basis}`, note: place.note },
      }
    }),
  )
}

const GROUPS = new Set([
  '_ASIA',
  '_AFRICA',
  '_EUROPE',
  '_LATAM',
  '_NAMERICA',
  '_OCEANIA',
  '_ASEAN',
  '_EU',
  '_APEC',
  '_RCEP',
  '_BRI',
])

/** What a code of the table counts: all trade, a group or continent, or one counterpart (`_ASIA_OTHER` → ASIA-OTHER). */
function memberOf(code: string): { readonly breakdown: Breakdown; readonly member: string | null } {
  if (code === '_TOTAL') return { breakdown: 'all', member: null }
  return { breakdown: GROUPS.has(code) ? 'group' : 'counterpart', member: code.replace(/^_/, '').replaceAll('_', '-') }
}

function placed(row: CountryTableRow) {
  const { year, last } = parsePeriod(row.period)
  const bulletin = row.release_kind === 'monthly-bulletin'
  return {
    release: bulletin ? reportOf(year, last) : flashOf(year, last),
    status: bulletin ? 'A' : 'P',
    period: row.period,
    unit: parseUnit(row.unit),
    url: sourceAddress(row.source),
    note: row.cut === 'yes' ? 'The stored copy of the table lacks some rows.' : null,
  } as const
}
