import { example } from '../explore/figures.examples.ts'
import type { Figure } from '../figure.ts'
import { parseReleaseCode, type ReleaseCode } from '../release.ts'
import { printPeriod } from '../period.ts'
import type { Publication } from './print.ts'

// Exports in US dollars as the record has them (prisma/history/headline-monthly.csv): the bulletin's table (5), press and poll pages
// of the day, and what captures of the agency's own table said in July and August 2026.
const EXPORTS = 'CN.exports.all.value.USD.month'

const RELEASES: readonly (readonly [sequence: number, code: ReleaseCode, publishedAt: string])[] = [
  [220, 'GACC-2023-01..02-report', '2023-03-18T03:00:00.000Z'],
  [221, 'GACC-2023-03-flash', '2023-04-13T03:00:00.000Z'],
  [222, 'GACC-2023-03-report', '2023-04-18T03:00:00.000Z'],
  [223, 'GACC-2023-04-flash', '2023-05-09T03:00:00.000Z'],
  [224, 'GACC-2023-04-report', '2023-05-18T03:00:00.000Z'],
  [225, 'GACC-2023-05-flash', '2023-06-07T03:00:00.000Z'],
  [256, 'GACC-2024-10-flash', '2024-11-07T03:00:00.000Z'],
  [303, 'GACC-2026-05-flash', '2026-06-09T03:00:00.000Z'],
  [304, 'GACC-2026-07-07-restatement', '2026-07-07T03:00:00.000Z'],
  [307, 'GACC-2026-08-11-restatement', '2026-08-11T03:00:00.000Z'],
  [308, 'GACC-2026-08-18-restatement', '2026-08-18T03:14:00.000Z'],
]

export const PUBLICATIONS: readonly Publication[] = RELEASES.map(([sequence, code, publishedAt]) => {
  const { stage, period } = parseReleaseCode(code)
  return {
    sequence,
    code,
    publishedAt,
    stage,
    period: period ? printPeriod(period) : '2026',
    kind: 'release',
    errorWas: null,
  }
})

/** A print of exports in `period` that publication `vintage` carried. */
export function exportsPrint(
  period: string,
  value: string | null,
  vintage: number,
  more: Omit<NonNullable<Parameters<typeof example>[3]>, 'vintage'> = {},
): Figure {
  const release = RELEASES.find(([sequence]) => sequence === vintage)?.[1] ?? 'GACC-2026-07-flash'
  return { ...example(EXPORTS, period, value, { scale: 9, vintage, ...more }), release }
}

export const FIGURES: readonly Figure[] = [
  exportsPrint('2023-01', '292275545', 220, { scale: 3, growth: '-10.5' }),
  exportsPrint('2023-01', '284.4', 304, { growth: '-12.0', status: 'R' }),
  exportsPrint('2023-03', '315589337', 221, { scale: 3, growth: '14.8', status: 'P', firstPrint: 'level-not-held' }),
  exportsPrint('2023-03', '315589337', 222, { scale: 3, growth: '14.8' }),
  exportsPrint('2023-03', '302.4', 304, { growth: '10.9', status: 'R' }),
  exportsPrint('2023-04', '295417981', 223, { scale: 3, growth: '8.5', status: 'P', firstPrint: 'level-not-held' }),
  exportsPrint('2023-04', '295417981', 224, { scale: 3, growth: '8.5' }),
  exportsPrint('2023-04', '288.1', 304, { growth: '7.1', status: 'R' }),
  exportsPrint('2023-05', '280.9', 225, { growth: '-7.6', status: 'P', firstPrint: 'not-held' }),
  exportsPrint('2024-10', '308.9', 256, { growth: '12.7', status: 'P', firstPrint: 'level-not-held' }),
  exportsPrint('2026-05', '376.8', 303, { growth: '19.4', status: 'P' }),
  exportsPrint('2026-05', '376.4', 307, { growth: '19.3', status: 'R' }),
  exportsPrint('2026-05', '376.3', 308, { growth: '19.2', status: 'R' }),
]
