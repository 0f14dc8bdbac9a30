import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { decimal } from '#trade/decimal.ts'
import { draftCsv } from '../draft-csv.ts'
import { readOfficial } from './testing/official-table.ts'

type Row = Readonly<Record<string, string>>

const history = (file: string): Row[] =>
  parse(readFileSync(fileURLToPath(new URL(`../../prisma/history/${file}`, import.meta.url))), { columns: true })

// The same cells as they were entered into the history by other hands and another program.
const COUNTRIES = history('country-tables.csv')
const KEPT: Readonly<Record<string, readonly Row[]>> = {
  country: history('countries.csv').map((row) => ({
    ...COUNTRIES.find(({ table }) => table === row['table']),
    ...row,
  })),
  regime: history('regimes.csv'),
  enterprise: history('enterprise.csv'),
  commodity: history('commodities.csv'),
}
const SCALES: Readonly<Record<string, string>> = {
  'CNY 10,000': '10000',
  'US$1,000': '1000',
  'CNY 100 million': '100000000',
  'USD 1 million': '1000000',
  'USD million': '1000000',
}

const TABLES = [
  ['country', 'bulletin-country-2024-01-cny-zh.csv', 1_518],
  ['country', 'bulletin-country-2024-09-usd-zh.csv', 1_554],
  ['country', 'bulletin-country-2024-12-cny-zh.csv', 1_548],
  ['country', 'bulletin-country-2025-12-cny-zh.csv', 235],
  ['country', 'preliminary-country-2025-02-ytd-cny-en.html', 90],
  ['country', 'preliminary-country-2026-03-cny-en.html', 180],
  ['regime', 'bulletin-regime-2019-12-usd.csv', 59],
  ['regime', 'bulletin-regime-2023-07-usd.csv', 59],
  ['regime', 'preliminary-trade-mode-2019-08-month-cny.csv', 47],
  ['regime', 'preliminary-trade-mode-2022-05-ytd-cny.csv', 48],
  ['regime', 'preliminary-trade-mode-2024-05-ytd-usd.csv', 48],
  ['enterprise', 'bulletin-enterprise-regime-imports-2023-12-ytd-usd.csv', 73],
  ['enterprise', 'bulletin-enterprise-regime-exports-2024-05-ytd-usd.csv', 62],
  ['commodity', 'preliminary-commodity-imports-2024-12-cny-zh.csv', 183],
  ['commodity', 'preliminary-commodity-exports-2025-05-cny-en.html', 144],
  ['commodity', 'preliminary-commodity-exports-2019-05-cny-en.html', 54],
  ['commodity', 'bulletin-commodity-exports-2024-01-cny-zh.csv', 138],
] as const

describe('every figure of the agency’s tables is read as it was entered by hand', () => {
  it.each(TABLES)('%s: %s, %i figures', async (kind, file, count) => {
    const reading = await readOfficial(file)
    expect(reading.problems).toEqual([])
    const read = new Map(
      parse<Row>(draftCsv(reading.figures), { columns: true }).map((row) => [
        keyOf(row, row['code'] ?? '', row['measure'] ?? ''),
        row,
      ]),
    )
    const kept = (KEPT[kind] ?? []).filter(({ table }) => file.startsWith(`${table}.`))
    let compared = 0
    for (const row of kept)
      for (const measure of ['value', 'quantity'] as const) {
        const digits = row[measure] ?? ''
        if (measure === 'quantity' && digits === '') continue
        const found = read.get(keyOf(row, codeOf(row), measure))
        const growth = row[`printed_growth_${measure}_percent`] ?? row['printed_growth_percent'] ?? ''
        const scale = measure === 'value' ? (SCALES[row['unit'] ?? ''] ?? '') : '1'
        expect([
          keyOf(row, codeOf(row), measure),
          plain(found?.['value']),
          plain(found?.['printed_growth_percent']),
        ]).toEqual([
          keyOf(row, codeOf(row), measure),
          digits === '' ? '' : decimal(digits).times(decimal(scale)).toFixed(),
          plain(growth),
        ])
        compared += 1
      }
    expect(compared).toBe(count)
    // Whatever else was read is a cell in which the agency prints that there is nothing.
    const known = new Set(
      kept.flatMap((row) => [keyOf(row, codeOf(row), 'value'), keyOf(row, codeOf(row), 'quantity')]),
    )
    const others = [...read].filter(([key]) => !known.has(key))
    expect(others.filter(([, row]) => row['value'] !== '')).toEqual([])
  })
})

function keyOf(row: Row, code: string, measure: string): string {
  return [row['period'], row['basis'], row['currency'], row['flow'], code, measure].join(' ')
}

/** The history's codes, of which totals are words and groups have a dash before them. */
function codeOf({ code = '', regime_code: regime = '' }: Row): string {
  const own = (text: string) =>
    text
      .replace(/^_/, '')
      .replaceAll('_', '-')
      .replace(/^(?:TOTAL|ALL)$/, '')
  return [own(code), own(regime)].filter(Boolean).join('/')
}

function plain(digits: string | undefined): string {
  return digits === undefined || digits === '' ? '' : decimal(digits).toFixed()
}
