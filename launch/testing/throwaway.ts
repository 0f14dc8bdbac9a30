import { readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockHolder, takeLock } from '../lock.mjs'
import { startCluster } from '../postgres/cluster.ts'
import { temporaryPlace } from '../postgres/temporary-place.ts'

/** A PostgreSQL for tests, far from anybody's `.data/`. */
export type Throwaway = {
  /** Its address for making and dropping databases. */
  adminUrl: string
  /** Stops it and deletes all it held. */
  discard: () => Promise<void>
}

const prefix = 'tradewire-test-'

/** Younger ones may belong to a run that has not taken its lock yet. */
const orphanAgeMs = 60_000

/** Starts an empty PostgreSQL in the system's temporary folder, and sweeps out what killed runs left there. */
export async function startThrowaway(): Promise<Throwaway> {
  sweep()
  const place = temporaryPlace(prefix)
  const lock = takeLock(join(place, 'lock'), 'tests')
  const cluster = await startCluster(place, { throwaway: true })
  const discard = async () => {
    await cluster.discard()
    if ('release' in lock) lock.release()
    rmSync(place, { recursive: true, force: true })
  }
  return { adminUrl: cluster.url('postgres'), discard }
}

function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const place = join(tmpdir(), name)
    try {
      const age = Date.now() - statSync(place).mtimeMs
      if (age > orphanAgeMs && !lockHolder(join(place, 'lock'))) rmSync(place, { recursive: true, force: true })
    } catch {
      // Another user's, or just being swept by another run.
    }
  }
}
