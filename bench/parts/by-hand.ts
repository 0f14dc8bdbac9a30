import type { ReleaseCode } from '#trade/release.ts'
import { publish } from '#server/publish/publish.ts'
import { transition } from '#server/publish/transition.ts'
import { checksumOf, CHIEF, databaseIn, EDITOR, enter, type Entered } from '#server/testing/desk-at-work.ts'

/** The release clock lets lie what has been due for more than seven days. */
const LONG_AGO_MS = -8 * 86_400_000

export function sendToReview(code: ReleaseCode): Promise<void> {
  return transition(code, 'in-review', EDITOR)
}

/** Approved, due, and left to us: no node's clock publishes it first. Answers the checksum that the door demands. */
export async function approveByHand(code: ReleaseCode): Promise<string> {
  await transition(code, 'approved', CHIEF, { embargoAt: await databaseIn(LONG_AGO_MS) })
  return checksumOf(code)
}

/** The whole way of one release. Answers when the commit was acknowledged, by Date.now(). */
export async function publishByHand(entered: Entered): Promise<number> {
  await enter(entered)
  await sendToReview(entered.code)
  const checksum = await approveByHand(entered.code)
  await publish(entered.code, checksum, CHIEF)
  return Date.now()
}
