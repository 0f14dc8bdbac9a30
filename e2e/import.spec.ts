import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from 'playwright/test'
import { oneProduct, test } from './fixtures.ts'
import type { Product } from './product.ts'

const TABLES = new URL('../ingest/gacc/testing/tables/', import.meta.url)

interface Table {
  readonly file: string
  /** The table's own month, and the later one it is made of here, since the history has the real one already. */
  readonly from: string
  readonly to: string
  readonly code: string
  readonly period: string
}

// One table of each layout, made a table of a month that nobody has published yet.
const LAYOUTS: readonly Table[] = [
  {
    file: 'bulletin-country-2024-12-cny-zh.csv',
    from: '2024年12月',
    to: '2031年12月',
    code: 'GACC-2031-12-report',
    period: '2031-12',
  },
  {
    file: 'preliminary-country-2026-03-cny-en.html',
    from: 'Mar 2026',
    to: 'Mar 2031',
    code: 'GACC-2031-03-flash',
    period: '2031-03',
  },
  {
    file: 'preliminary-commodity-imports-2024-12-cny-zh.csv',
    from: '2024年12月',
    to: '2032年12月',
    code: 'GACC-2032-12-flash',
    period: '2032-12',
  },
  {
    file: 'bulletin-regime-2019-12-usd.csv',
    from: '12. 2019',
    to: '12. 2033',
    code: 'GACC-2033-12-report',
    period: '2033-12',
  },
  {
    file: 'bulletin-enterprise-regime-exports-2024-05-ytd-usd.csv',
    from: '1-5.2024',
    to: '1-5.2034',
    code: 'GACC-2034-05-report',
    period: '2034-05',
  },
  {
    file: 'preliminary-trade-mode-2024-05-ytd-usd.csv',
    from: 'January-May 2024',
    to: 'January-May 2035',
    code: 'GACC-2035-05-flash',
    period: '2035-05',
  },
]

