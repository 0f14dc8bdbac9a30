import { Decimal } from './decimal.ts'
import type { Level } from './level.ts'
import { levelAt, type Line } from './line.ts'
import { isMissing, missing, type Missing } from './missing.ts'
import { endOrdinal, month, periodKind, printPeriod, yearToDate } from './period.ts'

// Below this a season's factor is one year's accident.
const FEWEST_YEARS = 3

/** What each season of a line is of its trend: 1 in a season like any other. Keyed by the season's last month: 2 for January–February. */
export type SeasonalFactors = ReadonlyMap<number, Decimal>

/**
 * The seasons of a monthly line, by classical decomposition (ratio to moving average, multiplicative, constant factors: Persons 1919;
 * Shiskin, Young and Musgrave 1967, section 1). January and February are one season, at their average a month, in every year: the
 * Spring Festival moves between them, and from 2020 the agency gives the two together. Steps: trend = centred moving average of twelve
 * months, half weights at its ends; ratio = level / trend; factor = mean of a season's ratios; all scaled so that they average 1 over
 * the twelve months. `not-held` with fewer than three ratios of any season, or a level that is not above zero.
 */
export function seasonalFactors(levels: Line): SeasonalFactors | Missing {
  const months = monthly(levels)
  const ratios = new Map<number, Decimal[]>()
  for (const [ordinal, amount] of months) {
    const trend = trendAt(months, ordinal)
    if (trend === null) continue
    if (amount.lte('0')) return missing('not-held')
    const season = seasonOf(ordinal)
    // January and February have one average and almost one trend; each counts half.
    ratios.set(season, [...(ratios.get(season) ?? []), amount.div(trend)])
  }
  const means = new Map([...ratios].map(([season, of]) => [season, mean(of)] as const))
  const enough = [...ratios].every(([season, of]) => of.length >= (season === 2 ? 2 * FEWEST_YEARS : FEWEST_YEARS))
  if (means.size < SEASONS || !enough) return missing('not-held')
  const sum = [...means].reduce(
    (total, [season, factor]) => total.plus(season === 2 ? factor.times('2') : factor),
    ZERO,
  )
  const scale = new Decimal('12').div(sum)
  return new Map([...means].map(([season, factor]) => [season, factor.times(scale)]))
}

const SEASONS = 11
const ZERO = new Decimal('0')

/** The level of a month, or of January–February as their average a month, without its season: level / factor. */
export function adjusted(level: Level, factors: SeasonalFactors): Decimal | Missing {
  const kind = periodKind(level.period)
  const factor = factors.get(seasonOf(endOrdinal(level.period)))
  if ((kind !== 'month' && kind !== 'january-february') || factor === undefined) return missing('not-published')
  // A single January or February has no season of its own.
  if (kind === 'month' && level.period.last <= 2) return missing('merged')
  return (kind === 'january-february' ? level.amount.div('2') : level.amount).div(factor)
}

/** Each calendar month's amount by its ordinal; January and February at their average. */
function monthly(levels: Line): ReadonlyMap<number, Decimal> {
  const years = new Set([...levels.values()].map(({ period }) => period.year))
  const amounts = new Map<number, Decimal>()
  for (const year of years) {
    const both = levelAt(levels, yearToDate(year, 2))
    if (!isMissing(both)) for (const at of [0, 1]) amounts.set(year * 12 + at, both.amount.div('2'))
    for (let last = 3; last <= 12; last += 1) {
      const level = levels.get(printPeriod(month(year, last)))
      if (level) amounts.set(year * 12 + last - 1, level.amount)
    }
  }
  return amounts
}

/** Thirteen months round `ordinal`, the outer two at half weight; null unless every one is held. */
function trendAt(months: ReadonlyMap<number, Decimal>, ordinal: number): Decimal | null {
  let sum = ZERO
  for (let away = -6; away <= 6; away += 1) {
    const amount = months.get(ordinal + away)
    if (!amount) return null
    sum = sum.plus(Math.abs(away) === 6 ? amount.div('2') : amount)
  }
  return sum.div('12')
}

function seasonOf(ordinal: number): number {
  return Math.max(2, (ordinal % 12) + 1)
}

function mean(of: readonly Decimal[]): Decimal {
  return of.reduce((sum, one) => sum.plus(one), ZERO).div(String(of.length))
}
