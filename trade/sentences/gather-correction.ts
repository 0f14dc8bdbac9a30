import type { Flow } from '../flow.ts'
import { FLOWS } from '../flow.ts'
import { BASES } from '../series-key.ts'
import type { PeriodText } from '../period.ts'
import { CURRENCIES, type Currency } from '../unit.ts'
import { decimal } from '../decimal.ts'
import { timesPowerOfTen } from '../format/format-number.ts'
import type { CorrectedFigure, CorrectionFacts, Level } from './facts.ts'
import type { GatherInput } from './gather-input.ts'
import { figureAt, growthOf, headlineSeries, levelOf } from './headline-figures.ts'

/** What a correction changed: the first headline figure of the period whose digits differ, growth of exports first, dollars before yuan. */
export function gatherCorrection(
  input: GatherInput,
  period: PeriodText,
  amendment: NonNullable<GatherInput['amendment']>,
): CorrectionFacts {
  const changed = places().map(([currency, basis, flow]) => changedAt(input, period, currency, basis, flow))
  return {
    kind: 'corrected',
    at: amendment.at,
    period,
    changed: changed.find((figure) => figure !== null) ?? null,
    errorWas: amendment.errorWas,
    reason: amendment.reason,
  }
}

function places(): readonly (readonly [Currency, (typeof BASES)[number], Flow])[] {
  return CURRENCIES.flatMap((currency) =>
    BASES.flatMap((basis) => FLOWS.map((flow) => [currency, basis, flow] as const)),
  )
}

function changedAt(
  { figures, before }: GatherInput,
  period: PeriodText,
  currency: Currency,
  basis: (typeof BASES)[number],
  flow: Flow,
): CorrectedFigure | null {
  const series = headlineSeries(flow, currency, basis)
  const right = figureAt(figures, series, period)
  const wrong = figureAt(before, series, period)
  if (right === null || wrong === null) return null
  const growth = { right: growthOf(right), wrong: growthOf(wrong) }
  if (flow !== 'balance' && growth.right && growth.wrong && growth.right.percent !== growth.wrong.percent) {
    return { flow, figure: 'growth', right: growth.right, wrong: growth.wrong }
  }
  const level = { right: levelOf(right, currency), wrong: levelOf(wrong, currency) }
  if (level.right && level.wrong && !isSameAmount(level.right, level.wrong))
    return { flow, figure: 'level', right: level.right, wrong: level.wrong }
  return null
}

function isSameAmount(a: Level, b: Level): boolean {
  return timesPowerOfTen(decimal(a.value), a.scale).eq(timesPowerOfTen(decimal(b.value), b.scale))
}
