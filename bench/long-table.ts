import { type Browser, chromium, type Page } from 'playwright'
import { findBrowser } from '#launch/browser/find-browser.ts'
import { prepareBuild } from '#launch/prepare/build.ts'
import { startTestServer } from '#launch/testing/server.ts'
import { closeDatabase } from '#server/database/client.ts'
import { publish } from '#server/publish/publish.ts'
import { CHIEF } from '#server/testing/desk-at-work.ts'
import { approveByHand } from './parts/by-hand.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { enterEveryPartner, firstMonth } from './parts/every-partner.ts'
import { figure } from './parts/figures.ts'
import { type Frames, framesUntil, scrolledThrough } from './parts/frames.ts'

// The explorer's table of every part in every period with fifty thousand rows, in a real browser: frames that come late while it is
// scrolled from top to bottom and while it is sorted anew, beside the same rows as one plain table. `long-table [ROWS]`.
export async function longTable([rows = '50000']: readonly string[]): Promise<void> {
  await prepareBuild('test')
  await onDurableDatabase('history-2024', async (databaseUrl) => {
    const code = await enterEveryPartner(Number(rows))
    await publish(code, await approveByHand(code), CHIEF)
    await closeDatabase()
    const server = await startTestServer({ databaseUrl })
    const browser = await chromium.launch(findBrowser())
    try {
      const page = await opened(browser)
      await page.goto(
        `${server.url}/explore?split=country&show=level&from=${firstMonth(Number(rows))}&to=2019-12&table=every&lang=en`,
        { timeout: 120_000 },
      )
      const grid = page.getByRole('grid')
      await grid.waitFor()
      figure('long-table-rows', Number(await grid.getAttribute('aria-rowcount')) - 1, 'rows')
      const parts = await page.locator('[data-virtual] tbody tr[aria-rowindex]').count()
      figure('long-table-drawn', parts, 'rows drawn at a time')
      report('scroll', await scrolledThrough(page, '[data-virtual]'))
      report(
        'sort',
        await framesUntil(
          page,
          '% on year',
          () => document.querySelector('th[data-column="growth"]')?.ariaSort === 'descending',
        ),
      )
      const bare = await plainTable(browser, page)
      report('plain-scroll', await scrolledThrough(bare, '.frame'))
    } finally {
      await browser.close()
      await server.stop()
    }
  })
}

async function opened(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  // tsx names functions by a helper that it leaves behind; what runs in the page does not find it.
  await context.addInitScript({ content: 'globalThis.__name = (each) => each' })
  return context.newPage()
}

/** As many rows of the same cells, all of them drawn, without anything that can be done to them. */
async function plainTable(browser: Browser, ours: Page): Promise<Page> {
  const count = Number(await ours.getByRole('grid').getAttribute('aria-rowcount')) - 1
  const cells = await ours.locator('[data-virtual] tbody tr[aria-rowindex]').first().locator('th, td').allTextContents()
  const page = await opened(browser)
  await page.setContent('<div class="frame" style="height: 560px; overflow: auto"><table><tbody></tbody></table></div>')
  await page.evaluate(
    ([texts, rows]) => {
      const row = `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`
      const body = document.querySelector('tbody')
      if (body) body.innerHTML = row.repeat(rows)
    },
    [cells, count] as const,
  )
  return page
}

function report(what: string, { count, longestMs, late }: Frames): void {
  figure(`long-table-${what}-frames`, count, 'frames')
  figure(`long-table-${what}-late`, late, 'frames longer than 50 ms', what.startsWith('plain') ? null : '0')
  figure(`long-table-${what}-longest`, longestMs, 'ms for the longest frame')
}
