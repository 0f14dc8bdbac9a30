import { rowName } from '#components/explore/row-name.ts'
import type { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { ViewCell } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { printLevel } from '#trade/level.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { type Period, printPeriod } from '#trade/period.ts'
import { isCurrency, printUnit } from '#trade/unit.ts'
import { csvText } from '../../csv-text.ts'

const COLUMNS = [
  'row',
  'name_en',
  'name_zh',
  'flow',
  'basis',
  'period',
  'value',
  'unit',
  'growth_printed_percent',
  'growth_computed_percent',
  'share_percent',
  'contribution_points',
  'contribution_is_about',
  'status',
  'first_print',
  'missing_reason',
  'vintage',
  'published_at',
  'release',
  'source_url',
  'source_cell',
  'source_note',
] as const

// Excel reads a file as UTF-8, and so 中文 as such, only behind this mark.
const BYTE_ORDER_MARK = '\uFEFF'

/** Every row and period of a view. Decimals are exact and plain; what we compute keeps eight decimals. */
export function viewCsv(view: View, query: ViewQuery): string {
  const rows = [...view.parts, ...(view.rest ? [view.rest] : []), view.whole]
  const lines = rows.flatMap((row) => view.slots.flatMap((period) => csvLine(row, period, query)))
  return BYTE_ORDER_MARK + [COLUMNS.join(','), ...lines].join('\r\n') + '\r\n'
}

function csvLine(row: ViewRow, period: Period, query: ViewQuery): string[] {
  const cell = row.cells.get(printPeriod(period))
  if (!cell || (isMissing(cell.level) && cell.printedGrowth === null)) return []
  const { figure } = cell
  const [value, unit] = valueOf(cell)
  const texts = [
    row.code,
    rowName(row, query.flow, 'en'),
    rowName(row, query.flow, 'zh'),
    query.flow,
    query.basis,
    printPeriod(period),
  ].map(csvText)
  const numbers = [
    value,
    csvText(unit),
    cell.printedGrowth ?? '',
    number(cell.computedGrowth),
    number(cell.sharePercent),
    number(cell.contributionPoints),
  ]
  const about = [
    cell.contributionIsAbout ? 'yes' : '',
    figure?.status ?? '',
    figure?.firstPrint ?? '',
    isMissing(cell.level) ? cell.level.missing : '',
    figure ? String(figure.vintage) : '',
  ]
  const source = [
    figure?.publishedAt ?? '',
    figure?.release ?? '',
    figure?.source.url ?? '',
    figure?.source.cell ?? '',
    figure?.source.note ?? '',
  ].map(csvText)
  return [[...texts, ...numbers, ...about, ...source].join(',')]
}

/** As printed, in its own unit; what we added up, in units of 100 million of money or single pieces. */
function valueOf({ figure, level }: ViewCell): [string, string] {
  if (isMissing(level)) return ['', '']
  if (figure && figure.value !== null) return [figure.value, printUnit({ base: level.unit, scale: figure.scale })]
  if (isCurrency(level.unit)) return [printLevel(level, 8), printUnit({ base: level.unit, scale: 8 })]
  return level.unit.includes('/')
    ? [level.amount.round(8, 1).toFixed(), level.unit.replace('/', ' per ')]
    : [printLevel(level, 0), printUnit({ base: level.unit, scale: 0 })]
}

function number(value: Decimal | Missing): string {
  return isMissing(value) ? '' : value.round(8, 1).toFixed()
}
