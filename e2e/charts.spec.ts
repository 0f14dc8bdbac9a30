import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test('a view is drawn in every way that suits it, zoomed by keys, and its long table walked, pinned and copied', async ({
  reading,
}) => {
  const page = await reading.open('/explore?lang=en&in=cny&by=ytd&split=partner&show=level')
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  const kinds = page.getByRole('navigation', { name: 'Drawn as' })
  await expect(kinds.getByRole('link', { name: 'Lines' })).toHaveAttribute('aria-current', 'true')

  // Each kind is an address, and says so; none may fail a reader.
  for (const kind of ['Bars', 'Stack', 'Small multiples', 'Treemap', 'Map']) {
    await kinds.getByRole('link', { name: kind, exact: true }).click()
    await expect(kinds.getByRole('link', { name: kind, exact: true })).toHaveAttribute('aria-current', 'true')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('figure').analyze()
    expect(violations.map(({ id, nodes }) => `${kind} ${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
      [],
    )
  }
  await expect(page).toHaveURL(/chart=map/)
  await expect(page.getByRole('img', { name: /Exports by partner/ })).toBeVisible()

  // What does not suit says why, and an address that asks for it is drawn as lines.
  await page.goto('/explore?lang=en&in=cny&by=ytd&split=commodity&show=level&chart=stack')
  await expect(page.getByRole('status').filter({ hasText: 'these overlap one another' })).toBeVisible()

  // Zoom is in the address; Escape goes back to what is usual.
  await page.goto('/explore?lang=en&show=level&chart=bars')
  const axis = page.getByRole('button', { name: /^Time axis/ })
  await axis.focus()
  await page.keyboard.press('+')
  await expect(page).toHaveURL(/from=\d{4}-\d{2}&to=\d{4}-\d{2}/)
  await axis.focus()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/from=/)

  // Thousands of rows, of which the frame holds a few; the last one is there when it is asked for.
  await page.goto('/explore?lang=en&in=cny&by=ytd&split=country&from=2024-01&table=every')
  const grid = page.getByRole('grid')
  const count = Number(await grid.getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThan(1000)
  expect(await grid.getByRole('row').count()).toBeLessThan(120)
  await grid.locator('[data-cell="0,5"]').click({ position: { x: 1, y: 1 } })
  await page.keyboard.press('Control+End')
  await expect(grid.locator(`[aria-rowindex="${count}"]`)).toBeVisible()
  await page.keyboard.press('Control+Home')
  await page
    .getByRole('link', { name: /^Keep All exports, / })
    .first()
    .click()
  await expect(page).toHaveURL(/pin=all@/)
  await page.keyboard.press('Control+End')
  await expect(page.getByRole('link', { name: /^Let All exports, .* go from the top/ })).toBeVisible()

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the table' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const lines = copied.split('\r\n')
  expect(lines).toHaveLength(2 + count - 1 + 2)
  expect(lines[1]?.split('\t').slice(0, 3)).toEqual(['Country', 'Period', 'bn yuan'])
  expect(lines.at(-1)).toMatch(/^http.*asOf=\d+/)
  expect(failures).toEqual([])
  await page.context().close()
})
