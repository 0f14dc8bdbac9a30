import type { Page } from 'playwright'

/** Bytes of script as they travelled, compressed. */
export interface ScriptWeight {
  /** What the document names, and is read before the page answers a hand. */
  readonly first: number
  /** With what the page fetched of itself, until it was connected and nothing more came. */
  readonly all: number
}

// On a machine that does much else; a browser alone takes a second.
const CONNECTED_WITHIN_MS = 180_000

/**
 * Opens `path` in `page`, which has opened nothing yet, and weighs the scripts that came until it had a live connection. Old browsers'
 * polyfills are not fetched, and do not count.
 */
export async function weighScripts(page: Page, path: string): Promise<ScriptWeight> {
  const coming: Promise<{ path: string; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    const { pathname } = new URL(request.url())
    coming.push(request.sizes().then(({ responseBodySize }) => ({ path: pathname, bytes: responseBodySize })))
  })
  const [response] = await Promise.all([
    page.goto(path),
    page.waitForEvent('websocket', { timeout: CONNECTED_WITHIN_MS }),
  ])
  await page.waitForLoadState('networkidle')
  const document = (await response?.text()) ?? ''
  const scripts = await Promise.all(coming)
  const sum = (some: typeof scripts) => some.reduce((bytes, script) => bytes + script.bytes, 0)
  return { first: sum(scripts.filter((script) => document.includes(`src="${script.path}"`))), all: sum(scripts) }
}
