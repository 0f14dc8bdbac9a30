import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'
import { forgetProcessWide, processWide } from '../process-wide.ts'
import { roleNow } from './roles/in-role.ts'
import { DATABASE_ROLES, type DatabaseRole } from './roles/role.ts'
import { databaseUrl, databaseUrlAs } from './url.ts'

/** Inside a transaction, or outside one. */
export type Database = PrismaClient | Prisma.TransactionClient

// Prisma's own two seconds for a connection are short for a machine that draws many walls at once: a page late is better than none.
const PATIENCE_MS = 30_000

/** This process's one client and pool for whom it asks here (roles/in-role.ts). */
export function database(): PrismaClient {
  const role = roleNow()
  return processWide(
    nameOf(role),
    () =>
      new PrismaClient({
        adapter: new PrismaPg({ connectionString: role ? databaseUrlAs(role) : databaseUrl(), max: 10 }),
        transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
      }),
  )
}

export async function closeDatabase(): Promise<void> {
  for (const role of [null, ...DATABASE_ROLES]) await forgetProcessWide<PrismaClient>(nameOf(role))?.$disconnect()
}

function nameOf(role: DatabaseRole | null): string {
  return role ? `database as ${role}` : 'database'
}

/** Runs `work` in one transaction: all of it, or nothing. `timeoutMs` bounds work and lock together. */
export function transaction<T>(
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  return database().$transaction(work, { timeout: timeoutMs, maxWait: timeoutMs })
}
