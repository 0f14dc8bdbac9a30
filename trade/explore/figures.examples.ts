import type { Figure } from '../figure.ts'
import type { SeriesKey } from '../series-key.ts'

/** An official figure with as much of the rest as a test needs: `example('CN.…', '2024', '25.45', { scale: 12, growth: '7.1' })`. */
export function example(
  series: SeriesKey,
  period: string,
  value: string | null,
  {
    scale = 8,
    growth = null,
    status = 'A',
    vintage = 1,
    firstPrint = 'held',
  }: {
    scale?: number
    growth?: string | null
    status?: Figure['status']
    vintage?: number
    firstPrint?: Figure['firstPrint']
  } = {},
): Figure {
  return {
    series,
    period,
    value,
    scale,
    status,
    vintage,
    firstPrint,
    printedGrowthPercent: growth,
    missingReason: value === null ? 'growth-only' : null,
    publishedAt: '2025-01-18T03:00:00.000Z',
    release: 'GACC-2024-12-report',
    source: { url: 'http://english.customs.gov.cn/', cell: null, note: null },
    disagreements: [],
    replaces: null,
  }
}

const YEAR = 'value.CNY.year-to-date'

/** Exports of 2024 and 2023 in 100 million yuan: the whole, and three of its sectors' official lines. */
export const YEARS_EXPORTS: readonly Figure[] = [
  example(`CN.exports.all.${YEAR}`, '2024', '254545.4', { growth: '7.1' }),
  example(`CN.exports.all.${YEAR}`, '2023', '237656.4'),
  example(`CN.exports.commodity:motor-vehicles.${YEAR}`, '2024', '8347.9', { growth: '16.6' }),
  example(`CN.exports.commodity:motor-vehicles.${YEAR}`, '2023', '7159.4'),
  example(`CN.exports.commodity:vehicle-parts.${YEAR}`, '2024', '6652.2'),
  example(`CN.exports.commodity:vehicle-parts.${YEAR}`, '2023', '6161.6'),
  example(`CN.exports.commodity:agricultural.${YEAR}`, '2024', '7313.2', { growth: '5.1' }),
  example(`CN.exports.commodity:agricultural.${YEAR}`, '2023', '6958.4'),
  example(`CN.exports.commodity:textiles.${YEAR}`, '2024', '10101.1'),
]
