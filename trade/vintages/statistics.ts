import { Decimal } from '../decimal.ts'
import type { Period } from '../period.ts'
import { type Stage, STAGES } from '../release.ts'
import type { FirstAndNewest, Revised } from './first-and-newest.ts'
import { isLent, type Measured } from './print.ts'

/** How far first prints of one stage were from the newest, in points of growth or in % of the first level. */
export interface StageStatistics {
  readonly stage: Stage
  /** First prints of this stage whose number is held. */
  readonly held: number
  /** Those of them that were printed again since: what is averaged. */
  readonly n: number
  /** Years of the first and last period averaged; null where there is none. */
  readonly years: { readonly from: number; readonly to: number } | null
  /** Null for fewer than `FEWEST`: an average of three would only look like knowledge. */
  readonly statistics: Statistics | null
}

export interface Statistics {
  readonly mean: Decimal
  readonly meanAbsolute: Decimal
  readonly largest: { readonly period: Period; readonly by: Decimal }
  readonly signChanges: number
  readonly unrevised: number
}

const FEWEST = 5

/**
 * Statistics of the revisions of `of` by stage of the first print, for every stage that first printed a period of the series.
 * Mean = Σ(newest − first) / n; mean absolute = Σ|newest − first| / n, over the periods whose first print is held and which were
 * printed again (OECD/Eurostat guidelines on revisions analysis: MR and MAR).
 */
export function revisionStatistics(rows: readonly FirstAndNewest[], of: Measured): readonly StageStatistics[] {
  return STAGES.flatMap((stage) => {
    const own = rows.filter(({ first }) => first.publication.stage === stage)
    return own.length === 0 ? [] : [statisticsOf(stage, own, of)]
  })
}

function statisticsOf(stage: Stage, rows: readonly FirstAndNewest[], of: Measured): StageStatistics {
  const counted = rows.flatMap(({ period, printedAgain, revised }) => {
    const number = revised[of]
    return printedAgain && number && number.measure ? [{ period, number, by: number.measure }] : []
  })
  const [first, last] = [counted[0], counted.at(-1)]
  return {
    stage,
    held: rows.filter(({ first: { figure } }) => !isLent(figure, of) && hasNumber(figure, of)).length,
    n: counted.length,
    years: first && last ? { from: first.period.year, to: last.period.year } : null,
    statistics: counted.length < FEWEST ? null : averaged(counted),
  }
}

function hasNumber({ value, printedGrowthPercent }: FirstAndNewest['first']['figure'], of: Measured): boolean {
  return (of === 'growth' ? printedGrowthPercent : value) !== null
}

interface Counted {
  readonly period: Period
  readonly number: Revised
  readonly by: Decimal
}

function averaged(counted: readonly Counted[]): Statistics {
  const n = String(counted.length)
  const sum = (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value), new Decimal('0'))
  const largest = counted.reduce((most, one) => (one.by.abs().gt(most.by.abs()) ? one : most))
  return {
    mean: sum(counted.map(({ by }) => by)).div(n),
    meanAbsolute: sum(counted.map(({ by }) => by.abs())).div(n),
    largest: { period: largest.period, by: largest.by },
    signChanges: counted.filter(({ number }) => number.signChanged).length,
    unrevised: counted.filter(({ number }) => number.by.eq('0')).length,
  }
}
