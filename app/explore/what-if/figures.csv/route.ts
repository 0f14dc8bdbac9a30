import { partName } from '#trade/part-name.ts'
import { type Decimal, decimal } from '#trade/decimal.ts'
import { printLevel } from '#trade/level.ts'
import { isMissing } from '#trade/missing.ts'
import { printUnit } from '#trade/unit.ts'
import { assumed, restGrowth } from '#trade/what-if/assumed.ts'
import { whatIf } from '#trade/what-if/what-if.ts'
import { NO_FORECAST } from '#trade/what-if/what-if-sentence.ts'
import { parseWhatIf } from '#trade/what-if/what-if-query.ts'
import { csvText } from '../../../csv-text.ts'
import { csvAnswer, refusedAnswer } from '../../csv-answer.ts'
import { readSearch } from '../../read-search.ts'
import { whatIfPage } from '../what-if-page.ts'

// What it is stands in every row: a row that is copied out of the file takes it along.
const COLUMNS = [
  'note_en',
  'note_zh',
  'row',
  'name_en',
  'name_zh',
  'flow',
  'basis',
  'base_period',
  'unit',
  'base',
  'share_percent',
  'assumed_growth_percent',
  'adds_points',
  'would_be',
  'refused',
] as const

/** The assumptions and what follows from them, row by row; those that overlap or have no base stand there as refused. */
export async function GET(request: Request): Promise<Response> {
  const { query, refused } = readSearch(Object.fromEntries(new URL(request.url).searchParams), parseWhatIf)
  if (refused.length > 0) return refusedAnswer(refused)
  const { base, sequence } = await whatIfPage(query, 'en')
  const name = `what-if-${query.flow}-at-${sequence}`
  if (!base) return csvAnswer(COLUMNS, [], name)
  const counted = assumed(query.assumptions, base.parts)
  const rest = restGrowth(query.rest, base.printedGrowth) ?? decimal('0')
  const found = whatIf(decimal(base.whole.amount), counted.parts, rest)
  if (isMissing(found)) return csvAnswer(COLUMNS, [], name)
  const { lastDigit } = base.whole
  const level = (amount: Decimal) => printLevel({ amount, lastDigit: Math.min(lastDigit, 0) }, 8)
  const about = [query.flow, query.basis, base.period, printUnit({ base: query.currency, scale: 8 })]
  const row = (code: string, en: string, zh: string, numbers: readonly string[], why = '') =>
    [NO_FORECAST.en, NO_FORECAST.zh, code, en, zh, ...about].map(csvText).concat(numbers, csvText(why))
  const named = (code: string) => [code, partName(code, 'en'), partName(code, 'zh')] as const
  const numbers = (of: (typeof found.parts)[number]) => [
    level(of.base),
    plain(of.sharePercent),
    of.growthPercent.toFixed(),
    plain(of.points),
    level(of.result),
  ]
  const { whole } = found
  return csvAnswer(
    COLUMNS,
    [
      ...found.parts.map((part) => row(...named(part.code), numbers(part))),
      row('rest', 'Everything else', '其余', numbers(found.rest)),
      row('all', 'All', '合计', [level(whole.base), '100', '', plain(whole.growthPercent), level(whole.result)]),
      ...counted.refused.map((one) =>
        row(
          ...named(one.code),
          ['', '', '', '', ''],
          one.why === 'overlaps' ? `overlaps ${one.other}` : 'not held in the base period',
        ),
      ),
    ],
    name,
  )
}

function plain(value: Decimal): string {
  return value.round(8, 1).toFixed()
}
