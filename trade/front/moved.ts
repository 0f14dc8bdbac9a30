import type { Figure } from '../figure.ts'
import { type Level, levelOf, printLevel } from '../level.ts'
import type { Snapshot } from '../live/fold.ts'
import { isMissing } from '../missing.ts'
import { isOneNumber } from '../one-number.ts'
import { comparePeriods, parsePeriod, type PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import { readingOf } from '../vintages/print.ts'

/** What a later print changed: growth first, since that is what was reported; else the level. */
export interface Moved {
  readonly figure: Figure
  readonly growth: { readonly was: string; readonly now: string } | null
  /** In units of 10^9, to the coarser digits of the two prints. */
  readonly level: { readonly was: string; readonly now: string } | null
}

/**
 * What `figure` changed of the print it took the place of; null where that still holds. A number moved when its newer print does not
 * agree with the older one to the digits both have: 43.85 trillion printed again as 4384679258 × 10,000 was not revised, +27.0 printed
 * again as +26.9 was. A number that only one of the two has did not move.
 */
export function moved(figure: Figure): Moved | null {
  if (!figure.replaces) return null
  const before = { ...figure, ...figure.replaces }
  const growth = growthMoved(before, figure)
  const level = levelMoved(before, figure)
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

function growthMoved(before: Figure, figure: Figure): Moved['growth'] {
  const [was, now] = [readingOf(before, 'growth'), readingOf(figure, 'growth')]
  if (isMissing(was) || isMissing(now) || isOneNumber(was, now)) return null
  return { was: before.printedGrowthPercent ?? '', now: figure.printedGrowthPercent ?? '' }
}

const BILLIONS = 9

function levelMoved(before: Figure, figure: Figure): Moved['level'] {
  const [was, now] = [levelOf(before), levelOf(figure)]
  if (isMissing(was) || isMissing(now) || isOneNumber(was, now)) return null
  const lastDigit = Math.max(was.lastDigit, now.lastDigit)
  const print = ({ amount }: Level) => printLevel({ amount: amount.round(-lastDigit, 1), lastDigit }, BILLIONS)
  return { was: print(was), now: print(now) }
}
