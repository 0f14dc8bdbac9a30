import { mayReload, type Reloads } from '#trade/live/reload-guard.ts'

/** Over a reload a page forgets all but this. */
const REMEMBERED_AS = 'tradewire-wall-reloads'

/**
 * Reloads the page for the sake of `why`; not oftener than the guard lets it (a minute, two, four … thirty), so that what a reload
 * does not mend is no loop. Only call it when the server has just answered: a reload into a network that is away is a page out of the
 * cache, or a white one. False where it must wait.
 */
export function reloadFor(why: string): boolean {
  const may = mayReload(remembered(), 'this page', why, Date.now())
  if ('waitMs' in may) return false
  try {
    sessionStorage.setItem(REMEMBERED_AS, JSON.stringify(may.reload))
  } catch {
    // Without a memory it could not tell its first reload from its hundredth.
    return false
  }
  location.reload()
  return true
}

function remembered(): Reloads | null {
  try {
    return JSON.parse(sessionStorage.getItem(REMEMBERED_AS) ?? 'null') as Reloads | null
  } catch {
    return null
  }
}
