import { type Decimal, decimal, digitsOf } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { beijingDay } from '../format/format-instant.ts'
import { timesPowerOfTen } from '../format/format-number.ts'
import { isOneNumber } from '../one-number.ts'
import { parsePeriod, periodKind } from '../period.ts'
import { parseSeriesKey } from '../series-key.ts'
import { isCurrency } from '../unit.ts'
import type { Level, RevisionFacts } from './facts.ts'
import type { GatherInput } from './gather-input.ts'
import { figureAt, growthOf, levelOf } from './headline-figures.ts'
import { REVISION_FROM } from './rulebook.ts'

/**
 * The revision that leads a report or a restatement: growth that moved most, at least 0.2 points; else the level that moved
 * most, at least 0.1%. Measured from the first print, and only where this release changed something. Null below both.
 */
export function gatherRevision(input: GatherInput): RevisionFacts | null {
  const moves = input.figures.map((figure) => moveOf(input, figure)).filter((move) => move !== null)
  const ofGrowth = moves
    .filter(({ points }) => points?.gte(REVISION_FROM.points))
    .sort((a, b) => byMost(a.points, b.points) || byOrder(a, b))
  const ofLevel = moves
    .filter(({ percent }) => percent?.gte(REVISION_FROM.percent))
    .sort((a, b) => byMost(a.percent, b.percent) || byOrder(a, b))
  const [growthMove] = ofGrowth
  if (growthMove) return growthMove.facts
  const [levelMove] = ofLevel
  return levelMove ? { ...levelMove.facts, growth: null } : null
}

interface Move {
  readonly facts: RevisionFacts
  /** Sizes without sign; null where the first or the new figure is not held. */
  readonly points: Decimal | null
  readonly percent: Decimal | null
}

function moveOf({ release, before, prints }: GatherInput, figure: Figure): Move | null {
  const { flow, breakdown, measure, unit, basis } = parseSeriesKey(figure.series)
  const kind = periodKind(parsePeriod(figure.period))
  // Months, January–February and whole years have headlines; a span within the year never does.
  const hasHeadline = basis === 'month' || kind === 'year'
  if (breakdown !== 'all' || measure !== 'value' || flow === 'balance' || !isCurrency(unit) || !hasHeadline) return null
  const present = figureAt(before, figure.series, figure.period)
  if (present === null || !changes(figure, present)) return null
  const first = firstOf(figure, prints ?? before)
  if (first === null) return null
  const growth = { first: first.growth && growthOf(first.growth), now: growthOf(figure) }
  const level = { first: first.level && levelOf(first.level, unit), now: levelOf(figure, unit) }
  const points =
    growth.first && growth.now ? decimal(growth.now.percent).minus(decimal(growth.first.percent)).abs() : null
  return {
    facts: {
      kind: isLaterChange(release, figure) ? 'restated' : 'revised',
      period: figure.period,
      flow,
      growth: growth.first && growth.now ? { first: growth.first, now: growth.now } : null,
      level: level.now && { first: level.first, now: level.now },
    },
    points,
    percent: level.first && level.now ? percentMoved(level.first, level.now) : null,
  }
}

/** The prints to measure from: growth of the first print where it is held, its level only where that too is the first's. */
function firstOf(
  { series, period }: Figure,
  prints: readonly Figure[],
): { growth: Figure | null; level: Figure | null } | null {
  const earlier = prints
    .filter((print) => print.series === series && print.period === period)
    .sort((a, b) => a.vintage - b.vintage)
  const [first] = earlier
  if (first === undefined || first.firstPrint === 'not-held') return null
  return {
    growth: first.printedGrowthPercent === null ? null : first,
    level: first.firstPrint === 'held' && first.value !== null ? first : null,
  }
}

function changes(now: Figure, present: Figure): boolean {
  if (now.printedGrowthPercent !== null && now.printedGrowthPercent !== present.printedGrowthPercent) return true
  return now.value !== null && present.value !== null && !amount(now).eq(amount(present))
}

/** "Revised" is the monthly report or a later look within the same year; "restated" a change to a year that is past. */
function isLaterChange({ stage, publishedAt }: GatherInput['release'], { period }: Figure): boolean {
  if (stage === 'report' || stage === 'online') return false
  if (stage === 'yearbook') return true
  const { year } = parsePeriod(period)
  return periodKind(parsePeriod(period)) === 'year' || Number(beijingDay(publishedAt).slice(0, 4)) !== year
}

/** Without sign; null where the later print only gives the same figure with more digits, or the first was zero. */
function percentMoved(first: Level, now: Level): Decimal | null {
  const was = amount(first)
  const is = amount(now)
  const isOne = isOneNumber({ amount: was, lastDigit: lastPlaceOf(first) }, { amount: is, lastDigit: lastPlaceOf(now) })
  if (was.eq('0') || isOne) return null
  return is.minus(was).div(was).times('100').abs()
}

/** Power of ten of the last printed digit: 43.85 trillion is printed to 10 billion. */
function lastPlaceOf({ value, scale }: Level): number {
  return scale - digitsOf(value)
}

function amount({ value, scale }: { value: string | null; scale: number }): Decimal {
  return timesPowerOfTen(decimal(value ?? '0'), scale)
}

function byMost(a: Decimal | null, b: Decimal | null): number {
  return (b ?? decimal('0')).cmp(a ?? decimal('0'))
}

const FLOW_ORDER = ['exports', 'imports', 'total']

function byOrder(a: Move, b: Move): number {
  return (
    FLOW_ORDER.indexOf(a.facts.flow) - FLOW_ORDER.indexOf(b.facts.flow) || b.facts.period.localeCompare(a.facts.period)
  )
}
