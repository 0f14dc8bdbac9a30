import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal, fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { isMissing, type Missing } from '../missing.ts'
import { printPeriod } from '../period.ts'
import { buildView, type View, type ViewRow } from './build-view.ts'
import { cutOf, targetOf } from './cut.ts'
import { example, YEARS_EXPORTS } from './figures.examples.ts'
import { ALL, partOf } from './part.ts'
import { bySeries } from './part-line.ts'
import { growthShown } from './view-cell.ts'
import { USUAL, type ViewQuery } from './view-query.ts'

const SECTORS: ViewQuery = { ...USUAL, currency: 'CNY', basis: 'year-to-date', split: 'sector' }

const view = (query: ViewQuery, figures: readonly Figure[]) => {
  const { parts, overlap } = cutOf(query)
  return buildView(query, bySeries(figures), ALL, parts, overlap)
}
const row = (of: View, code: string): ViewRow =>
  [of.whole, ...of.parts, ...(of.rest ? [of.rest] : [])].find((one) => one.code === code) ??
  expect.fail(`no row ${code}`)
const cell = (of: View, code: string, at = '2024') =>
  row(of, code).cells.get(at) ?? expect.fail(`no cell of ${code} at ${at}`)
const shown = (value: Decimal | Missing) => (isMissing(value) ? value.missing : fixed(value, 1))

describe('a view of one partner’s goods', () => {
  // Made up: 100 to the United States of 400, 60 of it machinery in two chapters of 90 and 120; a year before 80, 40 and 10.
  const at = (series: string, now: string, before: string) => [
    example(`CN.exports.${series}.value.USD.month`, '2031-05', now),
    example(`CN.exports.${series}.value.USD.month`, '2030-05', before),
  ]
  const figures = [
    ...at('all', '400', '300'),
    ...at('counterpart:USA', '100', '80'),
    ...at('chapter:85', '120', '100'),
    ...at('counterpart-chapter:USA+84', '20', '10'),
    ...at('counterpart-chapter:USA+85', '40', '40'),
    ...at('counterpart-chapter:JPN+85', '30', '20'),
  ]
  const open = (asked: Partial<ViewQuery>) => {
    const query: ViewQuery = { ...USUAL, ...asked }
    const { parts, overlap } = cutOf(query)
    return buildView(query, bySeries(figures), targetOf(query) ?? ALL, parts, overlap)
  }
  const CHAPTER = { kind: 'chapter', code: '85' } as const
  const share = (of: View, code: string) => shown(cell(of, code, '2031-05').sharePercent)

  it('measures it on the partner, alone and cut into chapters or sections', () => {
    expect(share(open({ partner: 'USA', goods: CHAPTER }), 'USA+85')).toBe('40.0')
    const chapters = open({ partner: 'USA', split: 'chapter' })
    expect(chapters.parts.map(({ code }) => [code, share(chapters, code)])).toEqual([
      ['85', '40.0'],
      ['84', '20.0'],
    ])
    expect(shown(cell(chapters, '84', '2031-05').contributionPoints)).toBe('12.5')
    const sections = open({ partner: 'USA', split: 'section' })
    expect(sections.parts.map(({ code }) => [code, share(sections, code)])).toEqual([['XVI', '60.0']])
  })

  it('measures a chapter’s partners on the chapter', () => {
    const countries = open({ goods: CHAPTER, split: 'country' })
    expect(countries.parts.map(({ code }) => [code, share(countries, code)])).toEqual([
      ['USA', '33.3'],
      ['JPN', '25.0'],
    ])
  })

  it('measures each of those side by side on its own partner, else on all trade', () => {
    const beside = open({
      partner: 'USA',
      goods: CHAPTER,
      compared: [{ flow: 'exports', partner: null, goods: CHAPTER }],
    })
    expect(share(beside, 'exports~USA~chapter:85')).toBe('40.0')
    expect(share(beside, 'exports~chapter:85')).toBe('30.0')
  })
})

describe('a view of exports by sector, 2024', () => {
  const of = view(SECTORS, YEARS_EXPORTS)

  it('adds a sector up from its lines: vehicles grew 12.6 %, made up 5.9 % and added 0.7 points', () => {
    const vehicles = cell(of, 'vehicles')
    expect(shown(vehicles.computedGrowth)).toBe('12.6')
    expect(shown(vehicles.sharePercent)).toBe('5.9')
    expect(shown(vehicles.contributionPoints)).toBe('0.7')
    expect(vehicles.printedGrowth).toBeNull()
  })

  it('has no figure of a sector of which a line is missing: textiles without clothing', () => {
    expect(of.parts.some(({ code }) => code === 'textiles')).toBe(false)
  })

  it('adds up: the parts and everything else make the growth of the whole, 7.1', () => {
    const sum = [...of.parts, ...(of.rest ? [of.rest] : [])].reduce((total, { cells }) => {
      const points = cells.get('2024')?.contributionPoints
      return points && !isMissing(points) ? total.plus(points) : total
    }, new Decimal('0'))
    expect(shown(cell(of, 'all').computedGrowth)).toBe('7.1')
    expect(sum.eq(cell(of, 'all').computedGrowth as Decimal)).toBe(true)
    expect(of.addsUp).toBe(true)
  })

  it('shows the agency’s growth before ours, where it printed one', () => {
    expect(shown(growthShown(cell(of, 'agriculture')))).toBe('5.1')
    expect(shown(growthShown(cell(of, 'vehicles')))).toBe('12.6')
  })

  it('gives everything else the level the parts leave: 232,232.1 hundred million yuan', () => {
    const rest = cell(of, 'rest').level
    expect(isMissing(rest) ? rest : fixed(rest.amount.div('1e8'), 1)).toBe('232232.1')
  })
})

