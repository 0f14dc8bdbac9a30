import { expect, test } from './fixtures.ts'

test('a reader makes a read key, asks the API with it from its page, is told what is wrong, and revokes it', async ({
  product,
}) => {
  const page = await product.signIn(product.reader, '/account?lang=en')
  await page.getByLabel('What is it for').fill('graphics')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const key = (await page.getByText(/^tw_/).textContent()) ?? ''
  await expect(page.getByRole('row', { name: /graphics/ })).toContainText(key.slice(-4))

  await page.goto('/api?operation=releases')
  await page.getByLabel('Read key').fill(key)
  await page.getByLabel('from', { exact: true }).fill('2024-13')
  await page.getByRole('button', { name: 'Send' }).click()
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer).toContainText('400 Bad Request')
  await expect(answer).toContainText('"nearest": "2024-12"')
  await page.getByLabel('from', { exact: true }).fill('2024-12')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(answer).toContainText('200 OK')
  await answer.getByText('Headers', { exact: true }).click()
  await expect(answer).toContainText('"key";q=2000')

  await page.goto('/account')
  await page.getByRole('button', { name: 'Revoke graphics' }).click()
  await expect(page.getByText('No key is kept.')).toBeVisible()
  const refused = await page.request.get('/api/v1/releases', { headers: { authorization: `Bearer ${key}` } })
  expect(refused.status()).toBe(401)
})
