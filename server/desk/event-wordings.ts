import { database } from '../database/client.ts'

/** One wording of an event, who gave it and when. */
export interface WordingRow {
  readonly eventId: number
  readonly revision: number
  /** As the row stood: its columns by name. */
  readonly wording: Readonly<Record<string, string | null>>
  readonly changedBy: string
  readonly changedAt: Date
}

/** Every wording of every event, the newest first. */
export async function eventWordings(): Promise<readonly WordingRow[]> {
  return database().$queryRaw<WordingRow[]>`
    SELECT "eventId", "revision", "wording", "changedBy", "changedAt" FROM "PolicyEventWording" ORDER BY "eventId", "revision" DESC`
}
