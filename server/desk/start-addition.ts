import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { holdPublished, openAbout } from './open-about.ts'

/**
 * Opens an addition to a release that is out: the levels behind its growth, its tables. The form stands filled with what is
 * published, which an addition cannot change. Throws DeskError where the release is not public, or one is open already.
 */
export function startAddition(subjectCode: ReleaseCode, by: Actor): Promise<ReleaseCode> {
  return transaction(async (tx) => {
    const subject = await holdPublished(tx, subjectCode, { en: 'add to the release itself', zh: '请补充原发布' })
    return openAbout(tx, subject, 'addition', {}, by)
  })
}
