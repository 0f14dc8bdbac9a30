import { join } from 'node:path'
import { atEnd } from './ending.ts'
import { LaunchError } from './launch-error.ts'
import { takeLock } from './lock.mjs'

/**
 * Claims a data folder for this launch until it ends, and answers the lock's file. `what` tells others what runs.
 * Throws a LaunchError when another one lives.
 */
export function claim(folder: string, what: string): string {
  const file = join(folder, 'lock')
  const lock = takeLock(file, what)
  if ('heldBy' in lock) {
    throw new LaunchError(
      `Tradewire already runs in this folder: ${lock.heldBy.note} (pid ${lock.heldBy.pid}). Use that one, or stop it first.`,
    )
  }
  atEnd(lock.release)
  return file
}
