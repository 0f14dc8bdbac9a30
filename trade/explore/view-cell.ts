import { contribution, contributionFromRates } from '../contribution.ts'
import { type Decimal, decimal } from '../decimal.ts'
import type { DrawnFigure, Figure } from '../figure.ts'
import { growth } from '../growth.ts'
import type { Level } from '../level.ts'
import { hasLevelAt, levelAt, yearPairAt } from '../line.ts'
import { isMissing, missing, type Missing } from '../missing.ts'
import { type Period, printPeriod, yearBefore } from '../period.ts'
import { hasRollingTwelve, rollingTwelve } from '../rolling.ts'
import { share as shareOfWhole } from '../share.ts'
import type { YearPair } from '../year-pair.ts'
import type { PartLine } from './part-line.ts'
import type { Shown, ViewBasis } from './view-query.ts'

/** What is known of one part for one period: each number exact, or missing with its reason. */
export interface ViewCell {
  readonly period: Period
  readonly level: Level | Missing
  /** The observation behind the level or the printed growth; null where both are ours. */
  readonly figure: DrawnFigure | Figure | null
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

type Points = Pick<ViewCell, 'contributionPoints' | 'contributionIsAbout'>

/**
 * The cell of `line` for `period`, its share and contribution measured on `whole` (itself, for the whole). A balance does not grow by
 * per cent: `grows` false. Each number is worked out when it is first asked for: a chart draws one of them.
 */
export function viewCell(line: PartLine, whole: PartLine, period: Period, basis: ViewBasis, grows = true): ViewCell {
  return new CellOfLine(line, whole, period, basis, grows)
}

/** A class, since a table of a hundred lines has thousands: what is worked out is kept beside it, and nothing else is made. */
class CellOfLine implements ViewCell {
  readonly figure: DrawnFigure | null
  readonly transformed = null
  #level: Level | Missing | undefined
  #pair: YearPair | Missing | undefined
  #growth: Decimal | Missing | undefined
  #share: Decimal | Missing | undefined
  #points: Points | undefined

  constructor(
    private readonly line: PartLine,
    private readonly whole: PartLine,
    readonly period: Period,
    private readonly basis: ViewBasis,
    private readonly grows: boolean,
  ) {
    this.figure = basis === 'rolling' ? null : (line.printed.get(printPeriod(period)) ?? null)
  }

  get printedGrowth(): string | null {
    return this.figure?.printedGrowthPercent ?? null
  }

  get level(): Level | Missing {
    return (this.#level ??= levelFor(this.line, this.period, this.basis))
  }

  get computedGrowth(): Decimal | Missing {
    return (this.#growth ??= this.grows
      ? growthOf(this.#pairOfYears, this.line, this.period)
      : missing('not-published'))
  }

  get sharePercent(): Decimal | Missing {
    return (this.#share ??= shareOf(this.level, levelFor(this.whole, this.period, this.basis)))
  }

  get contributionPoints(): Decimal | Missing {
    return this.#contribution.contributionPoints
  }

  get contributionIsAbout(): boolean {
    return this.#contribution.contributionIsAbout
  }

  get #pairOfYears(): YearPair | Missing {
    return (this.#pair ??= pairFor(this.line, this.period, this.basis))
  }

  get #contribution(): Points {
    return (this.#points ??= contributionFor(
      this.#pairOfYears,
      pairFor(this.whole, this.period, this.basis),
      () => this.sharePercent,
      this.printedGrowth,
      printedGrowth(this.whole, this.period, this.basis),
    ))
  }
}

/** `cell` with these of its numbers said anew. */
export function withNumbers(
  cell: ViewCell,
  anew: Partial<Pick<ViewCell, 'figure' | 'transformed' | 'contributionPoints' | 'contributionIsAbout'>>,
): ViewCell {
  const { period, printedGrowth } = cell
  return {
    period,
    printedGrowth,
    figure: anew.figure ?? cell.figure,
    get transformed() {
      return anew.transformed ?? cell.transformed
    },
    get level() {
      return cell.level
    },
    get computedGrowth() {
      return cell.computedGrowth
    },
    get sharePercent() {
      return cell.sharePercent
    },
    get contributionPoints() {
      return anew.contributionPoints ?? cell.contributionPoints
    },
    get contributionIsAbout() {
      return anew.contributionIsAbout ?? cell.contributionIsAbout
    },
  }
}

/** Whether a cell has a level, without working one out. */
export function hasLevel(line: PartLine, period: Period, basis: ViewBasis): boolean {
  return basis === 'rolling' ? hasRollingTwelve(line.levels, period) : hasLevelAt(line.levels, period)
}

/** Whether a cell has a contribution to `whole`, without working one out. */
export function hasContribution(line: PartLine, whole: PartLine, period: Period, basis: ViewBasis): boolean {
  const [now, before] = [period, yearBefore(period)]
  const both = (at: Period) => hasLevel(line, at, basis) && hasLevel(whole, at, basis)
  if (!both(now)) return false
  if (both(before)) return true
  return printedGrowth(line, period, basis) !== null && printedGrowth(whole, period, basis) !== null
}

/** Whether a cell has a growth, printed or ours, without working one out. */
export function hasGrowth(line: PartLine, period: Period, basis: ViewBasis): boolean {
  if (printedGrowth(line, period, basis) !== null || line.growths.has(printPeriod(period))) return true
  return hasLevel(line, period, basis) && hasLevel(line, yearBefore(period), basis)
}

/** The agency's growth for `period`; null where it printed none, and for sums of twelve months, which it never prints. */
export function printedGrowth({ printed }: PartLine, period: Period, basis: ViewBasis): string | null {
  return basis === 'rolling' ? null : (printed.get(printPeriod(period))?.printedGrowthPercent ?? null)
}

function growthOf(pair: YearPair | Missing, { growths }: PartLine, period: Period): Decimal | Missing {
  return isMissing(pair) ? (growths.get(printPeriod(period)) ?? pair) : growth(pair)
}

function shareOf(now: Level | Missing, whole: Level | Missing): Decimal | Missing {
  if (isMissing(now)) return now
  return isMissing(whole) ? missing('not-held') : shareOfWhole(now, whole)
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
export function levelFor({ levels }: Pick<PartLine, 'levels'>, period: Period, basis: ViewBasis): Level | Missing {
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

function contributionFor(
  part: YearPair | Missing,
  whole: YearPair | Missing,
  share: () => Decimal | Missing,
  partGrowth: string | null,
  growthOfWhole: string | null,
): Points {
  if (!isMissing(part) && !isMissing(whole))
    return { contributionPoints: contribution(part, whole), contributionIsAbout: false }
  const sharePercent = share()
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
