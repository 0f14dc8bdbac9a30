import { loadavg } from 'node:os'
import { type Browser, chromium } from 'playwright'
import { findBrowser } from '#launch/browser/find-browser.ts'
import { freePort } from '#launch/port.ts'
import { prepareBuild } from '#launch/prepare/build.ts'
import { weighScripts } from '#launch/testing/script-weight.ts'
import { startTestServer } from '#launch/testing/server.ts'
import { serveBarePage } from './parts/bare-page.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { fetchedPackage } from './parts/fetched-package.ts'
import { figure } from './parts/figures.ts'
import { median } from './parts/spread.ts'

// The production build on the whole history, as a phone on a slow network meets it: script of the front page as it travels, and
// Lighthouse's scores (its mobile settings: simulated 4G, a processor four times slower), beside a bare page of the same framework. Then
// once more with a processor as much slower as Lighthouse's authors reckon for this machine. `lighthouse [RUNS]`, by default 3 a page.
const PAGES = {
  front: '/',
  explore: '/explore',
  flash: '/releases/GACC-2024-11-flash',
  annual: '/releases/GACC-2024-annual',
} as const

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
/** As much of Lighthouse as is asked of it. */
interface Lighthouse {
  readonly default: (
    url: string,
    flags: { port: number; logLevel: 'error'; onlyCategories: readonly string[]; throttling?: Throttling },
  ) => Promise<{ lhr: Report } | undefined>
}
/** Lighthouse's `mobileSlow4G`, which can only be given whole. */
const SLOW_4G = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
}
type Throttling = typeof SLOW_4G & { readonly cpuSlowdownMultiplier: number }
interface Report {
  readonly environment: { readonly benchmarkIndex: number }
  readonly runtimeError?: { readonly message: string }
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, Audit>>
}
interface Audit {
  readonly title: string
  readonly displayValue?: string
  readonly score: number | null
  readonly scoreDisplayMode: string
  readonly numericValue?: number
}
/** What the performance is made of, and how much of it (Lighthouse 12): ms, but for the shift. */
const PARTS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'speed-index': 'SI',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
} as const

type Scores = Record<(typeof CATEGORIES)[number], number>

export async function lighthouseScores([runs = '3']: readonly string[]): Promise<void> {
  await prepareBuild('test')
  await onDurableDatabase('history', async (databaseUrl) => {
    const server = await startTestServer({ databaseUrl })
    const port = await freePort()
    const found = findBrowser()
    const browser = await chromium.launch({ ...found, args: [...found.args, `--remote-debugging-port=${port}`] })
    try {
      // Each page once before: a server compiles what it runs for the first time.
      for (const path of Object.values(PAGES)) await fetch(server.url + path).then((answer) => answer.text())
      await weighFront(browser, server.url)
      const bare = await serveBarePage()
      try {
        const urls = Object.entries(PAGES).map(([name, path]) => [name, server.url + path] as const)
        const indices: number[] = []
        for (const [name, url] of [['bare-page', bare.url] as const, ...urls])
          indices.push(...(await score(name, url, port, Number(runs))))
        const slower = calibratedSlowdown(median(indices))
        figure('lighthouse-benchmark-index', median(indices), 'of this machine')
        figure('lighthouse-calibrated-slowdown', slower, '× (the runs above: 4 ×)')
        for (const [name, url] of [['bare-page', bare.url] as const, ...urls])
          await score(`${name}-calibrated`, url, port, Number(runs), { ...SLOW_4G, cpuSlowdownMultiplier: slower })
      } finally {
        bare.stop()
      }
    } finally {
      await browser.close()
      await server.stop()
    }
  })
}

async function weighFront(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ baseURL: url })
  const { first, all } = await weighScripts(await context.newPage(), '/')
  await context.close()
  figure('first-load-script-front', first / 1000, 'kB compressed', '< 200')
  figure('script-front-with-what-follows', all / 1000, 'kB compressed')
}

/**
 * How much slower than this machine the phone is that Lighthouse means, by the calculator its documentation sends one to
 * (docs/throttling.md, “Calibrating the CPU slowdown”; patrickhulce/lighthouse-cpu-throttling-calculator, pages/index.js). Its fixed 4 ×
 * is meant for an index of about 1,500. The calculator was made on machines of up to 2,000; beyond, its line is drawn on.
 */
function calibratedSlowdown(benchmarkIndex: number): number {
  if (benchmarkIndex >= 1300) return 3 + (benchmarkIndex - 1300) / 233
  if (benchmarkIndex >= 800) return 2 + (benchmarkIndex - 800) / 500
  return 1 + Math.max(0, benchmarkIndex - 150) / 650
}

/** Prints each run and what the page is named for; answers how fast Lighthouse found this machine in each. */
async function score(
  name: string,
  url: string,
  port: number,
  runs: number,
  throttling?: Throttling,
): Promise<readonly number[]> {
  const { default: lighthouse } = await fetchedPackage<Lighthouse>('lighthouse', '12.8.2')
  const scores: Scores[] = []
  const named = new Set<string>()
  const indices: number[] = []
  const blocked: number[] = []
  for (let run = 0; run < runs; run++) {
    const load = loadavg()[0] ?? 0
    const { lhr } =
      (await lighthouse(url, {
        port,
        logLevel: 'error',
        onlyCategories: CATEGORIES,
        ...(throttling && { throttling }),
      })) ?? {}
    if (!lhr) throw new Error(`Lighthouse has nothing to say of ${url}`)
    if (lhr.runtimeError) throw new Error(`Lighthouse, ${url}: ${lhr.runtimeError.message}`)
    const of = (category: keyof Scores) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
    const each = {
      performance: of('performance'),
      accessibility: of('accessibility'),
      'best-practices': of('best-practices'),
    }
    scores.push(each)
    indices.push(lhr.environment.benchmarkIndex)
    blocked.push(lhr.audits['total-blocking-time']?.numericValue ?? Number.NaN)
    const parts = Object.entries(PARTS).map(([audit, short]) => `${short} ${lhr.audits[audit]?.displayValue ?? '?'}`)
    console.log(
      `${name}, run ${run + 1}, load ${load.toFixed(1)}: ${CATEGORIES.map((one) => `${one} ${each[one]}`).join(', ')}; ${parts.join(', ')}`,
    )
    for (const { title, displayValue, score: points, scoreDisplayMode } of Object.values(lhr.audits))
      if (points !== null && points < 0.9 && scoreDisplayMode !== 'informative')
        named.add(`${title}${displayValue ? `: ${displayValue}` : ''}`)
  }
  console.log(`${name}, what it names:`)
  for (const audit of named) console.log(`  ${audit}`)
  // The goal is one of Lighthouse's own settings.
  const goal = throttling ? null : '≥ 95'
  for (const category of CATEGORIES)
    figure(`lighthouse-${name}-${category}`, median(scores.map((each) => each[category])), 'of 100', goal)
  figure(`lighthouse-${name}-blocked`, median(blocked), 'ms in which nobody is answered')
  return indices
}
