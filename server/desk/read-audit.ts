import { database } from '../database/client.ts'

export interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly address: string | null
  readonly before: unknown
  readonly after: unknown
}

/** Who did what, newest first: of one subject, or of all; `before` continues below an id. */
export async function readAudit(
  limit: number,
  subject: string | null = null,
  before: string | null = null,
): Promise<readonly AuditRow[]> {
  const rows = await database().audit.findMany({
    where: { ...(subject === null ? {} : { subject }), ...(before === null ? {} : { id: { lt: BigInt(before) } }) },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(({ id, ...row }) => ({ ...row, id: String(id) }))
}
