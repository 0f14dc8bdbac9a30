import { expect, test } from './fixtures.ts'

test('a long table is folded, unfolds by its address, and is copied whole either way', async ({ reading }) => {
  const page = await reading.open('/explore?lang=en&in=cny&by=ytd&split=country')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Country' }) })
  const rows = table.locator('tbody tr')
  const copied = async () => {
    await page.getByRole('button', { name: /^(Copy the table|Copied)$/ }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
    return (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n')
  }
  await expect(rows).toHaveCount(20)
  const whole = await copied()

  const unfold = page.getByRole('link', { name: /^Show all \d+ rows$/ })
  const count = Number((await unfold.textContent())?.match(/\d+/)?.[0])
  expect(count).toBeGreaterThan(100)
  await unfold.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/table=all/)
  await expect(rows).toHaveCount(count)
  // Title, heads, the rows, the whole at the foot, source and address: the same lines, read off the page now.
  const drawn = await copied()
  expect(drawn).toHaveLength(count + 5)
  expect(drawn.slice(0, -1)).toEqual(whole.slice(0, -1))

  // An address that quotes a row which would be folded away shows it.
  const last = rows
    .nth(count - 2)
    .getByRole('link')
    .nth(1)
  const quoted = new URL((await last.getAttribute('href')) ?? '', page.url())
  quoted.searchParams.delete('table')
  await page.goto(quoted.href)
  await expect(page.locator('td a[aria-current="true"]')).toBeVisible()

  await page.getByRole('link', { name: 'Show the first 20 only' }).click()
  await expect(rows).toHaveCount(20)
  expect(new URL(page.url()).searchParams.has('quote')).toBe(false)
  await page.context().close()
})

test('the periods of a single line fold in the same way', async ({ reading }) => {
  const page = await reading.open('/explore?lang=zh&from=2015-01')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const rows = page.locator('tbody tr:has(a[data-pin])')
  await expect(rows).toHaveCount(14)
  await page.getByRole('button', { name: '复制表格' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached()
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n')
  await page.getByRole('link', { name: /^显示全部\d+行$/ }).click()
  await expect(page).toHaveURL(/table=all/)
  await expect(page.getByRole('link', { name: '只显示前14行' })).toBeVisible()
  expect(await rows.count()).toBe(lines.length - 4)
  await page.context().close()
})