test.describe('an official table, from its file to every screen', () => {
  const shared = oneProduct()
  let editor: Page
  let approver: Page

  test.beforeAll(async () => {
    editor = await shared().signIn(shared().editor)
    approver = await shared().signIn(shared().approver)
  })

  for (const table of LAYOUTS) {
    test(`${table.file}: read, approved by a second person, published, and each figure leads to its cell`, async () => {
      const before = await shared().sequence()
      await handIn(editor, table)
      await expect(editor.getByText('Every cell was understood')).toBeVisible()
      await editor.getByRole('button', { name: `Begin ${table.code} with it` }).click()
      await sendOn(editor)
      await approveNow(approver, table)
      await expect.poll(() => shared().sequence()).toBe(before + 1)
      await leadsToItsCell(shared(), table)
    })
  }

  test('what is no table is refused in words, and the page goes on', async () => {
    await editor.goto('/desk/import')
    await editor.getByLabel('Choose a file').setInputFiles({
      name: 'table.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    })
    await expect(editor.getByText('This is a picture', { exact: false })).toBeVisible()
  })

  test('cells pasted from a page are read like its file, and a cell that is no figure is named', async () => {
    await editor.goto('/desk/import')
    const html = readFileSync(new URL('preliminary-country-2026-03-cny-en.html', TABLES), 'utf8')
      .replaceAll('Mar 2026', 'Mar 2036')
      .replace('4,873.2', '4,87x.2')
    await editor.getByLabel('Drop the agency’s table here', { exact: false }).evaluate((field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
    await expect(editor.getByRole('heading', { name: 'GACC-2036-03-flash' })).toBeVisible()
    await expect(editor.getByText('Table1!B6', { exact: true })).toBeVisible()
    await expect(editor.getByText('found "4,87x.2"', { exact: false }).first()).toBeVisible()
  })

  test('a layout never seen before is pointed out cell by cell, and next month’s reads itself until it is forgotten', async () => {
    await choosePartners(editor, '05')
    await expect(editor.getByRole('heading', { name: 'A layout never seen here' })).toBeVisible()
    await expect(editor.getByText('It waits for', { exact: false })).toContainText('the column that names the rows')

    const cell = (name: string) => editor.getByRole('button', { name, exact: true })
    const choose = (label: string, words: string) => editor.getByLabel(label, { exact: true }).selectOption(words)
    const press = (name: string) => editor.getByRole('button', { name, exact: true }).click()
    await cell('A3 伙伴').click()
    await choose('Column A', 'names of the rows')
    await choose('The rows are', 'countries, regions, groups')
    for (const [name, kind, flow, basis] of [
      ['B4 本月', 'values', 'Exports', 'the month'],
      ['C4 1至5月', 'values', 'Exports', 'the year to date'],
      ['D3 涨跌%', 'growth of values, %', 'Exports', 'the year to date'],
      ['E4 本月', 'values', 'Imports', 'the month'],
      ['F4 1至5月', 'values', 'Imports', 'the year to date'],
      ['G3 涨跌%', 'growth of values, %', 'Imports', 'the year to date'],
    ] as const) {
      await cell(name).click()
      await choose(`Column ${name[0]}`, kind)
      await choose('Flow', flow)
      await choose('Of', basis)
    }
    // The rest by keys alone: from the chosen cell to another, and on to what can be said of it.
    await editor.keyboard.press('Escape')
    await expect(cell('G3 涨跌%')).toBeFocused()
    await editor.keyboard.press('ArrowUp')
    await expect(cell('G2 （亿美元）')).toBeFocused()
    await press('It says the unit')
    await cell('A1 2031年5月我国与主要贸易伙伴货物往来情况').click()
    await press('It says the period')
    await cell('A3 伙伴').click()
    await press('First row of figures')
    await press('Read it so')
    // What does not fit is said by its cell, and what was pointed out stays.
    await expect(editor.getByText('Sheet1!A3: row 3 has no figure', { exact: false })).toBeVisible()
    await cell('A5 合计').click()
    await press('First row of figures')
    await press('Read it so')
    await expect(editor.getByRole('heading', { name: 'GACC-2031-05-flash' })).toBeVisible()
    await expect(editor.getByText('20 figures', { exact: false })).toBeVisible()
    await expect(editor.getByText('Every cell was understood')).toBeVisible()
    await press('Begin GACC-2031-05-flash with it')
    await expect(editor.getByRole('button', { name: 'Send for approval' })).toBeVisible()

    await choosePartners(editor, '06')
    await expect(editor.getByRole('heading', { name: 'GACC-2031-06-flash' })).toBeVisible()
    await expect(editor.getByText('Every cell was understood')).toBeVisible()
    await expect(editor.getByText(/^Read by the mapping that .+ made on /)).toBeVisible()
    await press('Forget')
    await expect(editor.getByRole('heading', { name: 'A layout never seen here' })).toBeVisible()
  })
})

async function choosePartners(editor: Page, month: '05' | '06'): Promise<void> {
  await editor.goto('/desk/import')
  await editor
    .getByLabel('Choose a file')
    .setInputFiles(fileURLToPath(new URL(`../ingest/mapped/testing/partners-2031-${month}.csv`, import.meta.url)))
}

async function handIn(editor: Page, { file, from, to, code }: Table): Promise<void> {
  const text = readFileSync(new URL(file, TABLES), 'utf8')
  expect(text).toContain(from)
  await editor.goto('/desk/import')
  await editor.getByLabel('Choose a file').setInputFiles({
    name: file,
    mimeType: 'text/plain',
    buffer: Buffer.from(text.replaceAll(from, to)),
  })
  await expect(editor.getByRole('heading', { name: code })).toBeVisible()
}

async function sendOn(editor: Page): Promise<void> {
  await expect(editor.getByRole('button', { name: 'Send for approval' })).toBeVisible()
  const reason = editor.getByLabel('Reason for accepting the warnings')
  if (await reason.isVisible()) await reason.fill('A table of parts, read from the agency’s own file')
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  await expect(editor.getByRole('button', { name: 'Send for approval' })).toHaveCount(0)
}

async function approveNow(approver: Page, { code, period }: Table): Promise<void> {
  await approver.goto(`/desk/releases/${code}`)
  await approver.getByLabel('Now', { exact: true }).check()
  await approver.getByLabel(`Type ${period} to confirm`).fill(period)
  await approver.getByRole('button', { name: 'Approve and publish now' }).click()
}

async function leadsToItsCell(product: Product, { code }: Table): Promise<void> {
  const reader = await product.open(`/releases/${code}`)
  const figure = reader.locator('section[aria-labelledby="figures-of"] a[href^="/sources/"]').first()
  const printed = (await figure.textContent())?.trim()
  expect(printed).toMatch(/\d/)
  await figure.click()
  await expect(reader).toHaveURL(/\/sources\/[0-9a-f]{64}\?cell=/)
  const asked = reader.locator('#asked')
  await expect(asked).toBeVisible()
  await expect(asked).toHaveText(/\d/)
}
