import { database } from '#server/database/client.ts'
import { databaseNow } from '#server/database/now.ts'
import { approve } from '#server/desk/approve.ts'
import { type OpenRelease, openRelease } from '#server/desk/open-release.ts'
import { submitForReview } from '#server/desk/submit-for-review.ts'

// A release is published by two people: these do at the desk of the database in DATABASE_URL what tests and photographs need done.
export const EDITOR = { id: 'editor', name: 'Editor', address: null }
const APPROVER = { id: 'approver', name: 'Approver', address: null }

/** The release as the desk holds it now. Throws when there is none with this code. */
export async function held(code: string): Promise<OpenRelease> {
  const release = await openRelease(code)
  if (!release) throw new Error(`${code} is not there`)
  return release
}

/** The editor sends the draft, the approver approves it for `at`, or for now. The server's release clock publishes it. */
export async function sendAndApprove(code: string, typedPeriod: string, at: Date | null = null): Promise<void> {
  await submitForReview(code, (await held(code)).release.revision, 'Read against the transcript', EDITOR)
  const { checksum, release } = await held(code)
  await approve(code, at ? { at } : { now: { typedPeriod } }, { checksum, revision: release.revision }, APPROVER)
}

/** The instant `ms` from now, by the database's clock. */
export async function inMs(ms: number): Promise<Date> {
  return new Date((await databaseNow(database())).getTime() + ms)
}
