import { parsePeriod, type Period, printPeriod } from './period.ts'

/** How far the agency has come with a period. A restatement is a change to old figures seen on a day, with no release of its own. */
export const STAGES = ['flash', 'annual', 'report', 'online', 'yearbook', 'restatement'] as const
export type Stage = (typeof STAGES)[number]

export const RELEASE_STATES = ['draft', 'in-review', 'approved', 'published', 'corrected', 'withdrawn'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

/** An addition brings more figures of a release that is out, and changes none of it. */
export type ReleaseKind = 'release' | 'addition' | 'correction' | 'withdrawal'

/** How exactly the instant of publication is known; `assumed` where no source gives even the day (docs/decisions/0003). */
export type InstantPrecision = 'second' | 'minute' | 'day' | 'assumed'

/** GACC-2024-12-flash, GACC-2024-01..02-flash, GACC-2024-annual, GACC-2026-07-07-restatement. */
export type ReleaseCode = string

/** The code of the release of `stage` for `period`. A restatement is named for the day it was seen: use `restatementCode`. */
export function releaseCode(stage: Exclude<Stage, 'restatement'>, period: Period): ReleaseCode {
  return `GACC-${printPeriod(period)}-${stage}`
}

/** `day` as YYYY-MM-DD. */
export function restatementCode(day: string): ReleaseCode {
  return `GACC-${day}-restatement`
}

const CODE =
  /^GACC-(\d{4}(?:-\d{2}(?:\.\.\d{2})?)?)-(flash|annual|report|online|yearbook)(?:-(addition|correction|withdrawal)-(\d+))?$/
const RESTATEMENT = /^GACC-(\d{4}-\d{2}-\d{2})-restatement$/

/** What `code` says. `period` is null for a restatement, which is about many. Throws RangeError naming the code. */
export function parseReleaseCode(code: ReleaseCode): { stage: Stage; period: Period | null; kind: ReleaseKind } {
  if (RESTATEMENT.test(code)) return { stage: 'restatement', period: null, kind: 'release' }
  const [, period, stage, kind] = CODE.exec(code) ?? []
  if (!period || !stage) throw new RangeError(`expected a release code like GACC-2024-12-flash, found "${code}"`)
  return { stage: stage as Stage, period: parsePeriod(period), kind: (kind as ReleaseKind | undefined) ?? 'release' }
}

/** Whether `text` is the code of something that may be released. */
export function isReleaseCode(text: string): boolean {
  try {
    parseReleaseCode(text)
    return true
  } catch {
    return false
  }
}
