import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { cloneDatabase } from './launch/testing/database.ts'
import { startThrowaway } from './launch/testing/throwaway.ts'
import { startTestServer } from './launch/testing/server.ts'
const { adminUrl, discard } = await startThrowaway()
process.env.TRADEWIRE_TEST_ADMIN_URL = adminUrl
process.env.NODE_ENV = 'test'
const { url } = await cloneDatabase()
process.env.DATABASE_URL = url
const { published } = await import('./server/testing/desk-at-work.ts')
const MAY: Record<string, number> = { all: 300, 'counterpart:USA': 45, 'counterpart:JPN': 13, 'group:ASEAN': 50, 'chapter:84': 45, 'chapter:85': 80, 'chapter:87': 20, 'chapter:61': 8, 'section:XVI': 125,
 'counterpart-chapter:USA+84': 8, 'counterpart-chapter:USA+85': 12, 'counterpart-chapter:USA+87': 2, 'counterpart-chapter:USA+61': 3, 'counterpart-chapter:USA+94': 4, 'counterpart-chapter:USA+95': 3.2, 'counterpart-chapter:USA+39': 2.2,
 'counterpart-chapter:JPN+85': 3, 'counterpart-chapter:ASEAN+85': 14, 'counterpart-chapter:VNM+85': 6, 'counterpart-chapter:DEU+85': 4, 'counterpart-chapter:IND+85': 5 }
let seed = 7
const rnd = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648)
for (let n = 0; n < 30; n++) {
  const year = 2022 + Math.floor(n / 12), m = (n % 12) + 1
  if (m <= 2) continue
  const figures = Object.fromEntries(Object.entries(MAY).map(([cut, v]) => [`CN.exports.${cut}.value.USD.month`, [(v * (1 + n / 200) * (0.93 + rnd() * 0.14)).toFixed(2), null] as const]))
  await published({ code: `GACC-${year}-${String(m).padStart(2, '0')}-report`, figures })
}
const server = await startTestServer({ databaseUrl: url, env: { TRADEWIRE_HISTORY: 'off' } })
console.log('served', server.url)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
mkdirSync('/work/pictures/crossing', { recursive: true })
const views: [string, string][] = [
  ['usa85', 'with=USA&goods=chapter:85&show=share'],
  ['usachapters', 'with=USA&split=chapter&show=contribution'],
  ['chaptercountries', 'goods=chapter:85&split=country&show=level'],
  ['notcrossed', 'with=JPN&goods=chapter:84'],
  ['beside', 'with=USA&goods=chapter:85&and=exports~USA,exports~USA~chapter:84&show=share'],
]
const shots: [string, number, number, string, string][] = [['wide', 1920, 1080, 'light', 'en'], ['widezh', 1920, 1080, 'dark', 'zh'], ['phone', 390, 844, 'light', 'en'], ['phonezh', 390, 844, 'light', 'zh']]
for (const [name, width, height, theme, lang] of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme as 'light' })
  for (const [view, q] of views) {
    await page.goto(`${server.url}/explore?${q}&lang=${lang}&theme=${theme}`, { waitUntil: 'load', timeout: 120000 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) console.log('overflow', view, name, over)
    if (name === 'wide') console.log(view, await page.evaluate(() => [...document.querySelectorAll('select[name=goods] optgroup, select[name=with] optgroup, select[name=split] option, select[name=and] option')].map((o) => (o as HTMLOptGroupElement).label + ':' + [...o.querySelectorAll('option')].slice(0, 4).map((x) => x.textContent).join('|')).join('\n')))
    await page.screenshot({ path: `/work/pictures/crossing/${view}-${name}.png`, fullPage: true })
  }
  await page.close()
}
await browser.close(); await server.stop(); await discard(); process.exit(0)
