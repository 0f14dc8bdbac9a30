import { decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { levelOf, printLevel } from '../level.ts'
import type { Snapshot } from '../live/fold.ts'
import { isMissing } from '../missing.ts'
import { comparePeriods, parsePeriod, type PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'

/** What a later print changed: growth first, since that is what was reported; else the level. */
export interface Moved {
  readonly figure: Figure
  readonly growth: { readonly was: string; readonly now: string } | null
  /** In units of 10^9, to the coarser digits of the two prints. */
  readonly level: { readonly was: string; readonly now: string } | null
}

/** What `figure` changed of the print it took the place of; null where every digit both print is the same. */
export function moved(figure: Figure): Moved | null {
  const { replaces, printedGrowthPercent } = figure
  if (!replaces) return null
  const growth =
    replaces.printedGrowthPercent !== null &&
    printedGrowthPercent !== null &&
    !decimal(replaces.printedGrowthPercent).eq(decimal(printedGrowthPercent))
      ? { was: replaces.printedGrowthPercent, now: printedGrowthPercent }
      : null
  const level = levelMoved(figure)
  return growth || level ? { figure, growth, level } : null
}

/** Figures of `series` that moved with publication `sequence` or after it, newest period first. The release's own period is its news, not a revision. */
export function movedSince(
  figures: Snapshot['figures'],
  series: readonly SeriesKey[],
  sequence: number,
  own: PeriodText,
): readonly Moved[] {
  return series
    .flatMap((key) => Object.values(figures[key] ?? {}))
    .filter(({ vintage, period }) => vintage >= sequence && period !== own)
    .flatMap((figure) => moved(figure) ?? [])
    .sort(
      (a, b) =>
        comparePeriods(parsePeriod(b.figure.period), parsePeriod(a.figure.period)) ||
        series.indexOf(a.figure.series) - series.indexOf(b.figure.series),
    )
}

const BILLIONS = 9

function levelMoved(figure: Figure): Moved['level'] {
  const now = levelOf(figure)
  const was = figure.replaces && levelOf({ ...figure, value: figure.replaces.value, scale: figure.replaces.scale })
  if (!was || isMissing(was) || isMissing(now)) return null
  const lastDigit = Math.max(was.lastDigit, now.lastDigit)
  const [before, after] = [was, now].map(({ amount }) => printLevel({ amount, lastDigit }, BILLIONS))
  return before === undefined || after === undefined || before === after ? null : { was: before, now: after }
}
