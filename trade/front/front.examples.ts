import type { Figure } from '../figure.ts'
import type { PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'

/** A figure with only what a test is about; everything else as GACC's December 2024 flash has it. Values in 10^9 unless said. */
export function printed(
  series: SeriesKey,
  period: PeriodText,
  value: string | null,
  growth: string | null,
  over: Partial<Figure> = {},
): Figure {
  return {
    series,
    period,
    value,
    scale: 9,
    status: 'A',
    printedGrowthPercent: growth,
    firstPrint: 'held',
    missingReason: null,
    vintage: 1,
    publishedAt: '2025-01-13T03:00:00.000Z',
    release: 'GACC-2024-12-flash',
    source: { url: 'http://www.customs.gov.cn/', cell: null, note: null },
    disagreements: [],
    replaces: null,
    ...over,
  }
}

export const EXPORTS = 'CN.exports.all.value.USD.month'
const IMPORTS = 'CN.imports.all.value.USD.month'

/** Exports of 2024 in US dollars, first prints. */
export const exports2024: readonly Figure[] = [
  printed(EXPORTS, '2023-12', '303.62', '2.3'),
  printed(EXPORTS, '2024-01..02', '528.01', '7.1'),
  printed(EXPORTS, '2024-03', '279.68', '-7.5'),
  printed(EXPORTS, '2024-04', '292.45', '1.5'),
  printed(EXPORTS, '2024-05', '302.35', '7.6'),
  printed(EXPORTS, '2024-06', '307.85', '8.6'),
  printed(EXPORTS, '2024-07', '300.56', '7.0'),
  printed(EXPORTS, '2024-08', '308.65', '8.7'),
  printed(EXPORTS, '2024-09', '303.71', '2.4'),
  printed(EXPORTS, '2024-10', '309.06', '12.7'),
  printed(EXPORTS, '2024-11', '312.31', '6.7'),
  printed(EXPORTS, '2024-12', '335.63', '10.7', { status: 'P' }),
]

export const imports2024: readonly Figure[] = [
  printed(IMPORTS, '2023-12', '228.28', '0.2'),
  printed(IMPORTS, '2024-01..02', '402.85', '3.5'),
  printed(IMPORTS, '2024-03', '221.13', '-1.9'),
  printed(IMPORTS, '2024-04', '220.10', '8.4'),
  printed(IMPORTS, '2024-05', '219.73', '1.8'),
  printed(IMPORTS, '2024-06', '208.81', '-2.3'),
  printed(IMPORTS, '2024-07', '215.91', '7.2'),
  printed(IMPORTS, '2024-08', '217.63', '0.5'),
  printed(IMPORTS, '2024-09', '222.00', '0.3'),
  printed(IMPORTS, '2024-10', '213.79', '-2.3'),
  printed(IMPORTS, '2024-11', '214.87', '-3.9'),
  printed(IMPORTS, '2024-12', '230.79', '1.0', { status: 'P' }),
]
