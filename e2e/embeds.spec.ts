import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright/test'
import { cloneDatabase } from '../launch/testing/database.ts'
import { startTestServer } from '../launch/testing/server.ts'
import { ANNUAL, publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'
import { printedPages } from './printed-pages.ts'

/** Another site's page: an article with `html` in it, at an address that is none of ours. */
async function article(html: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><title>Article</title><h1>Trade</h1>${html}
      <script>addEventListener('message', ({ data }) => { window.told = data })</script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    // Ours is at localhost: to a browser this is another site, not only another port.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** As a browser that gives a frame of another site nothing to keep anything in, and nothing to share with other pages. */
async function refuseToKeep(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The request was denied.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse })
    for (const name of ['BroadcastChannel', 'SharedWorker']) Object.defineProperty(window, name, { value: undefined })
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse })
    Object.defineProperty(navigator, 'locks', { get: refuse })
  })
}

test('framed on another site’s page, a figure and a chart are live without a cookie or anything to keep', async ({
  product,
  browser,
}) => {
  const code = await fetch(
    `${product.url}/oembed?url=${encodeURIComponent(`${product.url}/explore?flow=total&in=cny&by=ytd&from=2023-01&lang=en`)}&maxwidth=700`,
  )
  const { html } = (await code.json()) as { html: string }
  const site = await article(
    `<iframe title="Newest" src="${product.url}/embed/latest" width="100%" height="460"></iframe>${html}<iframe title="Desk" src="${product.url}/calendar"></iframe>`,
  )
  const context = await browser.newContext({ viewport: { width: 760, height: 1400 } })
  const page = await context.newPage()
  await refuseToKeep(page)
  const set: string[] = []
  const failures: string[] = []
  page.on('response', async (response) => {
    const headers = await response.headersArray().catch(() => [])
    if (headers.some(({ name }) => name.toLowerCase() === 'set-cookie')) set.push(response.url())
  })
  page.on('pageerror', (error) => failures.push(error.message))
  await page.goto(site.url)

  const newest = page.frameLocator('iframe[title="Newest"]')
  await expect(newest.getByRole('heading', { level: 1 })).toContainText('November')
  await expect(newest.getByText('Live', { exact: true })).toBeVisible()
  const chart = page.frameLocator('iframe[src*="/embed/explore"]')
  await expect(chart.getByText('Live', { exact: true })).toBeVisible()
  await expect(chart.getByRole('row', { name: /2024/ }).first()).toBeAttached()
  // Nothing else of ours may be framed.
  await expect(page.frameLocator('iframe[title="Desk"]').getByText('Calendar')).toHaveCount(0)
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { told: unknown }).told))
    .toEqual({ type: 'tradewire:height', height: expect.any(Number) })

  await publishAnnual(product)
  const [{ value }] = ANNUAL.figures
  await expect(newest.getByText(value, { exact: false }).first()).toBeVisible()
  await expect(newest.getByRole('link')).toHaveAttribute('href', `/releases/${ANNUAL.code}`)
  const sequence = await product.sequence()
  await expect(chart.getByText(`publication ${sequence}`)).toBeVisible()

  expect(set).toEqual([])
  expect(await context.cookies()).toEqual([])
  expect(failures).toEqual([])
  await context.close()
  await site.stop()
})

test('a release prints on one sheet of A4 with its figures, in both languages', async ({ browser }) => {
  const database = await cloneDatabase({ template: 'history' })
  const server = await startTestServer({ databaseUrl: database.url })
  const page = await browser.newPage()
  try {
    // As the agency printed them on 13 January 2025 (prisma/history/SOURCES.md).
    for (const [address, figures] of [
      [
        'GACC-2024-12-flash?lang=en',
        ['335.6', '+10.7', '104.84', 'Public since 13 January 2025; the hour is not known.'],
      ],
      ['GACC-2024-12-flash?lang=zh', ['3,356', '+10.7', '2025年1月13日起公开，钟点不详。']],
      ['GACC-2024-12-report?lang=en', ['/releases/GACC-2024-12-report']],
    ] as const) {
      await page.goto(`${server.url}/releases/${address}`)
      expect({ address, pages: await printedPages(page) }).toEqual({ address, pages: 1 })
      await page.emulateMedia({ media: 'print' })
      for (const figure of figures)
        await expect(page.getByText(figure).filter({ visible: true }).first(), address).toBeVisible()
      for (const part of ['navigation', 'button'] as const) await expect(page.getByRole(part)).toHaveCount(0)
      await page.emulateMedia({ media: null })
    }
  } finally {
    await page.close()
    await server.stop()
    await database.drop()
  }
})
