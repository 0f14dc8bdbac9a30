import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOWS } from '../flow.ts'
import { CURRENCIES } from '../unit.ts'
import {
  CHARTS,
  COLUMNS,
  COUNTED,
  parseView,
  printView,
  type Selection,
  SHOWN,
  SPLITS,
  TABLES,
  USUAL,
  VIEW_BASES,
  type ViewQuery,
} from './view-query.ts'

const code = fc.constantFrom('USA', 'ASEAN', 'electronics', 'integrated-circuits', 'SOE+ordinary')
const row = fc.oneof(code, fc.constantFrom('all', '2024-01..02', 'USA@2024-12', 'imports~USA', 'electronics@2024'))
const month = fc.integer({ min: 2008 * 12, max: 2026 * 12 + 11 })
const goods = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('sector' as const, 'commodity' as const), code }),
    fc.record({ kind: fc.constant('section' as const), code: fc.constantFrom('I', 'XVI') }),
    fc.record({ kind: fc.constant('chapter' as const), code: fc.constantFrom('01', '85') }),
  ),
)
const selection: fc.Arbitrary<Selection> = fc.record({
  flow: fc.constantFrom(...FLOWS),
  partner: fc.option(code),
  goods,
})
const instant = fc.integer({ min: 0, max: 2 ** 31 }).map((s) => new Date(s * 1000).toISOString().replace('.000', ''))
const query: fc.Arbitrary<ViewQuery> = fc.record({
  flow: fc.constantFrom(...FLOWS),
  counted: fc.constantFrom(...COUNTED),
  currency: fc.constantFrom(...CURRENCIES),
  basis: fc.constantFrom(...VIEW_BASES),
  partner: fc.option(code),
  goods,
  compared: fc.uniqueArray(selection, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
  split: fc.constantFrom(...SPLITS),
  from: fc.option(month),
  to: fc.option(month),
  shown: fc.constantFrom(...SHOWN),
  base: fc.option(month),
  chart: fc.option(fc.constantFrom(...CHARTS)),
  lines: fc.uniqueArray(code, { maxLength: 4 }),
  sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS, 'name' as const), ascending: fc.boolean() })),
  table: fc.constantFrom(...TABLES),
  pinned: fc.uniqueArray(row, { maxLength: 8 }),
  quote: fc.option(fc.record({ row, column: fc.constantFrom(...COLUMNS) })),
  asOf: fc.option(fc.oneof(fc.integer({ min: 1, max: 999_999_999 }), instant)),
})

const GOODS = ['all', 'sector:electronics', 'commodity:integrated-circuits', 'section:XVI', 'chapter:85']
const read = (address: string) => parseView(new URLSearchParams(address))

describe('the address of a view', () => {
  it('says everything about it, and reads back to the same view', () => {
    fc.assert(
      fc.property(query, (view) => {
        expect(read(printView(view))).toEqual({ query: view, refused: [] })
      }),
    )
  })

  it('of the usual view is empty, and is as short as it can be otherwise', () => {
    expect(printView(USUAL)).toBe('')
    expect(
      printView({
        ...USUAL,
        currency: 'CNY',
        basis: 'year-to-date',
        split: 'sector',
        from: 2024 * 12,
        lines: ['electronics', 'vehicles'],
      }),
    ).toBe('in=cny&by=ytd&split=sector&from=2024-01&lines=electronics,vehicles')
  })

  it.each([
    ['2023-04-13T03:00:00Z', '2023-04-13T03:00:00Z'],
    ['2023-04-13T11:00', '2023-04-13T03:00:00Z'],
    ['2023-04-13T11:00:01%2B08:00', '2023-04-13T03:00:01Z'],
    ['2023-04-13', '2023-04-13T15:59:59Z'],
  ])('knows the instant %s, in Beijing where it names no zone', (written, asOf) => {
    expect(read(`asOf=${written}`)).toMatchObject({ query: { asOf }, refused: [] })
  })

  it('sets selections side by side', () => {
    expect(read('with=USA&and=exports~EU,imports,imports~sector:electronics').query.compared).toEqual([
      { flow: 'exports', partner: 'EU', goods: null },
      { flow: 'imports', partner: null, goods: null },
      { flow: 'imports', partner: null, goods: { kind: 'sector', code: 'electronics' } },
    ])
  })

  it('takes a year for its first or last month', () => {
    expect(read('from=2021&to=2024').query).toMatchObject({ from: 2021 * 12, to: 2024 * 12 + 11 })
  })

  it.each([
    ['by=weekly', 'by', 'weekly', ['month', 'ytd', 'rolling', 'year']],
    ['flow=smuggling', 'flow', 'smuggling', ['exports', 'imports', 'total', 'balance']],
    ['in=gbp', 'in', 'gbp', ['usd', 'cny']],
    ['from=2024-13', 'from', '2024-13', []],
    ['asOf=yesterday', 'asOf', 'yesterday', []],
    ['asOf=2023-02-30', 'asOf', '2023-02-30', []],
    ['asOf=2023-02-28T25:00', 'asOf', '2023-02-28T25:00', []],
    ['and=imports,smuggling~USA', 'and', 'imports,smuggling~USA', []],
    ['chart=pie', 'chart', 'pie', [...CHARTS]],
    ['of=weight', 'of', 'weight', ['value', 'quantity', 'unit-value']],
    ['goods=province:GD', 'goods', 'province:GD', GOODS],
    ['goods=chapter:8517', 'goods', 'chapter:8517', GOODS],
    ['goods=section:16', 'goods', 'section:16', GOODS],
    ['with=%3Cscript%3E', 'with', '<script>', []],
    ['quote=USA.price', 'quote', 'USA.price', []],
    ['table=some', 'table', 'some', ['last', 'all', 'every']],
    ['pin=<b>', 'pin', '<b>', []],
  ])('%s is refused by name, with what it may be, and the rest is read', (address, parameter, value, valid) => {
    const { query: rest, refused } = read(`${address}&show=level`)
    expect(refused).toMatchObject([{ parameter, value, valid }])
    expect(rest).toEqual({ ...USUAL, shown: 'level' })
  })

  it('names a parameter it does not know, but lets language and theme pass', () => {
    expect(read('colour=red').refused[0]).toMatchObject({ parameter: 'colour' })
    expect(parseView(new URLSearchParams('lang=zh'), ['lang']).refused).toEqual([])
  })
})
