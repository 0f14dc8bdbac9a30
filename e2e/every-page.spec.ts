import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { weighScripts } from '../launch/testing/script-weight.ts'
import { expect, test } from './fixtures.ts'

const PAGES = [
  '/',
  '/wall',
  '/explore',
  // What the others have not: a past, parts that do not add up, goods on their way to partners, no figure at all.
  '/explore?in=cny&by=ytd&split=sector&show=level&chart=flow&asOf=2024-12-19',
  '/explore?in=cny&split=commodity&chart=heat&by=month',
  '/explore?with=USA&goods=sector:electronics',
  '/explore/revisions?period=2023-03',
  '/explore/concentration',
  '/explore/chains',
  '/explore/what-if?if=USA:-20,EU:5,DEU:1',
  // One year of the list: its rows are alike, and a checker's time grows with them.
  '/releases?year=2024',
  '/releases/GACC-2024-11-flash',
  '/releases/GACC-2023-annual',
  '/embed/explore?split=partner',
  '/embed/latest',
  '/calendar',
  '/corrections',
  '/method',
  '/api?operation=observations',
  '/desk/sign-in',
] as const

/** What stands behind the login, by who comes: each page once, with whoever has most on it. Views are views.spec's. */
const SIGNED_IN = {
  reader: ['/account'],
  editor: [
    '/desk',
    '/desk/new',
    '/desk/import',
    '/desk/flash',
    '/desk/calendar',
    '/desk/expectations',
    '/desk/expectations/GACC-2024-11-flash',
    '/desk/releases/GACC-2024-11-flash',
  ],
  approver: ['/desk', '/desk/rehearsal'],
  admin: ['/desk', '/desk/layouts', '/desk/webhooks', '/desk/accounts', '/desk/audit', '/desk/account'],
} as const

const MANNERS = ['lang=en&theme=light', 'lang=zh&theme=dark'] as const

/** Fails where axe finds something. Legacy: everything in the page itself, which has no frames. */
async function expectReadable(page: Page, manner: (typeof MANNERS)[number]): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await expect(page.locator('html')).toHaveAttribute('lang', manner.includes('zh') ? /^zh/ : 'en')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`),
    page.url(),
  ).toEqual([])
}

for (const path of PAGES) {
  test(`${path} can be read by everyone, in both languages, light and dark`, async ({ reading }) => {
    for (const manner of MANNERS) {
      const page = await reading.open(`${path}${path.includes('?') ? '&' : '?'}${manner}`)
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(error.message))
      await expectReadable(page, manner)
      expect(failures).toEqual([])
      await page.context().close()
    }
  })
}

for (const [role, paths] of Object.entries(SIGNED_IN)) {
  test(`what stands behind the login for the ${role} can be read by everyone, in both languages, light and dark`, async ({
    reading,
  }) => {
    test.slow()
    const page = await reading.signIn(reading[role as keyof typeof SIGNED_IN], '/method')
    for (const path of paths)
      for (const manner of MANNERS) {
        await page.goto(`${path}?${manner}`)
        expect(new URL(page.url()).pathname).toBe(path)
        await expectReadable(page, manner)
      }
    await page.context().close()
  })
}

test('the front page needs less than 200 kB of script to be read', async ({ reading }) => {
  const page = await reading.open('about:blank')
  const { first, all } = await weighScripts(page, '/')
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(200_000)
  // What connects it comes after that, by itself.
  expect(all).toBeGreaterThan(first)
  await page.context().close()
})

test('on a phone no page scrolls sideways', async ({ reading }) => {
  for (const path of PAGES) {
    const page = await reading.open(path, { viewport: { width: 390, height: 844 } })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, path).toBeLessThanOrEqual(0)
    await page.context().close()
  }
})
