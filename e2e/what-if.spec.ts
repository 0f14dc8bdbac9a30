import { expect, test } from './fixtures.ts'

test('what is assumed changes the answer at once and the address with it; without scripts the same address answers', async ({
  reading,
}) => {
  const page = await reading.open('/explore/what-if?lang=en')
  await expect(page.getByText('Live').first()).toBeVisible()
  await expect(page.getByRole('note')).toHaveText('Arithmetic on assumptions, not a forecast')
  await page.getByLabel('Assumed growth of United States, %', { exact: true }).fill('-20')
  await page.getByLabel('Assumed growth of European Union, %', { exact: true }).fill('+5')
  // January–November 2024, bulletin of 2024-11: 3,381.9 and 3,338.9 of 23,038.3 billion yuan.
  await expect(page.getByRole('heading', { name: /What would add up to −2\.2%/ })).toBeVisible()
  await expect(page).toHaveURL(/if=USA:-20,EU:5$/)
  // What would be counted twice cannot be added.
  await expect(page.getByRole('option', { name: 'Germany (overlaps European Union)' })).toBeDisabled()

  const plain = await reading.open(page.url(), { javaScriptEnabled: false })
  await expect(plain.getByText('−2.2% against', { exact: false }).first()).toBeVisible()
  await plain.getByLabel('Assumed growth of European Union, %', { exact: true }).fill('')
  await plain.getByRole('button', { name: 'Show' }).click()
  await expect(plain).toHaveURL(/if=USA:-20$/)
  await expect(plain.getByText('−2.9% against', { exact: false }).first()).toBeVisible()
  await page.context().close()
  await plain.context().close()
})
