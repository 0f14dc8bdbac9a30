import { contribution, contributionFromRates } from '../contribution.ts'
import { type Decimal, decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { growth } from '../growth.ts'
import type { Level } from '../level.ts'
import { levelAt, yearPairAt } from '../line.ts'
import { isMissing, missing, type Missing } from '../missing.ts'
import { type Period, printPeriod, yearBefore } from '../period.ts'
import { rollingTwelve } from '../rolling.ts'
import { share } from '../share.ts'
import type { YearPair } from '../year-pair.ts'
import type { PartLine } from './part-line.ts'
import type { Shown, ViewBasis } from './view-query.ts'

/** What is known of one part for one period: each number exact, or missing with its reason. */
export interface ViewCell {
  readonly period: Period
  readonly level: Level | Missing
  /** The observation behind the level or the printed growth; null where both are ours. */
  readonly figure: Figure | null
  /** As the agency printed it, on its own base; null where it printed none. */
  readonly printedGrowth: string | null
  /** Ours, from the levels held. */
  readonly computedGrowth: Decimal | Missing
  readonly sharePercent: Decimal | Missing
  readonly contributionPoints: Decimal | Missing
  /** The contribution follows from rounded rates, since no level a year before is held: say "about". */
  readonly contributionIsAbout: boolean
  /** What the view shows where it is none of these (trade/explore/transform.ts); null otherwise. */
  readonly transformed: Decimal | Missing | null
}

/** The cell of `line` for `period`, its share and contribution measured on `whole` (itself, for the whole). A balance does not grow by per cent: `grows` false. */
export function viewCell(line: PartLine, whole: PartLine, period: Period, basis: ViewBasis, grows = true): ViewCell {
  const now = levelFor(line, period, basis)
  const pair = pairFor(line, period, basis)
  const figure = basis === 'rolling' ? null : (line.printed.get(printPeriod(period)) ?? null)
  const wholeNow = levelFor(whole, period, basis)
  const sharePercent = isMissing(now) ? now : isMissing(wholeNow) ? missing('not-held') : share(now, wholeNow)
  const printedGrowth = figure?.printedGrowthPercent ?? null
  return {
    period,
    level: now,
    figure,
    printedGrowth,
    computedGrowth: !grows
      ? missing('not-published')
      : isMissing(pair)
        ? (line.growths.get(printPeriod(period)) ?? pair)
        : growth(pair),
    sharePercent,
    transformed: null,
    ...contributionFor(
      pair,
      pairFor(whole, period, basis),
      sharePercent,
      printedGrowth,
      wholeGrowth(whole, period, basis),
    ),
  }
}

/** The growth shown first: the agency's, else ours. */
export function growthShown(cell: Pick<ViewCell, 'printedGrowth' | 'computedGrowth'>): Decimal | Missing {
  return cell.printedGrowth === null ? cell.computedGrowth : decimal(cell.printedGrowth)
}

/** What the chart draws of a cell, exact. */
export function shownValue(cell: ViewCell, shown: Shown): Decimal | Missing {
  switch (shown) {
    case 'growth':
      return growthShown(cell)
    case 'level':
      return isMissing(cell.level) ? cell.level : cell.level.amount
    case 'share':
      return cell.sharePercent
    case 'contribution':
      return cell.contributionPoints
    default:
      return cell.transformed ?? missing('not-held')
  }
}

/** The level a view shows for `period`: as printed, or the sum of twelve months. */
export function levelFor({ levels }: PartLine, period: Period, basis: ViewBasis): Level | Missing {
  if (basis !== 'rolling') return levelAt(levels, period)
  const sum = rollingTwelve(levels, period)
  // Twelve months are of one length whatever they end with, so their sums are set against each other as months are.
  return isMissing(sum) ? sum : { amount: sum.amount, unit: sum.unit, lastDigit: sum.lastDigit, period, basis: 'month' }
}

function pairFor(line: PartLine, period: Period, basis: ViewBasis): YearPair | Missing {
  if (basis !== 'rolling') return yearPairAt(line.levels, period)
  const now = levelFor(line, period, basis)
  const before = levelFor(line, yearBefore(period), basis)
  if (isMissing(now)) return now
  return isMissing(before) ? missing('no-base') : { now, yearBefore: before }
}

function wholeGrowth(whole: PartLine, period: Period, basis: ViewBasis): string | null {
  return basis === 'rolling' ? null : (whole.printed.get(printPeriod(period))?.printedGrowthPercent ?? null)
}

function contributionFor(
  part: YearPair | Missing,
  whole: YearPair | Missing,
  sharePercent: Decimal | Missing,
  partGrowth: string | null,
  growthOfWhole: string | null,
): Pick<ViewCell, 'contributionPoints' | 'contributionIsAbout'> {
  if (!isMissing(part) && !isMissing(whole))
    return { contributionPoints: contribution(part, whole), contributionIsAbout: false }
  if (!isMissing(sharePercent) && partGrowth !== null && growthOfWhole !== null) {
    return {
      contributionPoints: contributionFromRates(sharePercent, decimal(partGrowth), decimal(growthOfWhole)),
      contributionIsAbout: true,
    }
  }
  return {
    contributionPoints: missing(isMissing(sharePercent) ? sharePercent.missing : 'no-base'),
    contributionIsAbout: false,
  }
}
