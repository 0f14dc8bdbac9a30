import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HISTORY_DIRECTORY } from './read-history.ts'

const COMPILERS = fileURLToPath(new URL('.', import.meta.url))

/** Changes whenever the history, or the way it is compiled, does: so that a start with nothing new need not compile it. */
export function historyDigest(): string {
  const hash = createHash('sha256')
  for (const folder of [HISTORY_DIRECTORY, COMPILERS]) {
    for (const name of readdirSync(folder)
      .filter((file) => /\.(csv|ts)$/.test(file))
      .sort())
      hash.update(name).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex')
}
