import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildView } from '#trade/explore/build-view.ts'
import { cutOf } from '#trade/explore/cut.ts'
import { example, YEARS_EXPORTS } from '#trade/explore/figures.examples.ts'
import { ALL } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { USUAL, type ViewQuery } from '#trade/explore/view-query.ts'
import { viewCsv } from './view-csv.ts'
import { viewRecords } from './view-records.ts'

const QUERY = { ...USUAL, currency: 'CNY', basis: 'year-to-date', split: 'sector' } as const
const PLACE = { epoch: 'e', sequence: 7, hash: 'h', knownAt: '2025-01-18T03:00:00.000Z' }
const csvOf = async (figures: typeof YEARS_EXPORTS, query: ViewQuery = QUERY, isRehearsal = false) => {
  const view = buildView(query, bySeries(figures), ALL, cutOf(query).parts, false)
  return viewCsv({ query, view, records: await viewRecords(view, query), place: PLACE, isRehearsal })
}
const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true, bom: true })

describe('the figures of a view as CSV', () => {
  let csv: string
  beforeAll(async () => {
    csv = await csvOf(YEARS_EXPORTS)
  })
  const row = (code: string) =>
    rowsOf(csv).find((one) => one['row'] === code && one['period'] === '2024') ?? expect.fail(`no row ${code}`)

  it('begins with the mark by which Excel reads 中文 as such, and names rows in both languages', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(row('vehicles')).toMatchObject({ name_en: 'Vehicles', name_zh: '汽车及零部件' })
  })

  it('keeps printed digits and units; what we add up stands in units of 100 million', () => {
    expect(row('agriculture')).toMatchObject({
      value: '7313.2',
      unit: 'CNY 100 million',
      growth_printed_percent: '5.1',
      release: 'GACC-2024-12-report',
    })
    expect(row('vehicles')).toMatchObject({
      value: '15000.1',
      unit: 'CNY 100 million',
      growth_printed_percent: '',
      release: '',
    })
  })

  it('gives growth, share and contribution with their decimals, not rounded for show', () => {
    expect(row('vehicles')['growth_computed_percent']).toBe('12.60490954')
    expect(row('all')).toMatchObject({ share_percent: '100', growth_printed_percent: '7.1' })
  })

  it('defuses a text that a spreadsheet would run, and leaves negative numbers alone', async () => {
    const [figure] = YEARS_EXPORTS
    const spoilt = YEARS_EXPORTS.map((one) =>
      one === figure ? { ...one, source: { url: '=HYPERLINK("http://evil")', cell: '@B2', note: '-1+1' } } : one,
    )
    const cut = example('CN.exports.commodity:agricultural.value.CNY.year-to-date', '2024', '7313.2', {
      growth: '-5.1',
    })
    const rows = rowsOf(
      await csvOf([
        ...spoilt.filter(({ series, period }) => !(series.includes('agricultural') && period === '2024')),
        cut,
      ]),
    )
    expect(rows.find((one) => one['row'] === 'all' && one['period'] === '2024')).toMatchObject({
      source_url: `'=HYPERLINK("http://evil")`,
      source_cell: "'@B2",
      source_note: "'-1+1",
    })
    expect(
      rows.find((one) => one['row'] === 'agriculture' && one['period'] === '2024')?.['growth_printed_percent'],
    ).toBe('-5.1')
  })

  it('gives what the view makes of a line beside the figure, with its unit and base: an index of 2023', async () => {
    const index = rowsOf(await csvOf(YEARS_EXPORTS, { ...QUERY, split: 'nothing', shown: 'index', base: 2023 * 12 }))
    // 254545.4 / 237656.4 × 100, computed apart
    expect(index.find((one) => one['period'] === '2024')).toMatchObject({
      transform: 'index',
      transformed_value: '107.10647809',
      transformed_unit: 'base = 100',
      index_base: '2023',
      value: '254545.4',
    })
    expect(row('all')).toMatchObject({ transform: '', transformed_value: '', index_base: '', as_of_sequence: '7' })
  })

  it('of a rehearsal says in every row that figures are made up', async () => {
    const rows = rowsOf(await csvOf(YEARS_EXPORTS, QUERY, true))
    expect(rows.every((one) => one['rehearsal']?.startsWith('REHEARSAL'))).toBe(true)
  })
})
