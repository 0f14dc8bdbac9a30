import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { type Decimal, fixed } from '#trade/decimal.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { explorePage, type ExplorePage } from './explore-page.ts'
import { parseSearch } from './parse-search.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

// What is expected is computed here from the source files with plain arithmetic, by none of the product's code.
type Row = Readonly<Record<string, string>>
const read = (file: string): Row[] =>
  parse(readFileSync(`prisma/history/${file}.csv`, 'utf8'), { columns: true, relax_column_count: true })
const HEADLINE = read('headline-monthly')
const COUNTRIES = read('countries')
const COMMODITIES = read('commodities')
const LATER_COMMODITIES = read('commodities-history')
const ENTERPRISE = read('enterprise')

const matching = (rows: readonly Row[], wanted: Row): Row[] =>
  rows.filter((row) => Object.entries(wanted).every(([column, value]) => row[column] === value))
const only = (rows: readonly Row[], wanted: Row): Row =>
  matching(rows, wanted)[0] ?? expect.fail(`no row of the source is ${JSON.stringify(wanted)}`)
const number = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

/** A month of the mirror of August 2026, in US$ billion. */
const mirrored = (period: string, flow: string): Row =>
  matching(HEADLINE, { period, basis: 'month', currency: 'USD', flow, unit: 'USD billion' }).find(({ source }) =>
    source?.includes('china-econ-data-penetrate'),
  ) ?? expect.fail(`${period} ${flow} is not in the mirror`)
const usd = (period: string, flow = 'exports'): number => number(mirrored(period, flow)['value'])
const printed = (wanted: Row): number =>
  number(matching(HEADLINE, wanted).find((row) => row['printed_growth_percent'])?.['printed_growth_percent'])
const country = (code: string, flow = 'exports'): Row =>
  only(COUNTRIES, { table: 'bulletin-country-2024-12-cny-zh', basis: 'ytd', flow, code })
const crude = (period: string): Row =>
  only(COMMODITIES, {
    period,
    basis: 'ytd',
    code: 'crude-oil',
    flow: 'imports',
    table: 'preliminary-commodity-imports-2024-12-cny-zh',
  })
const imported = (code: string): number =>
  number(only(ENTERPRISE, { period: '2024-12', flow: 'imports', code, regime_code: 'TOTAL' })['value'])
const rounded = (value: number, digits = 1): string => value.toFixed(digits).replace(/^-0(\.0*)?$/, '0$1')

interface Question {
  readonly asked: string
  /** The link that answers it: the cell it quotes is the answer. */
  readonly link: string
  readonly row: string
  readonly at: string
  readonly of?: (cell: NonNullable<ReturnType<typeof cellOf>>) => Decimal | Missing | null
  readonly digits?: number
  readonly expected: () => string
}

const ELECTRONICS = ['computers', 'mobile-phones', 'integrated-circuits', 'lcd-modules', 'audio-video']

const level = (power: string) => (cell: NonNullable<ReturnType<typeof cellOf>>) =>
  isMissing(cell.level) ? cell.level : cell.level.amount.div(power)

