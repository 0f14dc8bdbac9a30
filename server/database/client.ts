import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'
import { forgetProcessWide, processWide } from '../process-wide.ts'
import { databaseUrl } from './url.ts'

/** Inside a transaction, or outside one. */
export type Database = PrismaClient | Prisma.TransactionClient

/** This process's one client and pool. */
export function database(): PrismaClient {
  return processWide(
    'database',
    () => new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl(), max: 10 }) }),
  )
}

export async function closeDatabase(): Promise<void> {
  await forgetProcessWide<PrismaClient>('database')?.$disconnect()
}

/** Runs `work` in one transaction: all of it, or nothing. `timeoutMs` bounds work and lock together. */
export function transaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>, timeoutMs = 30_000): Promise<T> {
  return database().$transaction(work, { timeout: timeoutMs, maxWait: timeoutMs })
}
