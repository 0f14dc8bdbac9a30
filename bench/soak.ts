import { type CDPSession, chromium, type Page } from 'playwright'
import { findBrowser } from '#launch/browser/find-browser.ts'
import { prepareBuild } from '#launch/prepare/build.ts'
import { startTestServer } from '#launch/testing/server.ts'
import { closeDatabase } from '#server/database/client.ts'
import { correctionOf, type Entered } from '#server/testing/desk-at-work.ts'
import { publishByHand } from './parts/by-hand.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { figure } from './parts/figures.ts'

// What a wall holds over thousands of publications, after garbage was collected: a screen that grows dies after some days.
// `soak [PUBLICATIONS] [ADDRESS …]`, by default 10000 at /wall; a playlist's address rotates besides.
const EXPORTS_IN_YUAN = 'CN.exports.all.value.CNY.year-to-date'
const ANNUAL: Entered = {
  code: 'GACC-2024-annual',
  figures: {
    'CN.total.all.value.CNY.year-to-date': ['43850', '5.0'],
    [EXPORTS_IN_YUAN]: ['25450', '7.1'],
    'CN.imports.all.value.CNY.year-to-date': ['18390', '2.3'],
  },
}
const SAMPLES = 10

interface Held {
  readonly heapBytes: number
  readonly listeners: number
  readonly nodes: number
  readonly canvases: number
}

export async function soak([publications = '10000', ...addresses]: readonly string[]): Promise<void> {
  await prepareBuild('test')
  await onDurableDatabase('history-2024', async (databaseUrl) => {
    const server = await startTestServer({ databaseUrl })
    const browser = await chromium.launch(findBrowser())
    try {
      await publishByHand(ANNUAL)
      const walls = []
      for (const address of addresses.length > 0 ? addresses : ['/wall']) {
        const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' })
        await page.goto(`${server.url}${address}`)
        walls.push({ address, page, session: await page.context().newCDPSession(page), held: [] as Held[] })
      }
      const aSample = Math.ceil(Number(publications) / SAMPLES)
      for (let at = 1; at <= aSample * SAMPLES; at++) {
        const exported = 61_000 + (at % 900) * 10
        await publishByHand(correctionOf(ANNUAL.code, { [EXPORTS_IN_YUAN]: [String(exported), '7.1'] }, at))
        if (at % aSample !== 0) continue
        for (const { address, page, session, held } of walls) {
          await shows(page, (exported / 1_000).toFixed(2))
          held.push(await whatIsHeld(page, session))
          console.log(`${address} after ${at}: ${JSON.stringify(held.at(-1))}`)
        }
      }
      for (const { address, held } of walls) report(address, held)
    } finally {
      await browser.close()
      await closeDatabase()
      await server.stop()
    }
  })
}

async function shows(page: Page, trillions: string): Promise<void> {
  await page.waitForFunction((what) => document.body.textContent.includes(what), trillions, { timeout: 60_000 })
}

async function whatIsHeld(page: Page, session: CDPSession): Promise<Held> {
  // Twice: what the first collection lets go may hold more.
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    heapBytes: of('JSHeapUsedSize'),
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    canvases: await page.evaluate(() => document.querySelectorAll('canvas').length),
  }
}

/** Of the last against the first sample: the first tenth is what a page needs to have seen everything once. */
function report(address: string, held: readonly Held[]): void {
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) return
  const growth = (of: keyof Held) => (first[of] === 0 ? last[of] * 100 : (last[of] / first[of] - 1) * 100)
  figure(`soak ${address}: heap`, growth('heapBytes'), '%', '< 5')
  for (const of of ['listeners', 'nodes', 'canvases'] as const) figure(`soak ${address}: ${of}`, growth(of), '%', '≤ 0')
}