describe('a view of which no level a year before is held', () => {
  const COUNTERPARTS: readonly Figure[] = [
    example('CN.exports.all.value.CNY.year-to-date', '2024', '2545453724', { scale: 4, growth: '7.1' }),
    example('CN.exports.counterpart:USA.value.CNY.year-to-date', '2024', '373372228', { scale: 4, growth: '6.1' }),
    example('CN.exports.group:ASEAN.value.CNY.year-to-date', '2024', '417363640', { scale: 4, growth: '13.4' }),
  ]
  const of = view({ ...SECTORS, split: 'partner' }, COUNTERPARTS)

  it('takes contributions from shares and printed rates, about: ASEAN 2.1 points, the United States 0.9', () => {
    expect(shown(cell(of, 'ASEAN').contributionPoints)).toBe('2.1')
    expect(shown(cell(of, 'USA').contributionPoints)).toBe('0.9')
    expect(cell(of, 'USA').contributionIsAbout).toBe(true)
    expect(of.addsUp).toBe(false)
  })

  it('still makes parts and everything else add up to the printed growth', () => {
    expect(shown(cell(of, 'rest').contributionPoints)).toBe('4.1')
  })

  it('puts the largest first', () => {
    expect(of.parts.map(({ code }) => code)).toEqual(['ASEAN', 'USA'])
  })
})

describe('a view month by month', () => {
  const month = (period: string, value: string, growth: string | null = null) =>
    example('CN.exports.all.value.USD.month', period, value, { scale: 9, growth })
  const MONTHS = [
    month('2019-01', '218.0'),
    month('2019-02', '135.3'),
    month('2019-03', '198.2'),
    month('2020-01..02', '292.0', '-17.4'),
    month('2020-01', '211.6'),
    month('2020-02', '80.4'),
    month('2020-03', '184.6'),
  ]

  it('shows January and February apart before 2020 and together since, never both', () => {
    const of = view({ ...USUAL, from: 2019 * 12 }, MONTHS)
    expect(of.slots.map(printPeriod)).toEqual(['2019-01', '2019-02', '2019-03', '2020-01..02', '2020-03'])
    expect(shown(cell(of, 'all', '2020-01..02').computedGrowth)).toBe('-17.4')
  })

  it('ends with the last period asked for, and that is the period of its table', () => {
    const of = view({ ...USUAL, to: 2020 * 12 + 1 }, MONTHS)
    expect(of.at && printPeriod(of.at)).toBe('2020-01..02')
    expect(of.held.map(printPeriod)).toContain('2020-03')
  })

  it('of nothing held has no period and no rows', () => {
    expect(view(USUAL, [])).toMatchObject({ slots: [], at: null, parts: [], rest: null })
  })
})

describe('a balance', () => {
  const at = (flow: string, value: string, growth: string | null = null) =>
    example(`CN.${flow}.all.value.USD.month`, '2024-12', value, { scale: 9, growth })
  const of = view({ ...USUAL, flow: 'balance' }, [at('exports', '335.6', '10.7'), at('imports', '230.5', '1.0')])

  it('is computed where the agency printed none: US$105.1 billion in December 2024', () => {
    const { level, figure } = cell(of, 'all', '2024-12')
    expect(isMissing(level) ? level : fixed(level.amount.div('1e9'), 1)).toBe('105.1')
    expect(figure).toBeNull()
  })

  it('does not grow by per cent', () => {
    expect(cell(of, 'all', '2024-12').computedGrowth).toEqual({ missing: 'not-published' })
  })
})

it('whatever the parts are, their points and everything else’s add up to the growth of the whole', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 }).map(String)
  const series = (code: string) => `CN.exports.counterpart:${code}.value.CNY.year-to-date`
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }),
      amount,
      amount,
      (parts, now, before) => {
        const codes = ['USA', 'JPN', 'KOR', 'VNM', 'DEU'].slice(0, parts.length)
        const sum = (at: 0 | 1) => parts.reduce((total, part) => total + Number(part[at]), 0)
        const figures = [
          example('CN.exports.all.value.CNY.year-to-date', '2024', String(sum(0) + Number(now))),
          example('CN.exports.all.value.CNY.year-to-date', '2023', String(sum(1) + Number(before))),
          ...codes.flatMap((code, at) => [
            example(series(code), '2024', parts[at]?.[0] ?? '1'),
            example(series(code), '2023', parts[at]?.[1] ?? '1'),
          ]),
        ]
        const of = buildView(
          { ...SECTORS, split: 'country' },
          bySeries(figures),
          ALL,
          codes.map((code) => partOf(code, { breakdown: 'counterpart', member: code })),
          false,
        )
        const points = [...of.parts, ...(of.rest ? [of.rest] : [])].map(
          ({ cells }) => cells.get('2024')?.contributionPoints,
        )
        const total = points.reduce<Decimal>(
          (all, one) => (one && !isMissing(one) ? all.plus(one) : all),
          new Decimal('0'),
        )
        expect(total.eq(cell(of, 'all').computedGrowth as Decimal)).toBe(true)
      },
    ),
    { numRuns: 50 },
  )
})
