import type { Database } from '../database/client.ts'
import type { Actor } from './actor.ts'

/** Records who did what to what, from where, before and after. In the same transaction as the deed. */
export async function audit(
  tx: Database,
  by: Actor,
  action: string,
  subject: string,
  before: unknown = null,
  after: unknown = null,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Audit" ("actor", "action", "subject", "address", "before", "after")
    VALUES (${by.id}, ${action}, ${subject}, ${by.address}, ${JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb)`
}
