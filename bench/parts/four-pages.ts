import { type Browser, chromium, type Page } from 'playwright'
import { findBrowser } from '#launch/browser/find-browser.ts'
import { type Credentials, makeAccounts } from '#launch/testing/accounts.ts'

/** A page, and what of a publication's is looked for in it. */
export interface Watched {
  readonly name: string
  readonly page: Page
  /** The figure in trillions or billions, in what is read; or the release's code in an address. */
  readonly shows: 'trillions' | 'billions' | 'code'
}

/** The front page, a wall, the explorer and the desk, each in a browser context of its own: no connection is shared. */
export async function openFourPages(
  url: string,
  databaseUrl: string,
  secret: string,
): Promise<{ browser: Browser; pages: Watched[] }> {
  const { editor } = await makeAccounts(databaseUrl, secret)
  const browser = await chromium.launch(findBrowser())
  const open = async (path: string, who?: Credentials) => {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    if (who) await context.request.post('/api/auth/sign-in/email', { data: who, headers: { Origin: url } })
    // tsx names functions by a helper that it leaves behind; what runs in the page does not find it.
    await context.addInitScript({ content: 'globalThis.__name = (each) => each' })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const pages: Watched[] = [
    { name: 'front', page: await open('/'), shows: 'trillions' },
    { name: 'wall', page: await open('/wall'), shows: 'trillions' },
    { name: 'explorer', page: await open('/explore?in=cny&by=ytd'), shows: 'billions' },
    { name: 'desk', page: await open('/desk', editor), shows: 'code' },
  ]
  return { browser, pages }
}

/**
 * Resolves with the instant (Date.now()) after the frame that first shows `marker`. Begins to look when called; rejects where it
 * stands there already, or does not come within ten seconds.
 */
export function shownAt({ name, page, shows }: Watched, marker: string): Promise<number> {
  return page.evaluate(
    ([what, where, called]) =>
      new Promise<number>((resolve, reject) => {
        const has = () => (where === 'code' ? document.body.innerHTML : document.body.textContent).includes(what)
        if (has()) return reject(new Error(`${called} shows ${what} before it was published`))
        // After the frame's own callbacks the page is painted; a message comes right after that.
        const afterFrame = () =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(Date.now())
            port2.postMessage(null)
          })
        const observer = new MutationObserver(() => {
          if (!has()) return
          observer.disconnect()
          afterFrame()
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        setTimeout(() => {
          observer.disconnect()
          reject(new Error(`${called} does not show ${what}`))
        }, 10_000)
      }),
    [marker, shows, name] as const,
  )
}
