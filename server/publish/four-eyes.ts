import type { Database } from '../database/client.ts'

/** Whether a second person approves, and who said so. */
export interface FourEyes {
  readonly isOn: boolean
  readonly reason: string | null
  readonly changedBy: string | null
  readonly changedAt: Date
}

/** The desk's setting. The database's own guard reads the same row, and nothing else. */
export async function readFourEyes(db: Database): Promise<FourEyes> {
  const row = await db.fourEyes.findUniqueOrThrow({ where: { id: 1 } })
  return { isOn: row.isOn, reason: row.reason, changedBy: row.changedBy, changedAt: row.changedAt }
}
