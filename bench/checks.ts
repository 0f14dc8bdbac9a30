import { availableParallelism } from 'node:os'
import { pastReleases } from '#server/history/past-releases.ts'
import type { PastDraft } from '#trade/checks/measure/past.ts'
import { measure } from '#trade/checks/measure/measure.ts'
import { replay } from '#trade/checks/measure/replay.ts'
import { percent, perRelease, shareOfWeight, sharesByKind } from '#trade/checks/measure/shares.ts'
import { figure } from './parts/figures.ts'

// What the desk's checks say of every release of the official history, as it was known at the time, and what they catch of faults put
// into each of them. `checks [FAULTS OF EACH KIND A RELEASE] [SEED]`, by default 2 and 1. The same seed tries the same faults.
const LARGE = 400

export async function checks(args: readonly string[]): Promise<void> {
  const [times = 2, seed = 1] = args.map(Number)
  console.log(`${availableParallelism()} cores, one used; ${times} faults of each kind a release, seed ${seed}`)
  // A table of 1,500 lines takes as long as a hundred flashes: half as many.
  const often = ({ draft }: PastDraft) => (draft.entries.length > LARGE ? Math.ceil(times / 2) : times)
  const measured = measure(replay(pastReleases()), seed, often)
  const { truths, trials } = measured
  for (const [kind, { caught, of, asError }] of sharesByKind(measured, 'plain'))
    figure(kind, percent({ caught, of, asError }), `% of ${of} caught (${asError} as errors)`)
  figure(
    'all faults',
    percent(shareOfWeight(measured, 'plain')),
    `% of ${shareOfWeight(measured, 'plain').of} caught`,
    '≥ 95',
  )
  const every = { of: trials.length, caught: trials.filter(({ caught }) => caught !== null).length, asError: 0 }
  figure('with the indistinguishable counted as missed', percent(every), `% of ${every.of} caught`)
  for (const [weight, what] of [
    ['small', 'no larger than a revision'],
    ['alone', 'with nothing beside'],
    ['doubted', 'where the true figures part already'],
  ] as const) {
    const share = shareOfWeight(measured, weight)
    figure(`indistinguishable, ${what}`, percent(share), `% of ${share.of} caught`)
  }
  figure('releases', truths.length, 'true ones')
  figure(
    'false errors a release',
    perRelease(measured, ({ errors }) => errors),
    'errors',
    '≤ 1',
  )
  figure(
    '… not at figures of which we hold a later print',
    perRelease(measured, (one) => one.errors - one.errorsOfLaterPrints),
    'errors',
  )
  figure('releases with more than 1 error', truths.filter(({ errors }) => errors > 1).length, 'releases')
  figure(
    'false warnings a release',
    perRelease(measured, ({ warnings }) => warnings),
    'warnings',
    '≤ 3',
  )
  figure(
    '… not for figures we hold no copy of',
    perRelease(measured, (one) => one.warnings - one.warningsOfHoles),
    'warnings',
  )
  figure('releases with more than 3 warnings', truths.filter(({ warnings }) => warnings > 3).length, 'releases')
  for (const { code, errors, warnings } of truths
    .toSorted((a, b) => b.errors + b.warnings - a.errors - a.warnings)
    .slice(0, 5))
    console.log(`most alarms: ${code} ${errors} errors, ${warnings} warnings`)
}
