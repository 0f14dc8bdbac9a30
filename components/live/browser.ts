import { PROTOCOL_VERSION, VERSION_PATH } from '#trade/live/protocol.ts'
import { mayReload, type Reloads } from '#trade/live/reload-guard.ts'

const ANSWERED_WITHIN_MS = 10_000
/** Over a reload a page forgets all but this. */
const REMEMBERED_AS = 'tradewire-live-reloads'

/** The version of the protocol that a reload would load. Rejects when nobody tells. */
export async function askVersion(): Promise<number> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), ANSWERED_WITHIN_MS)
  try {
    const response = await fetch(VERSION_PATH, { cache: 'no-store', signal: late.signal })
    const { version } = (await response.json()) as { version?: unknown }
    if (typeof version !== 'number') throw new Error('no version was told')
    return version
  } finally {
    clearTimeout(timer)
  }
}

/** Reloads the page, unless it has just tried that; then how long it must wait. */
export function reload(version: number): { readonly waitMs: number } | null {
  const may = mayReload(remembered(), PROTOCOL_VERSION, version, Date.now())
  if ('waitMs' in may) return may
  try {
    sessionStorage.setItem(REMEMBERED_AS, JSON.stringify(may.reload))
  } catch {
    // Without a memory it could not tell its first reload from its hundredth: somebody has to reload it by hand.
    return { waitMs: 600_000 }
  }
  location.reload()
  return null
}

function remembered(): Reloads | null {
  try {
    const known = JSON.parse(sessionStorage.getItem(REMEMBERED_AS) ?? 'null') as Partial<Reloads> | null
    const { into, atMs, count } = known ?? {}
    return typeof into === 'number' && typeof atMs === 'number' && typeof count === 'number'
      ? { into, atMs, count }
      : null
  } catch {
    return null
  }
}
