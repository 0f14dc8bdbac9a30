import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { atEnd } from '../ending.ts'
import { takeLock } from '../lock.mjs'
import { root } from '../places.ts'

/** Runs `work` while no other launch of this folder runs work of that name: `npm test` may start beside `npm start`. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = await waitFor(join(root, '.data-locks', name), name)
  const takeBack = atEnd(lock.release)
  try {
    return await work()
  } finally {
    takeBack()
    lock.release()
  }
}

async function waitFor(file: string, name: string): Promise<{ release: () => void }> {
  for (;;) {
    const lock = takeLock(file, name)
    if ('release' in lock) return lock
    await pause(200)
  }
}
