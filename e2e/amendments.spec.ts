import type { Page } from 'playwright/test'
import { ANNUAL, publishAnnual } from './annual-release.ts'
import { expect, oneProduct, test } from './fixtures.ts'
import { printedPages } from './printed-pages.ts'
import type { Product } from './product.ts'

const REASON = 'The growth of imports was misheard.'

const shared = oneProduct()

test('a correction is made at the desk and seen as one on every open page', async () => {
  const product = shared()
  await publishAnnual(product)
  const [wall, release] = await openReaders(product)

  const editor = await product.signIn(product.editor)
  await begin(editor, 'Start a correction')
  await editor.getByLabel('Imports, CNY, 2024, growth %', { exact: true }).fill('2.4')
  // It saves itself; sent before that, it is saved first.
  const reason = editor.getByLabel('Reason for accepting the warnings')
  if (await reason.isVisible()) await reason.fill('Read against the transcript again')
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  await expect(editor.getByText('In review').first()).toBeVisible()
  await approve(product, editor.url())

  await expect(wall.getByText('+2.4%').first()).toBeVisible()
  await expect(wall.getByText(/^Corrected/).first()).toBeVisible()
  await expect(release.getByText(REASON).first()).toBeVisible()
  await expect(release.getByText('+2.4').filter({ visible: true }).first()).toBeVisible()
  await expect(release.locator('s', { hasText: '+2.3' })).toBeVisible()
  expect(await stateOf(release)).toBe('corrected')
  // On paper too it is one sheet, which shows the figure that stands and what it replaced, struck.
  expect(await printedPages(release)).toBe(1)
  await release.emulateMedia({ media: 'print' })
  const printed = release
    .getByRole('table')
    .filter({ visible: true })
    .getByRole('row', { name: /^Imports/ })
  await expect(printed).toContainText('+2.3 +2.4')
  await expect(printed.getByText('+2.3')).toHaveCSS('text-decoration-line', 'line-through')
  await release.emulateMedia({ media: null })
  await Promise.all([wall, release].map((page) => page.context().close()))
})

test('a release corrected before and withdrawn now stays in sight, struck through and with the reason', async () => {
  const product = shared()
  const [wall, release] = await openReaders(product)

  const editor = await product.signIn(product.editor)
  await begin(editor, 'Start a withdrawal')
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  await expect(editor.getByText('In review').first()).toBeVisible()
  await approve(product, editor.url())

  await expect(wall.getByText(/^Withdrawn .*, do not use$/).first()).toBeVisible()
  await expect(release.getByText(/^Withdrawn .*, do not use$/).first()).toBeVisible()
  await expect(release.getByText(REASON).first()).toBeVisible()
  await expect(release.locator('s', { hasText: '18.39' })).toBeVisible()
  expect(await stateOf(release)).toBe('withdrawn')
})

/** The wall and the release's page, open before anything is amended. */
async function openReaders(product: Product): Promise<[wall: Page, release: Page]> {
  const wall = await product.open('/wall', { viewport: { width: 1920, height: 1080 } })
  const release = await product.open(`/releases/${ANNUAL.code}`)
  await expect(wall.getByText('25.45').first()).toBeVisible()
  await expect(release.getByText('Live').first()).toBeVisible()
  return [wall, release]
}

async function begin(editor: Page, button: 'Start a correction' | 'Start a withdrawal'): Promise<void> {
  await editor.goto(`/desk/releases/${ANNUAL.code}`)
  await editor.getByText('Correct or withdraw…').click()
  await editor.getByLabel('Reason, in one sentence for readers').fill(REASON)
  await editor.getByLabel(`Type ${ANNUAL.period} to confirm`).fill(ANNUAL.period)
  await editor.getByRole('button', { name: button }).click()
  await expect(editor).toHaveURL(/-(correction|withdrawal)-1$/)
}

/** The second person's part, on the page the editor sent. */
async function approve(product: Product, address: string): Promise<void> {
  const before = await product.sequence()
  const approver = await product.signIn(product.approver)
  await approver.goto(address)
  await approver.getByLabel('Now', { exact: true }).check()
  await approver.getByLabel(`Type ${ANNUAL.period} to confirm`).fill(ANNUAL.period)
  await approver.getByRole('button', { name: 'Approve and publish now' }).click()
  await expect.poll(() => product.sequence()).toBeGreaterThan(before)
}

/** As the public API tells it. */
async function stateOf(page: Page): Promise<string> {
  const answer = await page.request.get(`/api/v1/releases/${ANNUAL.code}`)
  return (await answer.json()).state
}
