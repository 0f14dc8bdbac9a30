import type { Page } from 'playwright/test'
import { takeAwayTable } from '../launch/testing/hold-table.ts'
import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'

// A page that the server draws anew at each publication keeps what it shows, and what was typed into it, until it is drawn.

const VIEW = '/explore?in=cny&by=ytd'
/** 25.45 trillion yuan, as the explorer counts. */
const EXPORTS = '25,450'

const typed = (page: Page) =>
  page.getByRole('navigation', { name: 'As of' }).locator('details input:not([type=hidden])')

/** A page that is loaded anew, or that another is put in the place of, has nothing in it. */
async function type(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'As of' }).locator('summary').click()
  await typed(page).fill('2024-06-07T11:00')
}

async function keepsWhatWasTyped(page: Page): Promise<void> {
  await expect(typed(page)).toHaveValue('2024-06-07T11:00')
}

test('the network is cut and a gateway fails while it is drawn anew', async ({ product }) => {
  const page = await product.open(VIEW)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await type(page)
  let asked = 0
  await page.route(/_rsc=/, (route) => {
    asked++
    if (asked === 1) return route.abort('connectionrefused')
    if (asked === 2) return route.fulfill({ status: 502, body: 'no' })
    return route.continue()
  })
  await publishAnnual(product)
  await expect(page.locator('main')).toContainText(EXPORTS)
  expect(asked).toBeGreaterThanOrEqual(3)
  await keepsWhatWasTyped(page)
})

test('the database fails while it is drawn anew', async ({ product }) => {
  const page = await product.open(VIEW)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await type(page)
  const giveBack = await takeAwayTable(product.databaseUrl, 'PolicyEvent')
  const failed = page.waitForResponse(/_rsc=/)
  await publishAnnual(product)
  await (await failed).finished()
  await keepsWhatWasTyped(page)
  await expect(page.locator('main')).not.toContainText(EXPORTS)
  // It hears of figures that it does not show.
  await expect(page.getByText('Not up to date', { exact: true })).toBeVisible()
  await giveBack()
  await expect(page.locator('main')).toContainText(EXPORTS)
  await keepsWhatWasTyped(page)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
})

test('a page that failed from the first is drawn by itself once the server can', async ({ product }) => {
  const giveBack = await takeAwayTable(product.databaseUrl, 'PolicyEvent')
  const page = await product.open(VIEW)
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('This page could not be drawn.')
  await giveBack()
  await expect(page.getByRole('navigation', { name: 'As of' })).toBeVisible()
})
