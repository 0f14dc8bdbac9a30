import type { Page } from 'playwright/test'
import { databasesBeside } from '../launch/testing/database.ts'
import { expect, oneProduct, test } from './fixtures.ts'

const FIGURE = 'CN.exports.all.value.USD.month'

test.describe('a rehearsal', () => {
  const shared = oneProduct()
  let desk: Page
  let address = ''
  let before = 0

  test('is started at the desk and has an address of its own', async () => {
    before = await shared().sequence()
    desk = await shared().signIn(shared().approver)
    await desk.goto('/desk/rehearsal')
    await expect(desk.getByLabel('The release to rehearse')).toHaveValue('2024-12')
    await desk.getByRole('button', { name: 'Start the rehearsal' }).click()
    const link = desk.getByRole('link', { name: /^A wall/ })
    await expect(link).toBeVisible({ timeout: 60_000 })
    address = new URL((await link.getAttribute('href')) ?? '').origin
    expect(address).not.toBe(new URL(shared().url).origin)
  })

  test('goes the whole way with made-up figures, watermarked where it is joined and unseen anywhere else', async () => {
    const wide = { viewport: { width: 1920, height: 1080 } }
    const [joined, other] = [await shared().open(`${address}/wall`, wide), await shared().open('/wall', wide)]
    for (const wall of [joined, other]) await expect(wall.getByText('Live').first()).toBeVisible()
    await expect(joined.locator('[data-watermark]')).toBeVisible()
    await expect(joined).toHaveTitle(/REHEARSAL/)
    await expect(other.locator('[data-watermark]')).toHaveCount(0)

    const context = desk.context()
    const answer = await context.request.post(`${address}/api/auth/sign-in/email`, {
      data: shared().approver,
      headers: { Origin: address },
    })
    expect(answer.status()).toBe(200)
    const approving = await context.newPage()
    await approving.goto(`${address}/desk/releases/GACC-2024-12-flash`)
    await expect(approving.locator('[data-watermark]')).toBeVisible()
    await expect(approving.getByText(/^319\.37/).first()).toBeVisible()
    await approving.getByRole('radio', { name: 'Now', exact: true }).check()
    await approving.getByLabel('Type 2024-12 to confirm').fill('2024-12')
    await approving.getByRole('button', { name: 'Approve and publish now' }).click()
    await expect(joined.getByText('+5.3%').first()).toBeVisible({ timeout: 15_000 })

    // The record, its screens and its API know nothing of it.
    expect(await shared().sequence()).toBe(before)
    await expect(other.getByText('+5.3%')).toHaveCount(0)
    const held = async (at: string) => {
      const response = await fetch(`${at}/api/v1/observations?series=${FIGURE}&from=2024-12&to=2024-12`)
      return { text: await response.text(), marked: response.headers.get('x-tradewire-rehearsal') }
    }
    expect((await held(address)).text).toContain('319.37')
    expect((await held(address)).marked).toBe('figures are made up')
    expect(await held(shared().url)).toMatchObject({ text: expect.not.stringContaining('319.37'), marked: null })
    // Still signed in to the record: its cookie is another.
    await desk.goto('/desk')
    await expect(desk.getByRole('button', { name: 'Sign out' })).toBeVisible()
  })

  test('is over when it is ended, and leaves nothing', async () => {
    await desk.goto('/desk/rehearsal')
    await desk.getByRole('button', { name: 'End it now' }).click()
    await expect(desk.getByRole('button', { name: 'Start the rehearsal' })).toBeVisible()
    await expect(async () => expect(await fetch(address).catch(() => null)).toBeNull()).toPass({ timeout: 20_000 })
    await expect(async () => expect(await databasesBeside(shared().databaseUrl)).toEqual([])).toPass({
      timeout: 20_000,
    })
    const release = await fetch(`${shared().url}/api/v1/releases/GACC-2024-12-flash`)
    expect(release.status).toBe(404)
  })
})
