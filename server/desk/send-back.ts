import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { transition } from '../publish/transition.ts'
import { assertState, readRelease } from './held-release.ts'

/** Makes a release in review a draft again, and says why. */
export async function sendBack(code: ReleaseCode, reason: string, by: Actor): Promise<void> {
  const db = database()
  assertState(await readRelease(db, code), 'in-review')
  await transition(code, 'draft', by)
  await audit(db, by, 'review.sent-back', code, null, { reason })
}
