import { ANNUAL, publishAnnual, publishAnnualInBrowsers } from './annual-release.ts'
import { layLine } from './cuttable-line.ts'
import { expect, test } from './fixtures.ts'

const WALL_HEADLINE = 'Trade rises 5.0% to a record 43.85tn yuan in 2024; exports up 7.1%'
const PAGE_HEADLINE = 'China’s trade rises 5.0% to a record 43.85 trillion yuan in 2024'

test('two open screens show the annual release of 2024 without a reload', async ({ product }) => {
  const wall = await product.open('/wall', { viewport: { width: 1920, height: 1080 } })
  const front = await product.open('/')
  for (const page of [wall, front]) {
    await expect(page.getByText('Live').first()).toBeVisible()
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  }

  await publishAnnualInBrowsers(product)

  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(WALL_HEADLINE)
  await expect(front.getByRole('heading', { level: 1 })).toHaveText(PAGE_HEADLINE)
  for (const figure of ['25.45', '+7.1%', '18.39', '+2.3%']) {
    await expect(wall.getByText(figure).first()).toBeVisible()
    await expect(front.getByText(figure).first()).toBeVisible()
  }
  for (const page of [wall, front]) expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('a wall whose network was cut while a release came shows it once the network is back, without a reload', async ({
  product,
}) => {
  const line = await layLine(product.port)
  const wall = await product.open(`${line.url}/wall`)
  await expect(wall.getByText('Live').first()).toBeVisible()
  await wall.evaluate(() => Object.assign(window, { sameDocument: true }))
  const before = await wall.getByRole('heading', { level: 1 }).textContent()

  line.cut()
  await publishAnnual(product)
  await expect(wall.getByRole('alert').filter({ hasText: 'Heard nothing' })).toBeVisible({ timeout: 30_000 })
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(before ?? '')

  line.mend()
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(WALL_HEADLINE, { timeout: 20_000 })
  expect(await wall.evaluate(() => 'sameDocument' in window)).toBe(true)
  await wall.context().close()
  await line.close()
})

test('the published release is in the list, on its page and in the API with its sentences', async ({ product }) => {
  const list = await product.open('/releases')
  await expect(list.getByText(PAGE_HEADLINE)).toHaveCount(0)
  await publishAnnual(product)
  await expect(list.getByText(PAGE_HEADLINE)).toBeVisible()

  const page = await product.open(`/releases/${ANNUAL.code}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PAGE_HEADLINE)
  await expect(page.getByText('43.85').first()).toBeVisible()

  const answer = await page.request.get(`/api/v1/releases/${ANNUAL.code}`)
  const { sentences } = await answer.json()
  expect(sentences.wall.en.replaceAll('\u00A0', ' ')).toBe(WALL_HEADLINE)
})
