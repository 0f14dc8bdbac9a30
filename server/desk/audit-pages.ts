import { database } from '../database/client.ts'
import type { AuditRow } from './read-audit.ts'

const ROWS = 500

/** The whole record as it is now, oldest first, some hundreds of rows at a time: however long it is, little of it is held. */
export async function* auditPages(): AsyncGenerator<readonly AuditRow[]> {
  const newest = await database().audit.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  if (!newest) return
  for (let after = 0n; after < newest.id; ) {
    const rows = await database().audit.findMany({
      where: { id: { gt: after, lte: newest.id } },
      orderBy: { id: 'asc' },
      take: ROWS,
    })
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield rows.map(({ id, ...row }) => ({ ...row, id: String(id) }))
  }
}
