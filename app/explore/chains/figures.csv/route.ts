import type { ChainFacts } from '#components/structure/Chains/Chains.tsx'
import { structureWords } from '#components/structure/words.ts'
import type { Decimal } from '#trade/decimal.ts'
import { printLevel } from '#trade/level.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { chainPair } from '#trade/structure/chain-pairs.ts'
import type { ChainSide } from '#trade/structure/chain-history.ts'
import { parseChains } from '#trade/structure/chains-query.ts'
import { printUnit } from '#trade/unit.ts'
import { csvText } from '../../../csv-text.ts'
import { csvAnswer, refusedAnswer } from '../../csv-answer.ts'
import { readSearch } from '../../read-search.ts'
import { chainsPage } from '../chains-page.ts'

const COLUMNS = [
  'chain',
  'name_en',
  'name_zh',
  'input_lines',
  'product_lines',
  'basis',
  'period',
  'unit',
  'inputs',
  'inputs_share_percent',
  'inputs_growth_percent',
  'inputs_growth_is_about',
  'exports',
  'exports_share_percent',
  'exports_growth_percent',
  'exports_growth_is_about',
  'exports_per_unit_of_inputs',
  'exports_per_unit_of_inputs_year_before',
] as const

/** Processing trade and every pair, by period: levels in units of 100 million, what we compute with eight decimals. */
export async function GET(request: Request): Promise<Response> {
  const { query, refused } = readSearch(Object.fromEntries(new URL(request.url).searchParams), parseChains)
  if (refused.length > 0) return refusedAnswer(refused)
  const { processing, pairs, sequence } = await chainsPage(query)
  const rows = [processing, ...pairs].flatMap((chain) => chainRows(chain, query.basis))
  return csvAnswer(COLUMNS, rows, `chains-at-${sequence}`)
}

function chainRows({ code, currency, points }: ChainFacts, basis: string): string[][] {
  const pair = chainPair(code)
  return points.map(({ period, inputs, products, perInput, perInputYearBefore }) => [
    ...[
      code,
      pair?.en ?? structureWords.en.processing,
      pair?.zh ?? structureWords.zh.processing,
      pair?.inputs.join(' ') ?? 'processing-assembling processing-imported',
      pair?.products.join(' ') ?? 'processing-assembling processing-imported',
      basis,
      printPeriod(period),
      printUnit({ base: currency, scale: 8 }),
    ].map(csvText),
    ...sideCells(inputs),
    ...sideCells(products),
    plain(perInput),
    plain(perInputYearBefore),
  ])
}

function sideCells({ level, sharePercent, growth, growthIsAbout }: ChainSide): string[] {
  return [isMissing(level) ? '' : printLevel(level, 8), plain(sharePercent), plain(growth), growthIsAbout ? 'yes' : '']
}

function plain(value: Decimal | Missing): string {
  return isMissing(value) ? '' : value.round(8, 1).toFixed()
}
