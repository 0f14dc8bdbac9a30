import type { ReleaseCode } from '#trade/release.ts'
import type { Actor } from '../publish/actor.ts'
import { type Amendment, startAmendment } from './start-amendment.ts'

/** Opens a withdrawal: no figures of its own; once published, every figure of the release stands struck through. */
export function startWithdrawal(subject: ReleaseCode, amendment: Amendment, by: Actor): Promise<ReleaseCode> {
  return startAmendment('withdrawal', subject, amendment, by)
}
