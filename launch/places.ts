import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Where a verb keeps what it must find again: database, secret, lock. `TRADEWIRE_DATA` moves that of `npm start`. */
export const dataFolder = {
  start: process.env.TRADEWIRE_DATA ?? join(root, '.data'),
  demo: join(root, '.data-demo'),
}

/** Next's output for each purpose: a build for tests must not replace the one a running server reads. */
export const distFolder = { start: '.next', test: '.next-test' }
