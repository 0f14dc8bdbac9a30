import { chromium } from 'playwright'
import { layLine } from './e2e/cuttable-line.ts'
import { cloneDatabase } from './launch/testing/database.ts'
import { startTestServer } from './launch/testing/server.ts'
const db = await cloneDatabase({ template: 'history-2024' })
const server = await startTestServer({ databaseUrl: db.url })
const line = await layLine(Number(new URL(server.url).port))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
const pages = []
for (const [name, address, width, height] of [
  ['wide-en', '/wall?lang=en', 1920, 1080], ['upright-en', '/wall?lang=en', 1080, 1920], ['wide-zh-light', '/wall?lang=zh&theme=light', 1920, 1080], ['phone-zh', '/wall?lang=zh', 390, 844],
] as const) {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  await page.goto(line.url + address)
  pages.push({ name, page })
}
await new Promise((r) => setTimeout(r, 9000))
for (const { name, page } of pages) await page.screenshot({ path: `/tmp/trust-shots/${name}-live.png` })
line.cut()
await new Promise((r) => setTimeout(r, 20000))
for (const { name, page } of pages) await page.screenshot({ path: `/tmp/trust-shots/${name}-stale.png` })
for (const { page } of pages) await page.reload()
await new Promise((r) => setTimeout(r, 6000))
for (const { name, page } of pages) await page.screenshot({ path: `/tmp/trust-shots/${name}-kept.png` })
await browser.close()
await line.close()
await server.stop()
await db.drop()
