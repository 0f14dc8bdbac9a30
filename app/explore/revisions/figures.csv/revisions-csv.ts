import type { Decimal } from '#trade/decimal.ts'
import { printPeriod } from '#trade/period.ts'
import { printUnit } from '#trade/unit.ts'
import type { FirstAndNewest } from '#trade/vintages/first-and-newest.ts'
import { isLent, type Print } from '#trade/vintages/print.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { csvFile, csvText } from '../../../csv-text.ts'

const OF_A_PRINT = ['value', 'unit', 'growth_percent', 'stage', 'release', 'published_at', 'vintage', 'source_url']

const COLUMNS = [
  'series',
  'period',
  ...OF_A_PRINT.map((column) => `first_${column}`),
  'first_print',
  ...OF_A_PRINT.map((column) => `newest_${column}`),
  'revision_growth_points',
  'revision_value',
  'revision_unit',
  'revision_value_percent',
  'prints',
  'printed_again',
] as const

/** First print against newest of every period, oldest first. Printed digits are as printed; a revision is exact, in base units. */
export function revisionsCsv(rows: readonly FirstAndNewest[]): string {
  return csvFile([COLUMNS.join(','), ...rows.map(csvLine)])
}

function csvLine({ period, first, newest, prints, printedAgain, revised }: FirstAndNewest): string {
  const { series } = first.figure
  return [
    csvText(series),
    csvText(printPeriod(period)),
    ...printCells(first, isLent(first.figure, 'level'), isLent(first.figure, 'growth')),
    first.figure.firstPrint,
    ...printCells(newest, false, false),
    number(revised.growth?.by ?? null),
    number(revised.level?.by ?? null),
    csvText(revised.level ? parseSeriesKey(series).unit : ''),
    number(revised.level?.measure ?? null),
    String(prints),
    printedAgain ? 'yes' : 'no',
  ].join(',')
}

/** What a later print lent to a first one is left out of it: it was not known then. */
function printCells({ figure, publication }: Print, withoutLevel: boolean, withoutGrowth: boolean): string[] {
  const { value, scale, series, printedGrowthPercent, release, vintage, source } = figure
  const level = withoutLevel ? null : value
  return [
    level ?? '',
    csvText(level === null ? '' : printUnit({ base: parseSeriesKey(series).unit, scale })),
    withoutGrowth ? '' : (printedGrowthPercent ?? ''),
    publication.stage,
    csvText(release),
    publication.publishedAt,
    String(vintage),
    csvText(source.url),
  ]
}

function number(value: Decimal | null): string {
  return value === null ? '' : value.round(8, 1).toFixed()
}
