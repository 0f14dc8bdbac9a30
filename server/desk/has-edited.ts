import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import type { HeldRelease } from './held-release.ts'

/** Whether this person entered or edited the release at any time, and so does not approve it. */
export async function hasEdited(
  { code, enteredBy }: Pick<HeldRelease, 'code' | 'enteredBy'>,
  by: Actor,
): Promise<boolean> {
  if (enteredBy === by.id) return true
  return (
    (await database().audit.count({
      where: { subject: code, actor: by.id, action: { in: ['draft.saved', 'headline.set', 'source.set'] } },
    })) > 0
  )
}
