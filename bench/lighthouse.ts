import { loadavg } from 'node:os'
import { type Browser, chromium } from 'playwright'
import { findBrowser } from '#launch/browser/find-browser.ts'
import { freePort } from '#launch/port.ts'
import { prepareBuild } from '#launch/prepare/build.ts'
import { weighScripts } from '#launch/testing/script-weight.ts'
import { startTestServer } from '#launch/testing/server.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { fetchedPackage } from './parts/fetched-package.ts'
import { figure } from './parts/figures.ts'
import { median } from './parts/spread.ts'

// The production build on the whole history, as a phone on a slow network meets it: script of the front page as it travels, and
// Lighthouse's scores (its mobile settings: simulated 4G, a processor four times slower). `lighthouse [RUNS]`, by default 3 a page.
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
    flags: { port: number; logLevel: 'error'; onlyCategories: readonly string[] },
  ) => Promise<{ lhr: Report } | undefined>
}
interface Report {
  readonly runtimeError?: { readonly message: string }
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, Audit>>
}
interface Audit {
  readonly title: string
  readonly displayValue?: string
  readonly score: number | null
  readonly scoreDisplayMode: string
}

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
      for (const [name, path] of Object.entries(PAGES)) await score(name, server.url + path, port, Number(runs))
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

async function score(name: string, url: string, port: number, runs: number): Promise<void> {
  const { default: lighthouse } = await fetchedPackage<Lighthouse>('lighthouse', '12.8.2')
  const scores: Scores[] = []
  const named = new Set<string>()
  for (let run = 0; run < runs; run++) {
    const load = loadavg()[0] ?? 0
    const { lhr } = (await lighthouse(url, { port, logLevel: 'error', onlyCategories: CATEGORIES })) ?? {}
    if (!lhr) throw new Error(`Lighthouse has nothing to say of ${url}`)
    if (lhr.runtimeError) throw new Error(`Lighthouse, ${url}: ${lhr.runtimeError.message}`)
    const of = (category: keyof Scores) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
    const each = {
      performance: of('performance'),
      accessibility: of('accessibility'),
      'best-practices': of('best-practices'),
    }
    scores.push(each)
    console.log(
      `${name}, run ${run + 1}, load ${load.toFixed(1)}: ${CATEGORIES.map((one) => `${one} ${each[one]}`).join(', ')}`,
    )
    for (const { title, displayValue, score: points, scoreDisplayMode } of Object.values(lhr.audits))
      if (points !== null && points < 0.9 && scoreDisplayMode !== 'informative')
        named.add(`${title}${displayValue ? `: ${displayValue}` : ''}`)
  }
  console.log(`${name}, what it names:`)
  for (const audit of named) console.log(`  ${audit}`)
  for (const category of CATEGORIES)
    figure(`lighthouse-${name}-${category}`, median(scores.map((each) => each[category])), 'of 100', '≥ 95')
}
