import type { Actor } from '../publish/actor.ts'
import type { HeldRelease } from './held-release.ts'

/** Whether this person entered or edited the release at any time, and so is not its second person. */
export function hasEdited({ editors }: Pick<HeldRelease, 'editors'>, by: Actor): boolean {
  return editors.includes(by.id)
}
