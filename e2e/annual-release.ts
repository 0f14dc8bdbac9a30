import { expect, type Page } from 'playwright/test'
import { runScript } from '../launch/testing/run-script.ts'
import type { Product } from './product.ts'

/** The annual release of 13 January 2025, as the agency printed it: trillions of yuan, and growth on the year before. */
export const ANNUAL = {
  code: 'GACC-2024-annual',
  period: '2024',
  figures: [
    { flow: 'total', label: 'Total trade, CNY, 2024', value: '43.85', growth: '5.0' },
    { flow: 'exports', label: 'Exports, CNY, 2024', value: '25.45', growth: '7.1' },
    { flow: 'imports', label: 'Imports, CNY, 2024', value: '18.39', growth: '2.3' },
  ],
} as const

/** The editor's part: the figures typed into an empty form, and sent to the second person. */
export async function enterAnnual(editor: Page): Promise<void> {
  await editor.goto('/desk/new')
  await editor.getByLabel('Stage').selectOption('annual')
  await editor.getByLabel('Period').fill(ANNUAL.period)
  await editor.getByRole('button', { name: 'Create draft' }).click()
  for (const { label, value, growth } of ANNUAL.figures) {
    await editor.getByLabel(label, { exact: true }).fill(value)
    await editor.getByLabel(`${label}, growth %`, { exact: true }).fill(growth)
  }
  await expect(editor.getByText(/^Saved/)).toBeVisible()
  // Figures in dollars are still to come: there is always that to accept, a moment after the last figure was saved.
  await editor
    .getByLabel('Reason for accepting the warnings')
    .fill('Read against the transcript of the press conference')
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  await expect(editor.getByText('In review').first()).toBeVisible()
}

/** The second person's part: looks, types the period, and publishes now. */
export async function approveAnnual(approver: Page): Promise<void> {
  await openReview(approver)
  await approver.getByLabel(`Type ${ANNUAL.period} to confirm`).fill(ANNUAL.period)
  await approver.getByRole('button', { name: 'Approve and publish now' }).click()
}

export async function openReview(approver: Page): Promise<void> {
  await approver.goto(`/desk/releases/${ANNUAL.code}`)
  await approver.getByLabel('Now', { exact: true }).check()
}

/** Both people in their browsers, one after the other. Returns when the log holds the release. */
export async function publishAnnualInBrowsers(product: Product): Promise<void> {
  const before = await product.sequence()
  await enterAnnual(await product.signIn(product.editor))
  await approveAnnual(await product.signIn(product.approver))
  await expect.poll(() => product.sequence()).toBeGreaterThan(before)
}

/** The same through the desk's own functions, for tests about who watches. Returns when the log holds the release. */
export async function publishAnnual(product: Product): Promise<void> {
  const before = await product.sequence()
  const figures = ANNUAL.figures.map(({ flow, value, growth }) => [flow, value, growth])
  await runScript('publish-annual', [JSON.stringify(figures)], product.databaseUrl)
  await expect.poll(() => product.sequence()).toBeGreaterThan(before)
}
