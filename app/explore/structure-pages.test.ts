import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { decimal, fixed } from '#trade/decimal.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { parseChains } from '#trade/structure/chains-query.ts'
import { parseConcentration } from '#trade/structure/concentration-query.ts'
import { concentrationSentence } from '#trade/structure/concentration-sentence.ts'
import { parseWhatIf } from '#trade/what-if/what-if-query.ts'
import { chainsPage } from './chains/chains-page.ts'
import { GET as chainsFile } from './chains/figures.csv/route.ts'
import { concentrationPage } from './concentration/concentration-page.ts'
import { GET as concentrationFile } from './concentration/figures.csv/route.ts'
import { readSearch } from './read-search.ts'
import { GET as apply } from './what-if/apply/route.ts'
import { GET as whatIfFile } from './what-if/figures.csv/route.ts'
import { whatIfPage } from './what-if/what-if-page.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const read = (file: string) =>
  parse<Record<string, string>>(readFileSync(new URL(`../../prisma/history/${file}`, import.meta.url)), {
    columns: true,
  })
const search = (address: string) => Object.fromEntries(new URLSearchParams(address))
const concentrationAt = (address: string) => concentrationPage(readSearch(search(address), parseConcentration).query)
const chainsAt = (address: string) => chainsPage(readSearch(search(address), parseChains).query)
const whatIfAt = (address: string) => whatIfPage(readSearch(search(address), parseWhatIf).query, 'en')
const rowsOf = async (answer: Response) =>
  parse<Record<string, string>>(await answer.text(), { columns: true, bom: true })

const GROUPS = new Set([
  '_ASIA',
  '_AFRICA',
  '_EUROPE',
  '_LATAM',
  '_NAMERICA',
  '_OCEANIA',
  '_ASEAN',
  '_EU',
  '_APEC',
  '_RCEP',
  '_BRI',
])
const COUNTRIES = read('countries.csv')

/** The index of one table of the source, in a spreadsheet's floats: apart from the product's decimals. */
function sourceIndex(table: string, basis: string, flow: string): number {
  const rows = COUNTRIES.filter((row) => row['table'] === table && row['basis'] === basis && row['flow'] === flow)
  const whole = Number(rows.find(({ code }) => code === '_TOTAL')?.['value'])
  return rows
    .filter(
      ({ code = '' }) => code !== '_TOTAL' && !GROUPS.has(code) && !code.endsWith('_OTHER') && code !== '_UNKNOWN',
    )
    .reduce((sum, { value }) => sum + ((100 * Number(value || 0)) / whole) ** 2, 0)
}

describe('concentration', () => {
  it('of exports in 2024 is 444, as of 22.5 equal partners, and ranged from 416 to 445', async () => {
    const { history, now, query } = await concentrationAt('')
    expect(now && concentrationSentence(history, now, query.flow, 'en')).toBe(
      'Exports by partner, 2024: 444, as many as 22.5 equal partners; 2024 ranged from 416 to 445.',
    )
  })

  it('is that of the agency’s tables in every period, both flows: computed here from the source file', async () => {
    for (const flow of ['exports', 'imports']) {
      const { points } = await concentrationAt(`flow=${flow}`)
      expect(points.map(({ period }) => printPeriod(period))).toEqual([
        ...['01', '01..02', '01..04', '01..05', '01..06', '01..07', '01..08', '01..10', '01..11'].map(
          (span) => `2024-${span}`,
        ),
        '2024',
      ])
      for (const { period, index } of points) {
        const table = `bulletin-country-2024-${String(period.last).padStart(2, '0')}-cny-zh`
        expect(index.round(6, 1).toFixed()).toBe(decimal(sourceIndex(table, 'ytd', flow).toFixed(6)).toFixed())
      }
    }
  })

  it('of January–February 2025 is not computed: the 23 partners of that table are 70 % of the whole', async () => {
    const { notComputed } = await concentrationAt('')
    const early = notComputed.find(({ period }) => printPeriod(period) === '2025-01..02')
    expect(early && fixed(early.coveragePercent, 1)).toBe('70.5')
  })

  it('on goods counts the same lines in every period, and stands beside a year before', async () => {
    const { history, points } = await concentrationAt('flow=imports&of=products')
    expect(history.counted).toContain('integrated-circuits')
    expect(history.counted).not.toContain('mechanical-electrical')
    expect(new Set(points.map(({ shares }) => shares.size))).toEqual(new Set([history.counted?.length]))
    expect(points.length).toBeGreaterThan(10)
  })

  it('on the suppliers of one line is not held, and nothing is computed for it', async () => {
    const { now, points } = await concentrationAt('flow=imports&of=suppliers:crude-oil')
    expect([now, points]).toEqual([null, []])
  })

  it('as a file has every measure and share, and says why a period has none', async () => {
    const rows = await rowsOf(await concentrationFile(new Request('http://host/explore/concentration/figures.csv')))
    const of = (row: string, period: string) => rows.find((one) => one['row'] === row && one['period'] === period)
    expect(of('all', '2024')?.['hhi']).toMatch(/^443\.7/)
    expect(of('USA', '2024')?.['share_percent']).toMatch(/^14\.6/)
    expect(of('all', '2025-01..02')?.['note']).toContain('not computed')
    const refused = await concentrationFile(new Request('http://host/explore/concentration/figures.csv?of=planets'))
    expect(refused.status).toBe(400)
  })
})

