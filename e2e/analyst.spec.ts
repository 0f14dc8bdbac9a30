import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'

test('an analyst builds a query word by word, and its address says all of it', async ({ reading }) => {
  const page = await reading.open('/explore?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Show')
  await page.getByLabel('Currency').selectOption({ label: 'yuan' })
  await expect(page).toHaveURL(/in=cny/)
  await page.getByLabel('Basis').selectOption({ label: 'year to date' })
  await expect(page).toHaveURL(/by=ytd/)
  await page.getByLabel('Split by').selectOption({ label: 'partner' })
  await expect(page).toHaveURL(/split=partner/)
  await expect(page.getByRole('heading', { name: /What added up to about/ })).toBeVisible()

  // The same address is the same view, for whoever it is sent to.
  const sent = await reading.open(page.url())
  await expect(sent.getByRole('row', { name: /United States/ })).toContainText('+5.1')
  await expect(sent.getByRole('row', { name: /All exports/ })).toBeVisible()
  await page.context().close()
  await sent.context().close()
})

test('what has no figures is not offered, and says why', async ({ reading }) => {
  const page = await reading.open('/explore?lang=en&with=USA&in=cny')
  const split = page.getByLabel('Split by')
  await expect(split.getByRole('option', { name: 'sector (by HS chapter only)' })).toBeDisabled()
  await page.goto('/explore?lang=en&split=sector')
  await expect(page.getByRole('heading', { name: 'No figures are held for this.' })).toBeVisible()
  await page.getByRole('link', { name: /Exports by sector in yuan/ }).click()
  await expect(page).toHaveURL(/in=cny/)
  await page.context().close()
})

test('a number in a release’s text leads to its arithmetic, or to its observation, by keyboard alone', async ({
  reading,
}) => {
  const page = await reading.open('/releases/GACC-2024-11-flash?lang=en')
  const answer = page.getByRole('region', { name: 'What was released', exact: true })
  await expect(answer.getByText('Exports, November 2024')).toBeHidden()
  // Yuan to the dollar, which no release prints.
  await answer.getByRole('link', { name: /^7\.\d\d$/ }).press('Enter')
  await expect(page.locator(':target')).toBeVisible()
  await expect(page.locator(':target')).toContainText(' = 7.')
  await answer.getByRole('link').first().press('Enter')
  await expect(page).toHaveURL(/\/explore\?.*quote=2024-11\.(value|growth)&asOf=\d+/)
  await page.context().close()
})

test('an address that is not understood says which word, and what it may be', async ({ reading }) => {
  const page = await reading.open('/explore?lang=en&by=weekly')
  const refusal = page.getByRole('alert').filter({ hasText: 'by=weekly' })
  await expect(refusal).toContainText('month · ytd · rolling · year')
  await page.context().close()
})

test('a cell is quoted as a sentence, and one link pins what was known', async ({ reading }) => {
  const page = await reading.open('/explore?lang=en&from=2023-01&to=2023-05')
  await page
    .getByRole('row', { name: /March 2023/ })
    .first()
    .getByRole('link', { name: '+14.8' })
    .click()
  await expect(page).toHaveURL(/quote=2023-03\.growth/)
  await expect(page.getByText('China’s exports rose 14.8% on a year earlier in March 2023')).toBeVisible()

  await page.getByRole('navigation', { name: 'As of' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/asOf=\d+/)
  await expect(page.getByText('Past view, updates held')).toBeVisible()
  await page.getByRole('link', { name: 'Go to latest' }).click()
  await expect(page.getByText('Past view, updates held')).toHaveCount(0)
  await page.context().close()
})

test('a question in one’s own words goes to the view that answers it, in either language', async ({ reading }) => {
  const page = await reading.open('/explore?lang=en')
  await expect(page.getByText('Live').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('EV exports to EU since 2024 unicorns')
  const answers = page.getByRole('list', { name: 'Views that answer it' })
  await expect(answers.getByText('by HS chapter only')).toBeVisible()
  await expect(
    answers.getByRole('link', {
      name: /electric vehicles in yuan.*January 2024 to the latest, against a year earlier/,
    }),
  ).toBeVisible()
  await expect(page.getByText('Not understood: unicorns')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(answers.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/goods=sector:electric-vehicles/)
  await page.goto('/explore?lang=zh')
  await page.getByRole('searchbox').first().fill('2023年进口 分国别')
  await page.getByRole('link', { name: /^进口/ }).first().click()
  await expect(page).toHaveURL(/flow=imports.*split=country/)
  await page.context().close()
})

test('the same view comes as a file, exact and pinned', async ({ reading }) => {
  const page = await reading.open('/explore?lang=en&in=cny&by=ytd&split=partner')
  const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const file = await page.request.get(address ?? '')
  expect(file.headers()['content-type']).toContain('text/csv')
  expect((await file.text()).split('\r\n')[0]).toContain('row,name_en,name_zh,flow,basis,period,value,unit')
  await page.context().close()
})

test('a publication updates the explorer in place, keeping the query', async ({ product }) => {
  const address = '/explore?lang=en&flow=total&in=cny&by=year&show=level'
  const page = await product.open(address)
  await expect(page.getByText('Live').first()).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await expect(page.getByRole('rowheader', { name: '2024' })).toHaveCount(0)

  await publishAnnual(product)

  await expect(page.getByRole('rowheader', { name: '2024' }).first()).toBeVisible()
  await expect(page.getByText('43,850').first()).toBeVisible()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  expect(new URL(page.url()).search).toBe(address.slice('/explore'.length))
})
