import { expect, test } from './fixtures.ts'

const NOTE = 'the agency’s growth implies a revision'

test('a base that the agency revised is noted with one click, and the approver reads why warnings were accepted', async ({
  reading: product,
}) => {
  const editor = await product.signIn(product.editor)
  await editor.goto('/desk/new')
  await editor.getByLabel('Stage').selectOption('yearbook')
  await editor.getByLabel('Period').fill('2023')
  await editor.getByRole('button', { name: 'Create draft' }).click()
  // 23.77 trillion was −0.8% on what 2022 had been first; told as +4.6% it makes 2022 a smaller year.
  await editor.getByLabel('Exports, CNY, 2023', { exact: true }).fill('23.77')
  await editor.getByLabel('Exports, CNY, 2023, growth %', { exact: true }).fill('4.6')
  await editor.getByRole('button', { name: 'printed growth and ours are', exact: false }).click()
  await editor.getByRole('button', { name: 'Put it in the notes' }).click()
  await expect(editor.getByRole('button', { name: 'In the notes' })).toBeDisabled()
  await expect(editor.getByLabel('Notes', { exact: true })).toHaveValue(new RegExp(NOTE))

  await editor.getByText('What is checked', { exact: false }).click()
  await expect(editor.getByText('Exports and imports are the total', { exact: false })).toBeVisible()

  await editor.getByLabel('Reason for accepting the warnings').fill('The yearbook restates 2022')
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  await expect(editor.getByText('In review').first()).toBeVisible()

  const approver = await product.signIn(product.approver)
  await approver.goto('/desk/releases/GACC-2023-yearbook')
  const accepted = approver.getByRole('region', { name: 'Warnings accepted' })
  await expect(accepted.getByText('The yearbook restates 2022')).toBeVisible()
  await accepted.getByText(/^\d+ warnings?$/).click()
  await expect(accepted.getByText('printed growth and ours are', { exact: false })).toBeVisible()
})