describe('value chains', () => {
  const REGIMES = read('regimes.csv')

  it('processing trade in every bulletin held is what the source file adds up to', async () => {
    const { processing } = await chainsAt('in=usd&by=month')
    const cells = (period: string, flow: string) => (code: string) =>
      Number(
        REGIMES.find(
          (row) =>
            row['period'] === period &&
            row['basis'] === 'month' &&
            row['currency'] === 'USD' &&
            row['flow'] === flow &&
            row['code'] === code,
        )?.['value'],
      )
    expect(processing.points.length).toBe(10)
    for (const { period, products, inputs, perInput } of processing.points) {
      const [out, back] = [cells(printPeriod(period), 'exports'), cells(printPeriod(period), 'imports')]
      const both = (of: (code: string) => number) => of('processing-assembling') + of('processing-imported')
      const share = (of: (code: string) => number) => ((100 * both(of)) / of('TOTAL')).toFixed(6)
      const exact = (value: typeof perInput) => (isMissing(value) ? value.missing : fixed(value, 6))
      expect([exact(products.sharePercent), exact(inputs.sharePercent), exact(perInput)]).toEqual([
        share(out),
        share(back),
        (both(out) / both(back)).toFixed(6),
      ])
    }
  })

  it('takes for each chain the currency in which most is held: dollars for processing, yuan for goods', async () => {
    const { processing, pairs } = await chainsAt('')
    expect([processing.currency, ...new Set(pairs.map(({ currency }) => currency))]).toEqual(['USD', 'CNY'])
    expect(pairs.find(({ code }) => code === 'vehicles')?.points.length).toBeGreaterThan(15)
  })

  it('as a file names the lines of each side', async () => {
    const rows = await rowsOf(await chainsFile(new Request('http://host/explore/chains/figures.csv?by=year')))
    expect(rows.find(({ chain, period }) => chain === 'electronics' && period === '2025')).toMatchObject({
      input_lines: 'integrated-circuits',
      product_lines: 'computers mobile-phones integrated-circuits lcd-modules',
    })
  })
})

describe('what if', () => {
  it('starts from the year 2024 in yuan: the newest of which most partners are held', async () => {
    const { base } = await whatIfAt('')
    expect(base).toMatchObject({ period: '2024', whole: { amount: '25454537240000' }, printedGrowth: '7.1' })
    expect(base?.parts.find(({ code }) => code === 'USA')?.amount).toBe('3733722280000')
  })

  it('exports to the US −20 %: −2.9 points, in a file of which every row says what it is', async () => {
    const rows = await rowsOf(
      await whatIfFile(new Request('http://host/explore/what-if/figures.csv?if=USA:-20,EU:5,DEU:1')),
    )
    const points = (100 * -0.2 * 373372228) / 2545453724
    expect(Number(rows.find(({ row }) => row === 'USA')?.['adds_points'])).toBeCloseTo(points, 6)
    expect(points.toFixed(1)).toBe('-2.9')
    expect(rows.find(({ row }) => row === 'DEU')?.['refused']).toBe('overlaps EU')
    expect(rows.every(({ note_en: note }) => note === 'Arithmetic on assumptions, not a forecast')).toBe(true)
  })

  it('a period without a base says which there are', async () => {
    const { base, periods } = await whatIfAt('at=2019-06')
    expect(base).toBeNull()
    expect(periods.map(printPeriod)).toContain('2024')
  })

  it('a form sent without scripts goes to the address of the same what-if', () => {
    const { status, headers } = apply(
      new Request('http://host/explore/what-if/apply?split=country&growth.USA=−20&growth.JPN=&add=DEU&rest=3.5'),
    )
    expect([status, headers.get('location')]).toEqual([303, '/explore/what-if?split=country&if=USA:-20,DEU:0&rest=3.5'])
  })
})
