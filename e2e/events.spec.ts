import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test('an editor notes a policy event: charts and release pages show it in both languages, and its changes without a reload', async ({
  product,
}) => {
  const desk = await product.signIn(product.editor)
  await desk.goto('/desk/events?lang=en')
  await expect(desk.getByText('Live').or(desk.getByText('Beijing, database clock')).first()).toBeVisible()
  await desk.getByLabel('In effect on').fill('2024-10-30')
  await desk.getByLabel('Announced on').fill('2024-10-29')
  await desk.getByLabel('Flow').selectOption({ label: 'Exports' })
  await desk.getByLabel('Title, English').fill('Countervailing duty on cars')
  await desk.getByLabel('Title, Chinese').fill('对汽车征收反补贴税')
  await desk.getByLabel('One sentence, English').fill('A duty applies because of subsidies.')
  await desk.getByLabel('One sentence, Chinese').fill('对汽车征收反补贴税。')
  await desk.getByLabel('Source address').fill('http://example.org/duty')
  await desk.getByRole('button', { name: 'Note it' }).click()
  await expect(desk.getByText('expected an address like')).toBeVisible()
  await desk.getByLabel('Source address').fill('https://example.org/duty')
  await desk.getByRole('button', { name: 'Note it' }).click()
  await expect(desk.getByText('“because” says more than a dated fact')).toBeVisible()
  await desk.getByLabel('One sentence, English').fill('A countervailing duty applies to cars.')
  await desk.getByRole('button', { name: 'Note it' }).click()
  await expect(desk.getByRole('rowheader', { name: /Countervailing duty on cars/ })).toBeVisible()

  const chart = await product.open('/explore?lang=en&from=2024-01')
  await chart.evaluate(() => Object.assign(window, { sameDocument: true }))
  const beside = chart.getByRole('region', { name: /Beside these figures/ })
  await expect(beside.getByText('Countervailing duty on cars')).toBeVisible()
  const figure = chart.getByRole('figure').first()
  await expect(figure.getByText('Countervailing duty on cars').filter({ visible: true })).toHaveCount(1)
  // Its stem is a link that says the reason to the keyboard, on bars as on lines.
  const stem = figure.getByRole('link', { name: /^Countervailing duty on cars\. A countervailing duty/ })
  await stem.focus()
  await expect(figure.getByText('A countervailing duty applies to cars.')).toBeVisible()
  const release = await product.open('/releases/GACC-2024-11-flash?lang=zh')
  const list = release.getByRole('region', { name: /本期政策事件/ })
  await expect(list.getByText('对汽车征收反补贴税。')).toBeVisible()
  await expect(list.getByRole('link', { name: '“对汽车征收反补贴税”的来源' })).toHaveAttribute(
    'href',
    'https://example.org/duty',
  )

  // Two have it open: the second to save is told, keeps what was typed, and may replace what the first said.
  const other = await product.signIn(product.approver)
  await other.goto('/desk/events?lang=en')
  for (const page of [desk, other])
    await page.getByRole('button', { name: 'Change “Countervailing duty on cars”' }).click()
  await desk.getByLabel('Title, English').fill('EU duty on cars')
  await desk.getByRole('button', { name: 'Save the new wording' }).click()
  await expect(desk.getByRole('rowheader', { name: /EU duty on cars/ })).toBeVisible()
  await other.getByLabel('Title, English').fill('Countervailing duty, EU')
  await other.getByRole('button', { name: 'Save the new wording' }).click()
  await expect(other.getByText('Editor changed it meanwhile')).toBeVisible()
  await expect(other.getByLabel('Title, English')).toHaveValue('Countervailing duty, EU')
  await expect(other.getByRole('rowheader', { name: /EU duty on cars/ })).toBeVisible()
  await other.getByRole('button', { name: 'Save the new wording' }).click()
  await expect(other.getByRole('rowheader', { name: /Countervailing duty, EU/ })).toBeVisible()

  // A page that is looked at again asks at once, not at the next minute.
  await chart.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(beside.getByText('Countervailing duty, EU')).toBeVisible()
  expect(await chart.evaluate(() => 'sameDocument' in window)).toBe(true)

  await other.getByRole('button', { name: 'Change “Countervailing duty, EU”' }).click()
  await other.getByText('Withdraw…').click()
  await other.getByLabel('Why').fill('noted by mistake')
  await other.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(other.getByText('Withdrawn: noted by mistake')).toBeVisible()
  await chart.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(beside.getByText('Countervailing duty, EU')).toHaveCount(0)

  for (const query of ['lang=en&theme=light', 'lang=zh&theme=dark']) {
    await other.goto(`/desk/events?${query}`)
    const { violations } = await new AxeBuilder({ page: other }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([])
  }
})
