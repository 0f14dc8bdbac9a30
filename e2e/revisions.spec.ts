import { expect, test } from './fixtures.ts'

test('an analyst asks what was believed of March 2023, goes back to a second, and the address keeps the answer', async ({
  reading,
}) => {
  const page = await reading.open('/explore/revisions?lang=en&period=2023-03')
  const path = page.getByRole('region', { name: 'Every print of March 2023' })
  await expect(path.getByRole('listitem').first()).toContainText('+14.8%')

  // A second before the monthly report of 18 April 2023 there was the flash alone.
  await page.getByLabel('As of').fill('2023-04-18T10:59:59')
  await page.getByRole('button', { name: 'Show what was known' }).click()
  await expect(page).toHaveURL(/period=2023-03&asOf=2023-04-18T10/)
  await expect(page.getByText('Past view, updates held')).toBeVisible()
  await expect(path.getByRole('listitem')).toHaveCount(1)

  await page.getByRole('link', { name: 'Go to latest' }).click()
  await expect(path.getByRole('listitem')).not.toHaveCount(1)
  const file = await page.request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
  expect((await file.text()).split('\r\n')[0]).toContain('series,period,first_value,first_unit,first_growth_percent')
  await page.context().close()
})