const QUESTIONS: readonly Question[] = [
  {
    asked: 'How fast did exports grow in 2024, in yuan?',
    link: 'in=cny&by=year&to=2024',
    row: 'all',
    at: '2024',
    expected: () => rounded(printed({ period: '2024-12', basis: 'ytd', currency: 'CNY', flow: 'exports' })),
  },
  {
    asked: 'What did 2024’s trade come to, in trillion yuan?',
    link: 'flow=total&in=cny&by=year&to=2024&show=level',
    row: 'all',
    at: '2024',
    of: level('1e12'),
    digits: 2,
    expected: () => rounded(number(country('_TOTAL', 'total')['value']) / 1e8, 2),
  },
  {
    asked: 'What did we believe March 2023 export growth was, before the revision?',
    link: 'to=2023-03&asOf=2023-05-01',
    row: 'all',
    at: '2023-03',
    expected: () =>
      rounded(
        number(
          matching(HEADLINE, { period: '2023-03', basis: 'month', currency: 'USD', flow: 'exports' }).find(
            ({ source }) => source?.includes('english.customs.gov.cn'),
          )?.['printed_growth_percent'],
        ),
      ),
  },
  {
    asked: 'And what is it now?',
    link: 'to=2023-03',
    row: 'all',
    at: '2023-03',
    expected: () => rounded(number(mirrored('2023-03', 'exports')['printed_growth_percent'])),
  },
  {
    asked: 'What did our own levels make of December 2024, when the agency printed 10.7?',
    link: 'to=2024-12&show=growth',
    row: 'all',
    at: '2024-12',
    of: (cell) => cell.computedGrowth,
    expected: () => rounded((usd('2024-12') / usd('2023-12') - 1) * 100),
  },
  {
    asked: 'How much did exports change from October to November 2024?',
    link: 'to=2024-11&show=month-on-month',
    row: 'all',
    at: '2024-11',
    expected: () => rounded((usd('2024-11') / usd('2024-10') - 1) * 100),
  },
  {
    asked: 'Where do exports stand in December 2024 if December 2019 is 100?',
    link: 'from=2019&to=2024-12&show=index&base=2019-12',
    row: 'all',
    at: '2024-12',
    expected: () => rounded((usd('2024-12') / usd('2019-12')) * 100),
  },
  {
    asked: 'How much of December 2024’s growth was the exchange rate?',
    link: 'to=2024-12&show=exchange-rate',
    row: 'all',
    at: '2024-12',
    expected: () =>
      rounded(
        printed({ period: '2024-12', basis: 'month', currency: 'CNY', flow: 'exports' }) -
          printed({ period: '2024-12', basis: 'month', currency: 'USD', flow: 'exports' }),
      ),
  },
  {
    asked: 'What do exports of the twelve months to June 2024 come to, in billion dollars?',
    link: 'by=rolling&to=2024-06&show=level',
    row: 'all',
    at: '2024-06',
    of: level('1e9'),
    expected: () => {
      const months = [7, 8, 9, 10, 11, 12].map((of) => `2023-${String(of).padStart(2, '0')}`)
      const more = [1, 2, 3, 4, 5, 6].map((of) => `2024-0${of}`)
      return rounded([...months, ...more].reduce((sum, period) => sum + usd(period), 0))
    },
  },
  {
    asked: 'What was the surplus of November 2024, in billion dollars?',
    link: 'flow=balance&to=2024-11&show=level',
    row: 'all',
    at: '2024-11',
    of: level('1e9'),
    digits: 0,
    expected: () => rounded(usd('2024-11') - usd('2024-11', 'imports'), 0),
  },
  {
    asked: 'What share of 2024’s exports went to the United States?',
    link: 'in=cny&by=year&split=country&to=2024&show=share',
    row: 'USA',
    at: '2024',
    expected: () => rounded((number(country('USA')['value']) / number(country('_TOTAL')['value'])) * 100),
  },
  {
    asked: 'How many points did exports to Viet Nam add in 2024, about?',
    link: 'in=cny&by=year&split=country&to=2024&show=contribution',
    row: 'VNM',
    at: '2024',
    expected: () => {
      const [share, growth, whole] = [
        number(country('VNM')['value']) / number(country('_TOTAL')['value']),
        number(country('VNM')['printed_growth_percent']),
        number(country('_TOTAL')['printed_growth_percent']),
      ]
      return rounded(((share * growth) / (100 + growth)) * (100 + whole))
    },
  },
  {
    asked: 'How did exports to ASEAN, the EU and the United States compare in 2024? (the EU’s growth)',
    link: 'in=cny&by=year&to=2024&with=ASEAN&and=exports~EU,exports~USA',
    row: 'exports~EU',
    at: '2024',
    expected: () => rounded(number(country('_EU')['printed_growth_percent'])),
  },
  {
    asked: 'How concentrated were exports on partners in 2024 (HHI)?',
    link: 'in=cny&by=year&split=country&to=2024',
    row: 'all',
    at: '2024',
    of: () => null,
    digits: 0,
    expected: () => {
      const all = number(country('_TOTAL')['value'])
      const single = matching(COUNTRIES, {
        table: 'bulletin-country-2024-12-cny-zh',
        basis: 'ytd',
        flow: 'exports',
      }).filter(({ code }) => /^[A-Z]{3}$/.test(code ?? ''))
      return rounded(
        single.reduce((sum, row) => sum + ((number(row['value']) / all) * 100) ** 2, 0),
        0,
      )
    },
  },
  {
    asked: 'How many million tonnes of crude oil were imported in 2024?',
    link: 'flow=imports&of=quantity&in=cny&by=year&goods=commodity:crude-oil&to=2024&show=level&asOf=2025-01-14',
    row: 'crude-oil',
    at: '2024',
    of: level('1e6'),
    expected: () => rounded(number(crude('2024-12')['quantity']) / 100),
  },
  {
    asked: 'What did a tonne of it cost on average, and how did that change?',
    link: 'flow=imports&of=unit-value&in=cny&by=year&goods=commodity:crude-oil&to=2024&asOf=2025-01-14',
    row: 'crude-oil',
    at: '2024',
    of: (cell) => cell.computedGrowth,
    expected: () => {
      const unitValue = (period: string) => number(crude(period)['value']) / number(crude(period)['quantity'])
      return rounded((unitValue('2024-12') / unitValue('2023-12') - 1) * 100)
    },
  },
  {
    asked: 'How much of 2024’s export growth came from integrated circuits, as the bulletin of January 2025 had it?',
    link: 'in=cny&by=year&split=commodity&to=2024&show=contribution&asOf=2025-03-01',
    row: 'integrated-circuits',
    at: '2024',
    expected: () => {
      const value = number(
        only(LATER_COMMODITIES, { period: '2024-12', basis: 'ytd', flow: 'exports', code: 'integrated-circuits' })[
          'value'
        ],
      )
      const share = value / number(country('_TOTAL')['value'])
      // 18.7 %: the briefing of 13 January 2025 (story.csv).
      return rounded(((share * 18.7) / 118.7) * (100 + number(country('_TOTAL')['printed_growth_percent'])))
    },
  },
  {
    // A part's points need its level or its growth a year before, and of a sector those of all its lines.
    asked: 'How much of 2024’s export growth came from electronics?',
    link: 'in=cny&by=year&split=sector&to=2024&show=contribution',
    row: 'electronics',
    at: '2024',
    expected: () => {
      const ofYear = (period: string, code: string) =>
        [...COMMODITIES, ...LATER_COMMODITIES].filter(
          (row) =>
            row['period'] === period && row['basis'] === 'ytd' && row['flow'] === 'exports' && row['code'] === code,
        )
      const isKnown = (code: string) =>
        ofYear('2023-12', code).some(({ value }) => value) ||
        ofYear('2024-12', code).some((row) => row['printed_growth_percent'])
      return ELECTRONICS.every(isKnown) ? 'something' : 'no-base'
    },
  },
  {
    asked: 'How much did electronics add to the exports of 2025?',
    link: 'in=cny&by=year&split=sector&to=2025&show=contribution',
    row: 'electronics',
    at: '2025',
    expected: () => {
      const newest = (period: string, code: string) => {
        const later = matching(LATER_COMMODITIES, { period, basis: 'ytd', flow: 'exports', code })[0]
        const own = only(COMMODITIES, {
          period,
          basis: 'ytd',
          flow: 'exports',
          code,
          table: 'preliminary-commodity-exports-2025-12-cny-zh',
        })
        // The bulletin of 2025 restates its table of January 2026; of 2024 the table of January 2026 is the newest.
        return period === '2025-12' && later ? number(later['value']) / 1e4 : number(own['value'])
      }
      const sum = (period: string) => ELECTRONICS.reduce((total, code) => total + newest(period, code), 0)
      return rounded(((sum('2025-12') - sum('2024-12')) / (number(country('_TOTAL')['value']) / 1e4)) * 100)
    },
  },
  {
    asked: 'What share of 2024’s imports did foreign-invested enterprises bring in?',
    link: 'flow=imports&by=year&split=enterprise&to=2024&show=share',
    row: 'FIE',
    at: '2024',
    expected: () => rounded((imported('FIE') / imported('ALL')) * 100),
  },
  {
    asked: 'What was known of 2024 on the eve of the press conference?',
    link: 'in=cny&by=year&to=2024&asOf=2025-01-13T09:59:59',
    row: 'all',
    at: '2024',
    expected: () => 'nothing',
  },
]

function cellOf({ view }: ExplorePage, row: string, at: string) {
  return [view.whole, ...view.parts].find(({ code }) => code === row)?.cells.get(at)
}

describe('an analyst’s twenty questions', () => {
  it('are twenty with an answer, and the one of electronics in 2024, of which the figures a year before are not held', () =>
    expect(new Set(QUESTIONS.map(({ asked }) => asked)).size).toBe(21))

  it.each(QUESTIONS)('$asked', async ({ link, row, at, of, digits = 1, expected }) => {
    const { query, refused } = parseSearch(Object.fromEntries(new URLSearchParams(link)))
    expect(refused).toEqual([])
    const page = await explorePage(query)
    const cell = cellOf(page, row, at)
    const answer = cell ? (of ? of(cell) : shownValue(cell, query.shown)) : null
    const concentration = page.view.concentration?.index ?? null
    const value = answer ?? (cell ? concentration : null)
    expect(value === null ? 'nothing' : isMissing(value) ? value.missing : fixed(value, digits)).toBe(expected())
  })
})
