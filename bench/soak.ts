import { type CDPSession, chromium, type Page } from 'playwright'
import { findBrowser } from '#launch/browser/find-browser.ts'
import { prepareBuild } from '#launch/prepare/build.ts'
import { startTestServer } from '#launch/testing/server.ts'
import { closeDatabase } from '#server/database/client.ts'
import { correctionOf } from '#server/testing/desk-at-work.ts'
import { createLayout } from '#server/walls/change-layouts.ts'
import { createPlaylist } from '#server/walls/change-playlists.ts'
import { PRESET_NAMES, PRESETS } from '#trade/wall/layout/presets.ts'
import { publishByHand } from './parts/by-hand.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { figure } from './parts/figures.ts'

// What a wall holds over thousands of publications, after garbage was collected: a screen that grows dies after some days.
// `soak [PUBLICATIONS]`, by default 10000, at the headline wall and at a playlist that turns every eight seconds.
const EXPORTS = 'CN.exports.all.value.USD.month'
/** Leads no wall, and changes what it shows: a playlist stands still for a release that leads. */
const REPORT = 'GACC-2024-11-report'
const BENCH = { id: 'bench', name: 'Bench', address: null }
const PLAYLIST = [{ layout: null, seconds: 8 }, ...PRESET_NAMES.map((layout) => ({ layout, seconds: 8 }))]
const ADDRESSES = ['/wall', '/wall/playlists/soak']
const SAMPLES = 10

interface Held {
  readonly heapBytes: number
  readonly listeners: number
  readonly nodes: number
  readonly canvases: number
}

export async function soak([publications = '10000']: readonly string[]): Promise<void> {
  await prepareBuild('test')
  await onDurableDatabase('history-2024', async (databaseUrl) => {
    const server = await startTestServer({ databaseUrl })
    const browser = await chromium.launch(findBrowser())
    try {
      await arrangePlaylist()
      const walls = []
      for (const address of ADDRESSES) {
        const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' })
        await page.goto(`${server.url}${address}`)
        walls.push({ address, page, session: await page.context().newCDPSession(page), held: [] as Held[] })
      }
      const aSample = Math.ceil(Number(publications) / SAMPLES)
      for (let at = 1; at <= aSample * SAMPLES; at++) {
        const exported = (300 + (at % 900) / 10).toFixed(1)
        await publishByHand(correctionOf(REPORT, { [EXPORTS]: [exported, '6.7'] }, at))
        if (at % aSample !== 0) continue
        for (const { address, page, session, held } of walls) {
          await shows(page, `US$${exported}bn`)
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

async function arrangePlaylist(): Promise<void> {
  for (const slug of PRESET_NAMES) await createLayout({ slug, name: slug, panels: PRESETS[slug] }, BENCH)
  await createPlaylist({ slug: 'soak', name: 'Soak', items: PLAYLIST }, BENCH)
}

/** At the headline wall, to which a playlist comes round within a minute: what is held is compared of one and the same wall. */
async function shows(page: Page, level: string): Promise<void> {
  await page.waitForFunction(
    (what) => document.body.textContent.includes(what) && !document.querySelector('[data-kind]'),
    level,
    { timeout: 60_000 },
  )
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
