import { type Decimal, decimal } from '../decimal.ts'
import { type Level, powerOfTen } from '../level.ts'
import { levelAt } from '../line.ts'
import { isMissing } from '../missing.ts'
import { parsePeriod, type PeriodText } from '../period.ts'
import type { PartLine } from './part-line.ts'

/**
 * Value over quantity for every period of which both are held: an average value per ton or piece, never a price. Its unit reads
 * `USD/tons`. Growth from printed rates, where no level a year before is held: (100 + g_value) / (100 + g_quantity) × 100 − 100
 * (rulebook S1, unit value).
 */
export function unitValues(value: PartLine, quantity: PartLine): PartLine<never> {
  const levels = [...value.levels].flatMap(([period, worth]) => {
    const amount = levelAt(quantity.levels, parsePeriod(period))
    return isMissing(amount) || amount.amount.eq('0') ? [] : [[period, unitValue(worth, amount)] as const]
  })
  const growths = [...value.printed].flatMap(([period, { printedGrowthPercent: worth }]) => {
    const amount = quantity.printed.get(period)?.printedGrowthPercent ?? null
    const growth = worth === null || amount === null ? null : growthFromRates(decimal(worth), decimal(amount))
    return growth === null ? [] : [[period, growth] as const]
  })
  return {
    levels: new Map(levels),
    printed: new Map<PeriodText, never>(),
    periods: [...new Set([...value.periods, ...quantity.periods])],
    growths: new Map<PeriodText, Decimal>(growths),
  }
}

function growthFromRates(value: Decimal, quantity: Decimal): Decimal | null {
  const base = quantity.plus('100')
  return base.eq('0') ? null : value.plus('100').div(base).times('100').minus('100')
}

/** Known to as many digits as the coarser of the two. */
function unitValue(value: Level, quantity: Level): Level {
  const amount = value.amount.div(quantity.amount)
  const digits = Math.min(significant(value), significant(quantity))
  return { ...value, amount, unit: `${value.unit}/${quantity.unit}`, lastDigit: amount.e - digits + 1 }
}

/** How many digits of a level were printed: 43.85 trillion has four. */
function significant({ amount, lastDigit }: Level): number {
  return Math.max(1, amount.div(powerOfTen(lastDigit)).abs().round(0, 1).toFixed().length)
}
