import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

const PAGES = [
  '/',
  '/wall',
  '/explore',
  '/explore/revisions?period=2023-03',
  '/explore/concentration',
  '/explore/chains',
  '/explore/what-if?if=USA:-20,EU:5,DEU:1',
  // One year of the list: its rows are alike, and a checker's time grows with them.
  '/releases?year=2024',
  '/releases/GACC-2024-11-flash',
  '/calendar',
  '/corrections',
  '/method',
  '/desk/sign-in',
] as const

for (const path of PAGES) {
  test(`${path} can be read by everyone, in both languages, light and dark`, async ({ reading }) => {
    for (const query of ['lang=en&theme=light', 'lang=zh&theme=dark']) {
      const page = await reading.open(`${path}${path.includes('?') ? '&' : '?'}${query}`)
      const failures: string[] = []
      page.on('pageerror', (error) => failures.push(error.message))
      await page.evaluate(() => document.fonts.ready)
      await expect(page.locator('html')).toHaveAttribute('lang', query.includes('zh') ? /^zh/ : 'en')
      // Legacy: everything in the page itself, which has no frames.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([])
      expect(failures).toEqual([])
      await page.context().close()
    }
  })
}

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
