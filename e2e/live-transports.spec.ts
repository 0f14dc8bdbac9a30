import type { BrowserContext, Page } from 'playwright/test'
import { layLineWithoutSockets } from '../launch/testing/line-without-sockets.ts'
import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'

const WALL_HEADLINE = 'Trade rises 5.0% to a record 43.85tn yuan in 2024; exports up 7.1%'
const PAGE_HEADLINE = 'China’s trade rises 5.0% to a record 43.85 trillion yuan in 2024'

test('walls behind proxies that refuse WebSockets, or let them open and nothing through, show the annual release all the same, without anybody’s help', async ({
  product,
}) => {
  const lines = []
  const walls = []
  for (const treatment of ['refuse', 'silence'] as const) {
    const line = await layLineWithoutSockets(product.port)
    line.treat(treatment)
    lines.push(line)
    const wall = await product.open(`${line.url}/wall`)
    await expect(wall.getByText('Live').first()).toBeVisible()
    await wall.evaluate(() => Object.assign(window, { sameDocument: true }))
    walls.push(wall)
  }
  await publishAnnual(product)
  for (const wall of walls) {
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(WALL_HEADLINE)
    await expect(wall.getByRole('alert').filter({ hasText: 'Heard nothing' })).toHaveCount(0)
    expect(await wall.evaluate(() => 'sameDocument' in window)).toBe(true)
    await wall.context().close()
  }
  await Promise.all(lines.map((line) => line.close()))
})

test('tabs of one browser share a connection; when the tab that holds it is closed another takes it over, and a release reaches all', async ({
  product,
}) => {
  const context = (await product.open('/api/v1/releases?limit=1')).context()
  const first = await openTab(context, '/')
  const others = [await openTab(context, '/'), await openTab(context, '/releases')]
  const all = () => [first, ...others].map(({ sockets }) => sockets.size)
  expect(all()).toEqual([1, 0, 0])

  await first.page.close()
  await expect.poll(() => others.map(({ sockets }) => sockets.size).toSorted((a, b) => a - b)).toEqual([0, 1])
  for (const { page } of others) await expect(page.getByText('Live').first()).toBeVisible()

  await publishAnnual(product)
  for (const { page } of others) await expect(page.getByText(PAGE_HEADLINE).first()).toBeVisible()
  expect(others.map(({ sockets }) => sockets.size).toSorted((a, b) => a - b)).toEqual([0, 1])
})

test('a tab that is seen takes the connection from one that hangs, and never says that it heard nothing', async ({
  product,
}) => {
  const context = (await product.open('/api/v1/releases?limit=1')).context()
  const holder = await openTab(context, '/')
  const seen = await openTab(context, '/')
  expect([holder.sockets.size, seen.sockets.size]).toEqual([1, 0])
  await seen.page.evaluate(() => {
    const alarms: string[] = []
    Object.assign(window, { alarms })
    new MutationObserver(() => {
      if (document.body.textContent?.includes('Not live')) alarms.push('not live')
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  // As a tab that is frozen, or has too much to do: it holds its lock and its socket, and hears nothing, until the publication.
  const hung = holder.page.evaluate(
    (after) => {
      const hanging = new XMLHttpRequest()
      hanging.open('GET', `/api/v1/log?after=${after}&wait=25`, false)
      hanging.send()
    },
    await product.sequence(),
  )
  await expect.poll(() => seen.sockets.size, { timeout: 30_000 }).toBe(1)
  await publishAnnual(product)
  await expect(seen.page.getByRole('heading', { level: 1 })).toHaveText(PAGE_HEADLINE)
  expect(await seen.page.evaluate(() => (window as unknown as { alarms: string[] }).alarms)).toEqual([])

  // Awake again it finds that the connection is another's, and hears by that one.
  await hung
  await expect(holder.page.getByRole('heading', { level: 1 })).toHaveText(PAGE_HEADLINE)
  await expect.poll(() => [holder.sockets.size, seen.sockets.size]).toEqual([0, 1])
})

test('a wall has a connection of its own, whatever other tabs the browser has', async ({ reading }) => {
  const context = (await reading.open('/api/v1/releases?limit=1')).context()
  const tabs = [await openTab(context, '/'), await openTab(context, '/wall'), await openTab(context, '/releases')]
  expect(tabs.map(({ sockets }) => sockets.size)).toEqual([1, 1, 0])
  await context.close()
})

interface Tab {
  readonly page: Page
  /** Its own live sockets that are open. */
  readonly sockets: Set<unknown>
}

async function openTab(context: BrowserContext, path: string): Promise<Tab> {
  const page = await context.newPage()
  const sockets = new Set<unknown>()
  page.on('websocket', (socket) => {
    if (!socket.url().includes('/live/socket')) return
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await page.goto(path)
  await expect(page.getByText('Live').first()).toBeVisible()
  return { page, sockets }
}
