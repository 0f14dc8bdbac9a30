import { existsSync, statSync } from 'node:fs'
import { type Finding, well, wrong } from './finding.ts'

/** What is kept on the disk of a node. */
export interface Kept {
  readonly path: string
  /** Whether others may look into it: a folder, but not a secret. */
  readonly mayBeRead: boolean
}

const OTHERS = 0o077
const OTHERS_WRITE = 0o022

/** Who may read secrets and write the data folder: their owner alone. What is not there is no fault. */
export function checkPermissions(all: readonly Kept[], secret: string | undefined): readonly Finding[] {
  const here = all.filter(({ path }) => existsSync(path))
  const open = here.flatMap(({ path, mayBeRead }) => {
    const mode = statSync(path).mode & 0o777
    return (mode & (mayBeRead ? OTHERS_WRITE : OTHERS)) === 0 ? [] : [{ path, mode: mode.toString(8), mayBeRead }]
  })
  return [...open.map(ofOpen), ...(open.length === 0 ? [ofClosed(here)] : []), ...ofSecret(secret)]
}

function ofOpen({ path, mode, mayBeRead }: { path: string; mode: string; mayBeRead: boolean }): Finding {
  const said = `${path} has mode ${mode}: others may ${mayBeRead ? 'write into' : 'read'} it`
  return wrong('permissions', said, `chmod ${mayBeRead ? 'go-w' : 'go='} ${path}`)
}

function ofClosed(here: readonly Kept[]): Finding {
  if (here.length === 0) return well('permissions', 'nothing is kept on this machine')
  return well(
    'permissions',
    `${here.map(({ path }) => path.split('/').at(-1)).join(', ')}: nobody else writes there or reads a secret`,
  )
}

/** `openssl rand -hex 32` gives 64. */
const SHORTEST_SECRET = 32

function ofSecret(secret: string | undefined): readonly Finding[] {
  if (secret === undefined || secret === '') return []
  const said = `BETTER_AUTH_SECRET has ${secret.length} characters`
  if (secret.length >= SHORTEST_SECRET) return [well('secret', said)]
  return [
    wrong(
      'secret',
      said,
      'make one: openssl rand -hex 32, the same for every node. Second factors are set up anew after that',
    ),
  ]
}
