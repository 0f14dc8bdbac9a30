import type { Snapshot } from '../live/fold.ts'

/** Before a release, and after its hour while it has not come. */
const ABOUT_A_RELEASE_MS = 60 * 60_000
/** After a publication, while people look. */
const AFTER_NEWS_MS = 3 * 60_000

/** Whether a screen may be reloaded for its own sake now: nothing is due, late or new. All by the database's clock. */
export function isCalm({ releases, calendar }: Pick<Snapshot, 'releases' | 'calendar'>, nowMs: number): boolean {
  const isExpected = Object.values(calendar).some(
    ({ dueAt, state }) =>
      dueAt !== null &&
      (state === 'announced' || state === 'confirmed' || state === 'postponed') &&
      Math.abs(Date.parse(dueAt) - nowMs) < ABOUT_A_RELEASE_MS,
  )
  const isNew = releases.some(
    ({ publishedAt, amended }) => nowMs - Date.parse(amended?.at ?? publishedAt) < AFTER_NEWS_MS,
  )
  return !isExpected && !isNew
}
