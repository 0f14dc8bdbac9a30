import { ANNUAL, approveAnnual, enterAnnual, openReview } from './annual-release.ts'
import { expect, oneProduct, test } from './fixtures.ts'

test('a wrong password gets nowhere, the right one to the desk', async ({ reading: product }) => {
  const page = await product.open('/desk')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  await page.getByLabel('Email').fill(product.editor.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Email or password is not right.' })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(product.editor.email)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk\/sign-in/)

  await page.getByLabel('Email').fill(product.editor.email)
  await page.getByLabel('Password').fill(product.editor.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'In work' })).toBeVisible()
})

test('what was typed is still there after a reload, and a tenfold slip blocks approval', async ({
  reading: product,
}) => {
  const editor = await product.signIn(product.editor)
  await editor.goto('/desk/new')
  await editor.getByLabel('Stage').selectOption('annual')
  await editor.getByLabel('Period').fill(ANNUAL.period)
  await editor.getByRole('button', { name: 'Create draft' }).click()
  const [total] = ANNUAL.figures
  await editor.getByLabel(total.label, { exact: true }).fill('438.5')
  await expect(editor.getByText(/^Saved/)).toBeVisible()
  await editor.reload()
  await expect(editor.getByLabel(total.label, { exact: true })).toHaveValue('438.5')
  for (const { label, value } of ANNUAL.figures.slice(1)) await editor.getByLabel(label, { exact: true }).fill(value)
  await expect(editor.getByRole('button', { name: 'Send for approval' })).toHaveAttribute('aria-disabled', 'true')
  await editor.getByLabel(total.label, { exact: true }).fill('43.85')
  await expect(editor.getByLabel(total.label, { exact: true })).toHaveAttribute('aria-invalid', 'false')
})

test.describe('a release in review', () => {
  const shared = oneProduct()

  test('who entered a release can’t approve it', async () => {
    const product = shared()
    const editor = await product.signIn(product.editor)
    await enterAnnual(editor)
    await expect(editor.getByText('A second person, never who entered or edited it')).toBeVisible()
    await expect(editor.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  })

  test('an unauthenticated call to publish gets nowhere, and the same call by the approver publishes', async ({
    request,
  }) => {
    const product = shared()
    const approver = await product.signIn(product.approver)
    const before = await product.sequence()

    // The approver's own call is taken from the wire before it reaches the server…
    await openReview(approver)
    await approver.getByLabel(`Type ${ANNUAL.period} to confirm`).fill(ANNUAL.period)
    const taken = approver.waitForRequest((sent) => sent.method() === 'POST')
    await approver.route(
      '**/desk/releases/**',
      (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()),
      { times: 1 },
    )
    await approver.getByRole('button', { name: 'Approve and publish now' }).click()
    const call = await taken

    // …and sent by somebody without a session.
    const { cookie: _, ...headers } = await call.allHeaders()
    const anonymous = await request.post(call.url(), {
      headers: withoutConnectionHeaders(headers),
      data: call.postDataBuffer() ?? '',
    })
    expect(anonymous.status()).not.toBe(500)
    const review = await product.open(`/api/v1/releases/${ANNUAL.code}`)
    await expect(review.locator('body')).toContainText('404')
    expect(await product.sequence()).toBe(before)

    await approveAnnual(approver)
    await expect.poll(() => product.sequence()).toBe(before + 1)
  })
})

function withoutConnectionHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && name !== 'content-length' && name !== 'host'),
  )
}
