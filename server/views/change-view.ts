import { database, transaction } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { DeskError } from '../desk/desk-error.ts'
import { assertRoomForAlerts, assertRoomForView, holdAccount } from './limits.ts'

/** Calls a view of the account otherwise. Throws DeskError where it has no such view. */
export async function renameView(accountId: string, id: number, name: string): Promise<void> {
  const { count } = await inRole('desk', () =>
    database().savedView.updateMany({ where: { id, accountId, deletedAt: null }, data: { name } }),
  )
  if (count === 0) throw noSuchView()
}

/** Takes a view of the account away, its alerts with it. It can be had back for an hour. Throws DeskError. */
export async function deleteView(accountId: string, id: number): Promise<void> {
  const deleted = await inRole(
    'desk',
    () => database().$executeRaw`
    UPDATE "SavedView" SET "deletedAt" = clock_timestamp() WHERE "id" = ${id} AND "accountId" = ${accountId} AND "deletedAt" IS NULL`,
  )
  if (deleted === 0) throw noSuchView()
}

/** Gives a deleted view back, its alerts too: they catch up on what was published meanwhile. Throws DeskError. */
export function restoreView(accountId: string, id: number): Promise<void> {
  return inRole('desk', () =>
    transaction(async (tx) => {
      await holdAccount(tx, accountId)
      const held = await tx.savedView.findFirst({
        where: { id, accountId, deletedAt: { not: null } },
        include: { alerts: true },
      })
      if (!held) throw noSuchView()
      if (await tx.savedView.findFirst({ where: { accountId, address: held.address, deletedAt: null } })) {
        throw new DeskError('form', { en: 'you have saved this view anew since', zh: '您已重新保存此视图' })
      }
      await assertRoomForView(tx, accountId)
      await assertRoomForAlerts(tx, accountId, held.alerts.length)
      await tx.savedView.update({ where: { id }, data: { deletedAt: null } })
    }),
  )
}

/** The same words for a view of another account as for none at all. */
export function noSuchView(): DeskError {
  return new DeskError('form', { en: 'you keep no such view', zh: '您未保存此视图' })
}
