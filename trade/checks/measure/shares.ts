import { FAULT_KINDS, type Measured, type Trial } from './measure.ts'
import type { Weight } from './weight.ts'

/** So many of so many. */
export interface Share {
  readonly caught: number
  readonly of: number
  readonly asError: number
}

/** How many faults were caught, by kind; of those that weigh `weight`. Kinds of which there are none are left out. */
export function sharesByKind({ trials }: Measured, weight: Weight): ReadonlyMap<string, Share> {
  const shares = FAULT_KINDS.map(
    (kind) => [kind, shareOf(trials.filter((trial) => trial.kind === kind && trial.weight === weight))] as const,
  )
  return new Map(shares.filter(([, { of }]) => of > 0))
}

/** The same of all kinds together. */
export function shareOfWeight({ trials }: Measured, weight: Weight): Share {
  return shareOf(trials.filter((trial) => trial.weight === weight))
}

function shareOf(trials: readonly Trial[]): Share {
  return {
    of: trials.length,
    caught: trials.filter(({ caught }) => caught !== null).length,
    asError: trials.filter(({ caught }) => caught === 'error').length,
  }
}

/** 97.6, of 100: for printing, and for a goal. */
export function percent({ caught, of }: Share): number {
  return of === 0 ? 100 : Math.round((caught / of) * 1000) / 10
}

/** The mean of a count over all releases, to two decimals. */
export function perRelease({ truths }: Measured, count: (of: Measured['truths'][number]) => number): number {
  const sum = truths.reduce((so, truth) => so + count(truth), 0)
  return truths.length === 0 ? 0 : Math.round((sum / truths.length) * 100) / 100
}
