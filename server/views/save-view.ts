import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import { type Database, database, transaction } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { DeskError } from '../desk/desk-error.ts'
import { readHead } from '../log/head.ts'
import { isRehearsal } from '../rehearsal/mode.ts'
import { assertRoomForView, holdAccount } from './limits.ts'
import { keptQuery } from './view-at.ts'

/** A view as somebody keeps it. `pinnedTo`: the sequence whose figures it shows for ever; null for the newest ones. */
export interface Wish {
  readonly address: string
  readonly name: string
  readonly pinnedTo: number | null
}

/** A view that is kept: its number, and what it is called. */
export interface Kept {
  readonly id: number
  readonly name: string
}

/**
 * Keeps a view for an account; one that is kept already answers as it is called. Throws DeskError where the address is no view, the
 * log has not reached the pin, there is no room, or this is a rehearsal, of which nothing stays.
 */
export async function saveView(accountId: string, { address, name, pinnedTo }: Wish): Promise<Kept> {
  if (isRehearsal()) {
    throw new DeskError('form', { en: 'this is a rehearsal: nothing is kept of it', zh: '这是演练：不会保存任何内容' })
  }
  const query = keptQuery(address)
  if (!query) throw new DeskError('form', { en: 'this address is no view', zh: '此地址不是视图' })
  if (pinnedTo !== null && pinnedTo > (await readHead(database())).sequence) {
    throw new DeskError('form', { en: `there is no publication ${pinnedTo} yet`, zh: `尚无第${pinnedTo}号发布` })
  }
  const kept = printView({ ...query, asOf: pinnedTo })
  return inRole('desk', () =>
    transaction(async (tx) => {
      await holdAccount(tx, accountId)
      const same = await tx.savedView.findFirst({
        where: { accountId, address: kept, deletedAt: null },
        select: { id: true, name: true },
      })
      if (same) return same
      await forgetDeleted(tx, accountId)
      await assertRoomForView(tx, accountId)
      return tx.savedView.create({ data: { accountId, address: kept, name }, select: { id: true, name: true } })
    }),
  )
}

/** What the account calls this view, live or pinned as `query` is; null where it does not keep it. */
export function keptAs(accountId: string, query: ViewQuery): Promise<Kept | null> {
  return database().savedView.findFirst({
    where: { accountId, address: printView(query), deletedAt: null },
    select: { id: true, name: true },
  })
}

// A deletion may be taken back for an hour (saved-views.ts); after a day it is forgotten.
async function forgetDeleted(tx: Database, accountId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "SavedView" WHERE "accountId" = ${accountId} AND "deletedAt" < clock_timestamp() - interval '1 day'`
}
