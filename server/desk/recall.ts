import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { transition } from '../publish/transition.ts'
import { assertState, readRelease } from './held-release.ts'

/** Takes an approved or submitted release back to draft, up to the last moment: whoever comes second, the clock or the recall, is refused. */
export async function recall(code: ReleaseCode, by: Actor): Promise<void> {
  assertState(await readRelease(database(), code), 'approved', 'in-review')
  await transition(code, 'draft', by)
}
