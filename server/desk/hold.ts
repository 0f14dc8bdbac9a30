import type { ReleaseCode } from '#trade/release.ts'
import { tellApproval } from '../clock/wake.ts'
import { type Database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { DeskError } from './desk-error.ts'
import { assertState, holdRelease } from './held-release.ts'

/** Keeps an approved release from going out, up to the last moment; its approval stays. Throws DeskError once it is out. */
export async function hold(code: ReleaseCode, by: Actor): Promise<void> {
  await transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'approved')
    if (release.heldAt !== null) return
    await tx.$executeRaw`
      UPDATE "Release" SET "heldAt" = clock_timestamp(), "heldBy" = ${by.id}, "letGoAt" = NULL WHERE "id" = ${release.id}`
    await audit(tx, by, 'release.held', code)
  })
}

/**
 * Lets it go: it is published at its instant, or at once where that has passed. `isAtOnce`: whether the person was told that it
 * goes out at once. Throws DeskError where they were told otherwise, and where nobody holds it.
 */
export async function letGo(code: ReleaseCode, isAtOnce: boolean, by: Actor): Promise<void> {
  await transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'approved')
    if (release.heldAt === null)
      throw new DeskError('form', { en: `nobody holds ${code} any more`, zh: `${code}已不再被扣留` })
    if (!isAtOnce && (await hasPassed(tx, release.embargoAt)))
      throw new DeskError('form', {
        en: 'its instant has passed meanwhile: let go, it is out at once. Press again if that is meant',
        zh: '预定时刻已过：放行即立即发布。如确需放行，请再按一次',
      })
    await tx.$executeRaw`
      UPDATE "Release" SET "heldAt" = NULL, "heldBy" = NULL, "letGoAt" = clock_timestamp() WHERE "id" = ${release.id}`
    await audit(tx, by, 'release.let-go', code, { heldBy: release.heldBy }, { isAtOnce })
  })
  tellApproval()
}

async function hasPassed(tx: Database, embargoAt: Date | null): Promise<boolean> {
  return embargoAt !== null && embargoAt <= (await databaseNow(tx))
}
