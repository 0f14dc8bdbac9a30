import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'
import { forgetProcessWide, processWide } from '../process-wide.ts'
import { databaseUrl } from './url.ts'

/** Inside a transaction, or outside one. */
export type Database = PrismaClient | Prisma.TransactionClient

// Prisma's own two seconds for a connection are short for a machine that draws many walls at once: a page late is better than none.
const PATIENCE_MS = 30_000

/** This process's one client and pool. */
export function database(): PrismaClient {
  return processWide(
    'database',
    () =>
      new PrismaClient({
        adapter: new PrismaPg({ connectionString: databaseUrl(), max: 10 }),
        transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
      }),
  )
}

export async function closeDatabase(): Promise<void> {
  await forgetProcessWide<PrismaClient>('database')?.$disconnect()
}

/** Runs `work` in one transaction: all of it, or nothing. `timeoutMs` bounds work and lock together. */
export function transaction<T>(
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  return database().$transaction(work, { timeout: timeoutMs, maxWait: timeoutMs })
}
