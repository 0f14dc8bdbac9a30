import type { Prisma } from '#prisma/client/client.ts'
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
  await tx.audit.create({
    data: {
      actor: by.id,
      action,
      subject,
      address: by.address,
      before: before as Prisma.InputJsonValue,
      after: after as Prisma.InputJsonValue,
    },
  })
}
