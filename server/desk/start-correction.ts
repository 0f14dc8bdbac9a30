import type { ReleaseCode } from '#trade/release.ts'
import type { Actor } from '../publish/actor.ts'
import { type Amendment, startAmendment } from './start-amendment.ts'

/** Opens a correction: the form stands filled with what is published, and only what is changed in it will be published anew. */
export function startCorrection(subject: ReleaseCode, amendment: Amendment, by: Actor): Promise<ReleaseCode> {
  return startAmendment('correction', subject, amendment, by)
}
