import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'
import type { Product } from './product.ts'

test('a reader keeps a view and is told of the release that changes it, without a reload; the desk stays shut', async ({
  product,
}) => {
  const address = '/explore?flow=exports&in=cny&by=year&show=level'
  const page = await product.open(`${address}&lang=en`)
  await page.getByRole('link', { name: 'Sign in to save this view' }).click()
  await page.getByLabel('Email').fill(product.reader.email)
  await page.getByLabel('Password').fill(product.reader.password)
  await page.getByLabel('Password').press('Enter')

  // Back at the very view; kept by the keyboard alone.
  await expect(page).toHaveURL(/explore\?in=cny&by=year&show=level$/)
  await page.getByText('Save this view', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Exports in yuan, by year')
  await page.getByLabel('Name', { exact: true }).fill('Exports of the year')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as “Exports of the year”.')).toBeVisible()

  await page.getByRole('link', { name: 'Name and alerts' }).click()
  await page.getByRole('button', { name: 'Tell me of every change' }).click()
  await expect(page.getByText('A publication changes it')).toBeVisible()
  await page.getByLabel('Limit, %').fill('seven')
  await page.getByRole('button', { name: 'Tell me when it does' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'expected a number like 7.3' })).toBeVisible()
  await page.getByLabel('Limit, %').fill('7')
  await page.getByRole('button', { name: 'Tell me when it does' }).click()
  await expect(page.getByText('All exports: rises above +7%')).toBeVisible()

  const allowed = await readerWhoAllows(product)
  await page.goto('/views')
  await expect(page.getByText('Live', { exact: true }).first()).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await publishAnnual(product)

  const head = page.getByRole('banner')
  await expect(head.getByRole('link', { name: 'Views 2 alerts you have not seen' })).toBeVisible()
  await expect(page.getByText('China’s exports rose 7.1% on a year earlier in 2024').first()).toBeVisible()
  await expect(
    page
      .getByRole('status')
      .or(page.locator('[aria-live=polite]'))
      .getByText(/^Exports of the year:/),
  ).toBeAttached()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await page.getByRole('button', { name: 'Mark all as seen' }).click()
  await expect(head.getByRole('link', { name: 'Views', exact: true })).toBeVisible()
  // A browser without a screen gives no notifications, and the page says so.
  await expect(page.getByText('This browser refuses notifications of this site.')).toBeVisible()
  // Another browser of theirs allowed them: one notification for each alert, and a click leads to the view.
  const shown = () => allowed.evaluate(() => (window as unknown as Shown).shown.map(({ title }) => title))
  await expect.poll(shown).toEqual(['Exports of the year', 'Exports of the year'])
  await allowed.evaluate(() => (window as unknown as Shown).shown[0]?.dispatchEvent(new Event('click')))
  await expect(allowed).toHaveURL(/\/explore\?in=cny&by=year&show=level$/)

  await readByEveryone(page, '/views', 'Exports of the year')

  await page.getByRole('button', { name: 'Delete Exports of the year' }).click()
  await page.getByRole('button', { name: 'Undo: Exports of the year' }).click()
  await expect(page.getByRole('rowheader', { name: 'Exports of the year' })).toBeVisible()
  for (const shut of ['/desk', '/desk/account', '/desk/releases/GACC-2024-annual'])
    expect((await page.goto(shut))?.status(), shut).toBe(404)
  await page.goto('/views')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/desk\/sign-in$/)
  expect((await page.request.get('/views/news')).status()).toBe(401)
})

/** What a page keeps of its own calls to the browser, which shows them where it has a screen. */
interface Shown {
  readonly shown: Notification[]
}

/**
 * The reader in a browser that gives notifications, once it is asked by a click. Chromium's headless shell shows none and says
 * "denied" of itself whatever it was granted: what was granted is read where it tells the truth.
 */
async function readerWhoAllows(product: Product): Promise<Page> {
  const page = await product.signIn(product.reader, '/views')
  await page.context().grantPermissions(['notifications'])
  await page.addInitScript(() => {
    const shown: Notification[] = []
    const Real = window.Notification
    let permission: NotificationPermission = 'default'
    class Observed extends Real {
      static override get permission() {
        return permission
      }
      static override async requestPermission() {
        const { state } = await navigator.permissions.query({ name: 'notifications' })
        return (permission = state === 'prompt' ? 'default' : state)
      }
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        shown.push(this)
      }
    }
    Object.assign(window, { shown, Notification: Observed })
  })
  await page.reload()
  await page.getByRole('button', { name: 'Notify me in this browser' }).click()
  await expect(page.getByText('On in this browser')).toBeVisible()
  return page
}

async function readByEveryone(page: Page, path: string, until: string): Promise<void> {
  for (const query of ['lang=zh&theme=dark', 'lang=en&theme=light']) {
    await page.goto(`${path}?${query}`)
    await expect(page.getByRole('rowheader', { name: until })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([])
  }
}
