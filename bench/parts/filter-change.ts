import { chromium, type Page } from 'playwright'
import { findBrowser } from '#launch/browser/find-browser.ts'

/** How long after a link of the explorer was clicked the page that it leads to is painted, ms: of each address in turn, in one page. */
export async function filterChanges(url: string, addresses: readonly string[]): Promise<readonly number[]> {
  const browser = await chromium.launch(findBrowser())
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    // tsx names functions by a helper that it leaves behind; what runs in the page does not find it.
    await page.addInitScript({ content: 'globalThis.__name = (each) => each' })
    await page.goto(`${url}/explore`, { waitUntil: 'networkidle' })
    const times: number[] = []
    for (const address of addresses) times.push(await changeTo(page, address))
    return times
  } finally {
    await browser.close()
  }
}

/** As a control does it: the router goes to the address, without a new page. Until the frame that shows another sentence above the chart. */
function changeTo(page: Page, address: string): Promise<number> {
  return page.evaluate(
    (to) =>
      new Promise<number>((resolve, reject) => {
        const shown = () => `${location.search} ${document.querySelector('main')?.textContent ?? ''}`
        const before = shown()
        type Router = { push(to: string, how: { scroll: boolean }): void }
        const router = (globalThis as { next?: { router?: Router } }).next?.router
        if (!router) return reject(new Error('the page has no router'))
        const began = performance.now()
        const observer = new MutationObserver(() => {
          if (shown() === before || !location.search.includes(to.split('&')[0] ?? '')) return
          observer.disconnect()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - began)
            port2.postMessage(null)
          })
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        router.push(`/explore?${to}`, { scroll: false })
        setTimeout(() => reject(new Error(`${to} was not shown within ten seconds`)), 10_000)
      }),
    address,
  )
}
