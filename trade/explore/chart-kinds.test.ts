import { describe, expect, it } from 'vitest'
import type { Figure } from '../figure.ts'
import { printPeriod } from '../period.ts'
import { buildView } from './build-view.ts'
import { chartKinds, drawnAs, drawnKind, type Sides, slopePair, suits } from './chart-kinds.ts'
import { cutOf } from './cut.ts'
import { example, YEARS_EXPORTS } from './figures.examples.ts'
import { ALL } from './part.ts'
import { bySeries } from './part-line.ts'
import { USUAL, type ViewQuery } from './view-query.ts'

const SECTORS: ViewQuery = { ...USUAL, currency: 'CNY', basis: 'year-to-date', split: 'sector', from: 2023 * 12 }

function viewed(query: ViewQuery, figures: readonly Figure[]) {
  const { parts, overlap } = cutOf(query)
  return buildView(query, bySeries(figures), ALL, parts, overlap)
}

/** Both lists at the side, as the page reads them. */
function sidesOf(query: ViewQuery, figures: readonly Figure[]): Sides {
  const side = (split: 'sector' | 'partner') => ({
    query: { ...query, split },
    view: viewed({ ...query, split }, figures),
  })
  return { sectors: side('sector'), partners: side('partner') }
}

const PARTNERS = [
  example('CN.exports.counterpart:USA.value.CNY.year-to-date', '2024', '37337.2', { growth: '6.1' }),
  example('CN.exports.group:ASEAN.value.CNY.year-to-date', '2024', '41736.4', { growth: '13.4' }),
]
const verdict = (kind: Parameters<typeof suits>[0], query: ViewQuery, figures: readonly Figure[] = YEARS_EXPORTS) =>
  suits(kind, query, viewed(query, figures), sidesOf(query, figures))

describe('which charts suit a view', () => {
  it('sectors of a year are stacked, drawn as areas and added up; they are no map, and a year-to-date has no months', () => {
    const view = viewed(SECTORS, YEARS_EXPORTS)
    const suited = chartKinds(SECTORS, view, sidesOf(SECTORS, YEARS_EXPORTS)).filter(({ verdict: one }) => one === true)
    expect(suited.map(({ kind }) => kind)).toEqual(['lines', 'bars', 'stack', 'multiples', 'treemap', 'waterfall'])
    expect(verdict('map', SECTORS)).toBe('needs-countries')
    expect(verdict('heat', SECTORS)).toBe('needs-months')
  })

  it('commodity lines nest in one another, so they are never stacked', () => {
    const lines: ViewQuery = { ...SECTORS, split: 'commodity' }
    for (const kind of ['stack', 'area', 'treemap', 'waterfall'] as const)
      expect(verdict(kind, lines)).toBe('overlapping')
    expect(verdict('multiples', lines)).toBe(true)
  })

  it('one line has nothing to be stacked, but months to be coloured', () => {
    const months = [example('CN.exports.all.value.USD.month', '2024-12', '335.6', { scale: 9, growth: '10.7' })]
    expect(verdict('stack', USUAL, months)).toBe('no-parts')
    expect(verdict('heat', USUAL, months)).toBe(true)
    expect(verdict('treemap', { ...USUAL, flow: 'balance' }, months)).toBe('no-parts')
  })

  it('goods flow to the whole and on to partners where both are held for one period, of all trade', () => {
    expect(verdict('flow', SECTORS)).toBe('not-both')
    expect(verdict('flow', SECTORS, [...YEARS_EXPORTS, ...PARTNERS])).toBe(true)
    expect(verdict('flow', { ...SECTORS, partner: 'USA', split: 'nothing' }, PARTNERS)).toBe('all-trade')
  })

  it('growth is not stacked: the link to a stack asks for levels, and an address that asks for both is drawn as lines', () => {
    expect(drawnAs('stack', { shown: 'growth' })).toEqual({ chart: 'stack', shown: 'level' })
    expect(drawnAs('stack', { shown: 'share' })).toEqual({ chart: 'stack' })
    expect(verdict('area', SECTORS)).toBe('needs-run')
    expect(verdict('area', { ...SECTORS, basis: 'year' })).toBe(true)
    const drawn = (query: ViewQuery) => drawnKind(query, viewed(query, YEARS_EXPORTS), sidesOf(query, YEARS_EXPORTS))
    expect(drawn({ ...SECTORS, chart: 'stack' })).toBe('lines')
    expect(drawn({ ...SECTORS, chart: 'stack', shown: 'level' })).toBe('stack')
    expect(drawn({ ...SECTORS, chart: 'map' })).toBe('lines')
  })

  it('a slope runs from the same months of the earliest year that has half of the parts', () => {
    const pair = slopePair(viewed(SECTORS, YEARS_EXPORTS), 'level')
    expect(pair && [printPeriod(pair.from), printPeriod(pair.to)]).toEqual(['2023', '2024'])
    expect(slopePair(viewed(SECTORS, PARTNERS), 'level')).toBeNull()
  })
})
