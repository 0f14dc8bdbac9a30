import { authenticatorCode } from '../launch/testing/authenticator.ts'
import type { Page } from 'playwright/test'
import { expect, oneProduct, test } from './fixtures.ts'

const CHOSEN = 'seven bridges and a blue river'

test.describe('an account', () => {
  const shared = oneProduct()
  let link = ''
  let key = ''
  async function signIn(page: Page, password: string): Promise<void> {
    await page.getByLabel('Email').fill('wu@example.org')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }

  test('is invited by a link shown once, and its owner chooses a password by it', async () => {
    const product = shared()
    const admin = await product.signIn(product.admin)
    await admin.getByRole('link', { name: 'Accounts' }).click()
    await admin.getByLabel('Name', { exact: true }).fill('Wu Min')
    await admin.getByLabel('Email', { exact: true }).fill('wu@example.org')
    await admin.getByRole('checkbox', { name: 'Approver' }).check()
    await admin.getByRole('button', { name: 'Invite' }).click()
    const shown = admin.getByText(/\/desk\/link\//)
    await expect(shown).toHaveText(new RegExp(`^${product.url}/desk/link/[\\w-]{43}$`))
    link = (await shown.textContent()) ?? ''
    await expect(admin.getByRole('row', { name: /Wu Min.*Editor, Approver.*Link open until/ })).toBeVisible()
    await admin.reload()
    await expect(shown).toHaveCount(0)

    const page = await product.open(new URL(link).pathname)
    await page.getByLabel('New password').fill('password1234')
    await page.getByRole('button', { name: 'Choose a password' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'common or easily guessed' })).toBeVisible()
    await page.getByLabel('New password').fill(CHOSEN)
    await page.getByRole('button', { name: 'Choose a password' }).click()
    await expect(page).toHaveURL(/\/desk\/sign-in/)
    await page.goto(link)
    await expect(page.getByText('This link opens nothing')).toBeVisible()
  })

  test('sets up a second factor, and signs in by it from then on', async () => {
    const page = await shared().open('/desk/sign-in')
    await signIn(page, CHOSEN)
    await expect(page.getByText('Second factor: None yet.')).toBeVisible()
    await page.getByRole('link', { name: 'Wu Min' }).click()
    const factor = page.getByRole('region', { name: 'Second factor' })
    await factor.getByLabel('Present password').fill(CHOSEN)
    await factor.getByRole('button', { name: 'Set it up' }).click()
    await expect(factor.getByRole('img', { name: 'QR' })).toBeVisible()
    await expect(factor.getByRole('listitem')).toHaveCount(10)
    key = (await factor.getByText(/^[A-Z2-7]{32,}$/).textContent()) ?? ''
    await factor.getByLabel('Then type the code it shows').fill(authenticatorCode(key))
    await factor.getByRole('button', { name: 'Confirm' }).click()
    await expect(factor.getByText('Signing in asks for a code')).toBeVisible()

    const other = await shared().open('/desk/sign-in')
    await signIn(other, CHOSEN)
    await expect(other.getByRole('heading', { name: 'Second step' })).toBeVisible()
    await other.getByLabel('Code').fill('000000')
    await other.getByRole('button', { name: 'Go on' }).click()
    await expect(other.getByRole('alert').filter({ hasText: 'That code is not right' })).toBeVisible()
    // Each code is taken once: the next half minute's is good already, and still is where that begins meanwhile.
    await other.getByLabel('Code').fill(authenticatorCode(key, 1))
    await other.getByRole('button', { name: 'Go on' }).click()
    await expect(other.getByRole('heading', { name: 'In work' })).toBeVisible()

    // Both are listed, and the one ends the other.
    await page.reload()
    const sessions = page.getByRole('region', { name: 'Sessions' })
    await expect(sessions.getByText('this one')).toBeVisible()
    await sessions.getByRole('button', { name: /^End: Chrome/ }).click()
    await expect(sessions.getByRole('row')).toHaveCount(2)
    await other.reload()
    await expect(other).toHaveURL(/\/desk\/sign-in/)
  })

  test('of an administrator switches four eyes off, which every page says and the record tells', async () => {
    const product = shared()
    const [admin, approver] = [await product.signIn(product.admin), await product.signIn(product.approver)]
    const notice = /Four eyes are off: one person may enter and approve\. Switched off by Administrator/
    await admin.goto('/desk/accounts')
    await admin.getByLabel('Why').fill('I am alone this week')
    await admin.getByRole('button', { name: 'Switch off, for a newsroom of one' }).click()
    await expect(admin.getByText(notice)).toBeVisible()
    await approver.reload()
    await expect(approver.getByText(notice)).toBeVisible()

    await admin.goto('/desk/audit')
    await expect(admin.getByText('switched four eyes off')).toBeVisible()
    const saved = admin.waitForEvent('download')
    await admin.getByRole('link', { name: 'CSV' }).click()
    const text = await (await saved).createReadStream().then(async (stream) => {
      let whole = ''
      for await (const piece of stream) whole += String(piece)
      return whole
    })
    expect(text).toContain('four-eyes.off')
    expect(text).toContain('I am alone this week')
    await expect(approver.getByRole('link', { name: 'Accounts' })).toHaveCount(0)

    await admin.goto('/desk/accounts')
    await admin.getByRole('button', { name: 'Switch on' }).click()
    await expect(admin.getByText(notice)).toHaveCount(0)
  })
})
