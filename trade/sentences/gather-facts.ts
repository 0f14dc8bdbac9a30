import { beijingDay } from '../format/format-instant.ts'
import type { PeriodText } from '../period.ts'
import type { Facts } from './facts.ts'
import { gatherAnnual } from './gather-annual.ts'
import { gatherCorrection } from './gather-correction.ts'
import type { GatherInput } from './gather-input.ts'
import { gatherMonth } from './gather-month.ts'
import { gatherRevision } from './gather-revision.ts'

/**
 * The facts of one release as of its embargo, for writeSentences; what goes in is described at GatherInput. A flash or a
 * report of a period not seen before gives a month (R1 to R7, or late); `annual` the year; a report of a known period, a
 * yearbook or a restatement the revision that moved most; a correction or withdrawal its own. Null where the rulebook
 * gives no headline: tables without headline figures, and revisions too small to be said. Pure; throws RangeError on a
 * period or series that is none.
 */
export function gatherFacts(input: GatherInput): Facts | null {
  const { release, amendment } = input
  if (release.kind === 'withdrawal' && amendment && release.period) {
    return {
      kind: 'withdrawn',
      at: amendment.at,
      period: release.period,
      errorWas: amendment.errorWas,
      reason: amendment.reason,
    }
  }
  if (release.kind === 'correction' && amendment && release.period)
    return gatherCorrection(input, release.period, amendment)
  if (release.kind !== 'release') return null
  if (release.stage === 'restatement' || release.period === null) return gatherRevision(input)
  if (release.stage === 'annual') return gatherAnnual(input, release.period)
  if (release.stage === 'flash') return gatherMonth(input, release.period, daysLate(release))
  return isFirstPrint(input, release.period)
    ? gatherMonth(input, release.period, daysLate(release))
    : gatherRevision(input)
}

/** A report is a period's first word where we hold no flash of it. */
function isFirstPrint({ before }: GatherInput, period: PeriodText): boolean {
  return !before.some(
    (figure) => figure.period === period && /^CN\.(exports|imports|balance|total)\.all\.value\./.test(figure.series),
  )
}

/** Whole days in Beijing between the day first announced and the day it came. Null when on time, early or unannounced. */
function daysLate({ publishedAt, firstDueAt }: GatherInput['release']): number | null {
  if (firstDueAt === null) return null
  const dayMs = 86_400_000
  const days = (Date.parse(beijingDay(publishedAt)) - Date.parse(beijingDay(firstDueAt))) / dayMs
  return days > 0 ? days : null
}
