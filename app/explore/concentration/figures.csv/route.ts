import type { Decimal } from '#trade/decimal.ts'
import { memberName } from '#trade/member-name.ts'
import { printPeriod } from '#trade/period.ts'
import { parseConcentration } from '#trade/structure/concentration-query.ts'
import { csvText } from '../../../csv-text.ts'
import { csvAnswer, refusedAnswer } from '../../csv-answer.ts'
import { readSearch } from '../../read-search.ts'
import { concentrationPage } from '../concentration-page.ts'

const COLUMNS = [
  'row',
  'name_en',
  'name_zh',
  'flow',
  'currency',
  'basis',
  'period',
  'hhi',
  'equal_parts',
  'top1_percent',
  'top3_percent',
  'top5_percent',
  'top10_percent',
  'coverage_percent',
  'could_add',
  'share_percent',
  'note',
] as const

/** The measures of every period shown, then the share of each part in it; periods not computed say why. */
export async function GET(request: Request): Promise<Response> {
  const { query, refused } = readSearch(Object.fromEntries(new URL(request.url).searchParams), parseConcentration)
  if (refused.length > 0) return refusedAnswer(refused)
  const { points, notComputed, history, sequence } = await concentrationPage(query)
  const kind = history.counted === null ? 'counterpart' : 'commodity'
  const common = [query.flow, query.currency, query.basis]
  const measures = points.flatMap((point) => {
    const period = printPeriod(point.period)
    const { index, equalParts, topShares, coveragePercent, couldAdd } = point
    const numbers = [index, equalParts, topShares[1], topShares[3], topShares[5], topShares[10], coveragePercent]
    return [
      ['all', 'All', '总体', ...common, period, ...numbers.map(plain), plain(couldAdd), '100', ''],
      ...[...point.shares].map(([code, share]) => [
        ...[code, memberName(kind, code, 'en'), memberName(kind, code, 'zh'), ...common, period].map(csvText),
        ...Array.from({ length: 8 }, () => ''),
        plain(share),
        '',
      ]),
    ]
  })
  const gaps = notComputed.map(({ period, coveragePercent, lacking }) => [
    'all',
    'All',
    '总体',
    ...common,
    printPeriod(period),
    ...Array.from({ length: 6 }, () => ''),
    plain(coveragePercent),
    '',
    '',
    csvText(
      `not computed: ${lacking.length > 0 ? `not held: ${lacking.join(' ')}` : 'the parts held make up too little'}`,
    ),
  ])
  const counted = history.counted === null ? 'partners' : 'products'
  return csvAnswer(COLUMNS, [...measures, ...gaps], `concentration-${query.flow}-${counted}-at-${sequence}`)
}

function plain(value: Decimal): string {
  return value.round(8, 1).toFixed()
}
