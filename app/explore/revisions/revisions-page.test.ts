import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { type Decimal, fixed } from '#trade/decimal.ts'
import { printPeriod } from '#trade/period.ts'
import { revisionsCsv } from './figures.csv/revisions-csv.ts'
import { parseSearch } from './parse-search.ts'
import { revisionsPage } from './revisions-page.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

/** The page at an address, as an analyst would be sent it. */
const open = (address: string) => revisionsPage(parseSearch(Object.fromEntries(new URLSearchParams(address))).query)
const shown = (value: Decimal | null | undefined) => (value ? fixed(value, 1) : null)

describe('an analyst asks', () => {
  it('what did we believe March 2023 export growth was, before the revision? +14.8, and +10.9 since', async () => {
    const { rows, chosen } = await open('period=2023-03')
    const march = rows.find(({ period }) => printPeriod(period) === '2023-03')
    expect([shown(march?.revised.growth?.from.amount), shown(march?.revised.growth?.to.amount)]).toEqual([
      '14.8',
      '10.9',
    ])
    expect(chosen?.path.steps.map(({ print }) => print.publication.stage)).toEqual(['flash', 'report', 'restatement'])
  })

  it('and what was known of it a second before the monthly report of 18 April 2023, and at its second?', async () => {
    const stages = async (asOf: string) =>
      (await open(`period=2023-03&asOf=${asOf}`)).chosen?.path.steps.map(({ print }) => print.publication.stage)
    expect(await stages('2023-04-18T10:59:59')).toEqual(['flash'])
    expect(await stages('2023-04-18T11:00:00')).toEqual(['flash', 'report'])
  })

  it('and before the record begins? Nothing, and since when there is something', async () => {
    expect(await open('asOf=2001-01-13T11:00:00')).toMatchObject({
      sequence: 0,
      rows: [],
      begun: '2008-02-14T03:00:00.000Z',
    })
  })

  it('how did January 2023 and April 2023 go? −10.5 to −12.0, and +8.5 to +7.1', async () => {
    const { rows } = await open('')
    const growth = (text: string) => {
      const revised = rows.find(({ period }) => printPeriod(period) === text)?.revised.growth
      return [shown(revised?.from.amount), shown(revised?.to.amount)]
    }
    expect([growth('2023-01'), growth('2023-04')]).toEqual([
      ['-10.5', '-12.0'],
      ['8.5', '7.1'],
    ])
  })

  it('which years are held of a sector? It is our own sum, and no print', async () => {
    expect(await open('goods=sector:electronics&in=cny')).toMatchObject({ why: 'sum', rows: [], triangle: null })
  })
})

describe('statistics of the flash, against the source file', () => {
  it.each(['exports', 'imports'] as const)('of %s in US dollars, month by month', async (flow) => {
    const revisions = fromSource(flow)
    const { statistics } = await open(`flow=${flow}`)
    const flash = statistics.growth.find(({ stage }) => stage === 'flash')
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
    const found = flash?.statistics
    expect({
      n: flash?.n,
      mean: Number(found?.mean.toFixed(6)),
      meanAbsolute: Number(found?.meanAbsolute.toFixed(6)),
      largest: Number(found?.largest.by.toFixed(1)),
      signs: found?.signChanges,
      unrevised: found?.unrevised,
    }).toEqual({
      n: revisions.length,
      mean: expect.closeTo(mean(revisions.map(({ by }) => by)), 5),
      meanAbsolute: expect.closeTo(mean(revisions.map(({ by }) => Math.abs(by))), 5),
      largest: expect.closeTo(
        revisions.reduce((most, { by }) => (Math.abs(by) > Math.abs(most) ? by : most), 0),
        5,
      ),
      signs: revisions.filter(({ first, newest }) => first * newest < 0).length,
      unrevised: revisions.filter(({ by }) => Math.abs(by) < 0.05).length,
    })
  })
})

describe('the CSV', () => {
  it('has every period, with printed digits; what a later print lent stands in no first print', async () => {
    const { rows } = await open('')
    const read = parse<Record<string, string>>(revisionsCsv(rows), { columns: true, bom: true })
    expect(read).toHaveLength(rows.length)
    expect(read.find(({ period }) => period === '2023-03')).toMatchObject({
      first_value: '',
      first_growth_percent: '14.8',
      first_stage: 'flash',
      first_print: 'level-not-held',
      newest_value: '302.4',
      newest_unit: 'USD billion',
      newest_growth_percent: '10.9',
      revision_growth_points: '-3.9',
      prints: '3',
    })
    expect(read.find(({ period }) => period === '2026-05')).toMatchObject({
      first_value: '376.8',
      newest_value: '376.3',
      revision_value: '-500000000',
      revision_unit: 'USD',
    })
  })
})

interface Row {
  readonly period: string
  readonly basis: string
  readonly currency: string
  readonly flow: string
  readonly printed_growth_percent: string
  readonly source: string
  readonly note: string
}

// Read apart from the product: rows that say "first print", against the newest of three captures of the agency's table.
const CAPTURES = ['069d272f5f13', '577a117bf713', 'e34a63720860']
const NEWEST_MONTH = ['2026-05', '2026-07', '2026-07']

/** Growth of each flash first printed and seen again in a capture. Single Januaries and Februaries since 2020 have no flash. */
function fromSource(flow: 'exports' | 'imports'): readonly { first: number; newest: number; by: number }[] {
  const file = new URL('../../../prisma/history/headline-monthly.csv', import.meta.url)
  const rows = parse<Row>(readFileSync(file, 'utf8'), { columns: true, bom: true }).filter(
    (row) => row.flow === flow && row.currency === 'USD' && row.printed_growth_percent !== '',
  )
  const captureOf = ({ source }: Row) => CAPTURES.findIndex((commit) => source.includes(commit))
  const isFirst = (row: Row) =>
    captureOf(row) < 0
      ? row.note.startsWith('first print') || row.note.startsWith('GACC preliminary release')
      : NEWEST_MONTH[captureOf(row)] === row.period && !row.note.startsWith('REVISED')
  const byCapture = (a: Row, b: Row) => captureOf(a) - captureOf(b)
  // January–February is the year to date of February, in the captures too.
  const periodOf = ({ period, basis }: Row) =>
    basis === 'month' ? period : period >= '2020' && period.endsWith('-02') ? period.replace('-02', '-01..02') : period
  const wanted = rows.filter((row) =>
    row.basis === 'month'
      ? !(row.period >= '2020' && /-0[12]$/.test(row.period))
      : /^20[2-9]\d-01\.\.02$/.test(periodOf(row)),
  )
  return [...new Set(wanted.map(periodOf))].flatMap((period) => {
    const own = wanted.filter((row) => periodOf(row) === period)
    const first = own.find(isFirst)
    if (!first) return []
    // Every capture holds the whole table; of the later two, the rows that changed were kept (prisma/history/SOURCES.md).
    const newest =
      own
        .filter((row) => !isFirst(row) && captureOf(row) >= 0)
        .toSorted(byCapture)
        .at(-1) ?? first
    const printed = [first.printed_growth_percent, newest.printed_growth_percent]
    const [from = 0, to = 0] = printed.map(Number)
    // Printed without a decimal ("-4"), a rate is known to half a point: −4.1 is the same.
    const half = printed.some((text) => !text.includes('.')) ? 0.5 : 0
    return [{ first: from, newest: to, by: Math.abs(to - from) <= half ? 0 : to - from }]
  })
}
