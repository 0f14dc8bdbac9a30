import type { Database } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'

// More than anybody reads, and little enough that one account can't fill the table or make every publication costly.
export const VIEWS_AT_MOST = 200
export const ALERTS_AT_MOST = 50

/** Holds the account until the transaction ends, so that two tabs can't both take the last place. */
export async function holdAccount(tx: Database, accountId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${accountId} FOR UPDATE`
}

/** Throws DeskError where the account keeps as many views as it may. The account must be held. */
export async function assertRoomForView(tx: Database, accountId: string): Promise<void> {
  if ((await tx.savedView.count({ where: { accountId, deletedAt: null } })) < VIEWS_AT_MOST) return
  throw new DeskError('form', {
    en: `you keep ${VIEWS_AT_MOST} views, which is all an account may: delete one first`,
    zh: `您已保存${VIEWS_AT_MOST}个视图，达到上限：请先删除一个`,
  })
}

/** The same for `wanted` more alerts; those of deleted views are not counted. */
export async function assertRoomForAlerts(tx: Database, accountId: string, wanted: number): Promise<void> {
  const held = await tx.alert.count({ where: { view: { accountId, deletedAt: null } } })
  if (held + wanted <= ALERTS_AT_MOST) return
  throw new DeskError('form', {
    en: `an account may have ${ALERTS_AT_MOST} alerts, and this would be more: remove one first`,
    zh: `每个账户最多${ALERTS_AT_MOST}个提醒，将超出上限：请先移除一个`,
  })
}
