import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { atEnd, end, isEnding } from '../ending.ts'
import { startCluster } from '../postgres/cluster.ts'
import { keptSecret } from '../secret.ts'
import { complain } from '../steps.ts'
import { reach } from './reach.ts'

/**
 * Puts the address of a running database into DATABASE_URL, where the server looks for it: the one given there, checked,
 * or an embedded PostgreSQL on `folder`, which stops when we end.
 */
export async function openDatabase(folder: string): Promise<{ said: string }> {
  const given = process.env.DATABASE_URL
  if (!given) return openOwnDatabase(folder)
  await reach(given)
  return { said: `yours, ${new URL(given).host}` }
}

/** The same, but always an embedded one; `fresh` throws away what it held. */
export async function openOwnDatabase(folder: string, options: { fresh?: boolean } = {}): Promise<{ said: string }> {
  const cluster = await startCluster(folder, { ...options, onCrash })
  atEnd(() => cluster.stop())
  process.env.DATABASE_URL = cluster.url()
  // For psql and the Prisma CLI beside a running Tradewire: it holds the password, so it is for its owner alone.
  writeFileSync(join(folder, 'database-url'), `${cluster.url()}\n`, { mode: 0o600 })
  return { said: cluster.said }
}

/** Sessions are signed with one secret: the one given, or one kept in `folder` so that nobody is signed out by a restart. */
export function openSecret(folder: string): void {
  mkdirSync(folder, { recursive: true })
  process.env.BETTER_AUTH_SECRET ??= keptSecret(join(folder, 'secret'))
}

function onCrash(log: string): void {
  if (isEnding()) return
  complain(`The database ended unexpectedly; its log says why: ${log}. Start again.`)
  void end(1)
}
