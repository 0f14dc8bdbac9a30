import { type Decimal, decimal } from '../decimal.ts'
import { growthOnMonth } from '../growth.ts'
import { isMissing, missing, type Missing } from '../missing.ts'
import { endOrdinal, type Period, printPeriod } from '../period.ts'
import { adjusted, seasonalFactors } from '../seasonal.ts'
import type { PartLine } from './part-line.ts'
import { growthShown, levelFor, viewCell } from './view-cell.ts'
import type { Shown, ViewBasis } from './view-query.ts'
import { percentOf } from '../percent-of.ts'

/** What a view can show of a line that is made from the whole line, not from a period and the year before it. */
export type Transformed = Extract<Shown, 'month-on-month' | 'index' | 'adjusted' | 'exchange-rate'>

/** A period's value, exact, or why there is none. */
export type Transform = (period: Period) => Decimal | Missing

export function isTransformed(shown: Shown): shown is Transformed {
  return shown === 'month-on-month' || shown === 'index' || shown === 'adjusted' || shown === 'exchange-rate'
}

/** 100 × level / level at `base`; January–February counts a month's average on either side. `no-base` where the base is not held, `zero-base` where it is zero. */
export function indexed(line: PartLine, basis: ViewBasis, base: Period): Transform {
  const from = perMonth(levelFor(line, base, basis), base, basis)
  return (period) => {
    const now = perMonth(levelFor(line, period, basis), period, basis)
    if (isMissing(now)) return now
    if (isMissing(from)) return missing('no-base')
    return from.eq('0') ? missing('zero-base') : percentOf(now, from)
  }
}

function perMonth(level: ReturnType<typeof levelFor>, period: Period, basis: ViewBasis): Decimal | Missing {
  if (isMissing(level)) return level
  return basis === 'month' && period.last > period.first
    ? level.amount.div(String(period.last - period.first + 1))
    : level.amount
}

/** Growth on the month before, % (trade/growth.ts). */
export function onMonth({ levels }: PartLine): Transform {
  return (period) => growthOnMonth(levels, period)
}

/** Levels without their season (trade/seasonal.ts), in base units a month; factors from the whole line as known. */
export function withoutSeason({ levels }: PartLine): Transform {
  const factors = seasonalFactors(levels)
  return (period) => {
    if (isMissing(factors)) return factors
    const level = levels.get(printPeriod(period)) ?? januaryFebruary(levels, period)
    return level ? adjusted(level, factors) : missing('not-held')
  }
}

/** January–February from two single prints, where a year printed them apart. */
function januaryFebruary(levels: PartLine['levels'], period: Period) {
  const both = levelFor({ levels }, period, 'month')
  return isMissing(both) ? null : both
}

/**
 * What the exchange rate did to growth: growth in yuan less growth in dollars, percentage points. Both as printed where both are, else
 * both computed from levels: a printed rate and a computed one stand on different bases.
 */
export function exchangeRateEffect(yuan: PartLine, dollars: PartLine, basis: ViewBasis): Transform {
  return (period) => {
    const [inYuan, inDollars] = [yuan, dollars].map((line) => viewCell(line, line, period, basis))
    if (!inYuan || !inDollars) return missing('not-held')
    if (inYuan.printedGrowth !== null && inDollars.printedGrowth !== null)
      return decimal(inYuan.printedGrowth).minus(decimal(inDollars.printedGrowth))
    const [a, b] = [inYuan.computedGrowth, inDollars.computedGrowth]
    if (!isMissing(a) && !isMissing(b)) return a.minus(b)
    return isMissing(growthShown(inYuan)) || isMissing(growthShown(inDollars))
      ? missing('not-held')
      : missing('no-base')
  }
}

/** The period of `periods` that ends with the month `base`, else the first one from which an index can start; null without any. */
export function baseOf(periods: readonly Period[], base: number | null): Period | null {
  return periods.find((period) => endOrdinal(period) >= (base ?? 0)) ?? null
}
