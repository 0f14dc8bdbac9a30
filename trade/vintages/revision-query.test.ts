import { describe, expect, it } from 'vitest'
import { ofFigure, parseRevisions, printRevisions, seriesAsked } from './revision-query.ts'

const parse = (address: string) => parseRevisions(new URLSearchParams(address))

describe('the address of a page of revisions', () => {
  it('says all of it and is as short as it can be: it reads back as written', () => {
    for (const address of [
      '',
      'flow=imports&in=cny&by=ytd',
      'by=year',
      'with=USA&of=level&period=2023-01..02&asOf=240',
      'asOf=2025-01-13T03:00:00Z',
      'in=cny&goods=commodity:integrated-circuits',
      'flow=balance&of=growth',
    ]) {
      const { query, refused } = parse(address)
      expect(refused).toEqual([])
      expect(decodeURIComponent(printRevisions(query))).toBe(address)
    }
  })

  it('is refused by name where it says what is not known, sums of twelve months among them', () => {
    const { query, refused } = parse('by=rolling&of=growths&period=2023-13&split=sector&flow=exprts')
    expect(refused.map(({ parameter, value }) => `${parameter}=${value}`).toSorted()).toEqual([
      'by=rolling',
      'flow=exprts',
      'of=growths',
      'period=2023-13',
      'split=sector',
    ])
    expect(refused.find(({ parameter }) => parameter === 'by')?.valid).toEqual(['month', 'ytd', 'year'])
    expect(query).toMatchObject({ flow: 'exports', basis: 'month', of: null, period: null })
  })

  it('is about one official series: a sector is our own sum, a code nobody knows is none', () => {
    const series = (address: string) => seriesAsked(parse(address).query)
    expect(series('with=USA&in=cny&by=year')).toEqual({ series: 'CN.exports.counterpart:USA.value.CNY.year-to-date' })
    expect(series('flow=total')).toEqual({ series: 'CN.total.all.value.USD.month' })
    expect(series('goods=sector:electronics')).toEqual({ none: 'sum' })
    expect(series('with=ATLANTIS')).toEqual({ none: 'not-held' })
  })

  it('is found from a figure, but for what the address cannot say', () => {
    const address = (series: string) => {
      const query = ofFigure(series, '2024-03')
      return query && printRevisions(query)
    }
    expect(address('CN.imports.all.value.USD.month')).toBe('flow=imports&period=2024-03')
    expect(address('CN.exports.group:ASEAN.value.CNY.year-to-date')).toBe('in=cny&by=ytd&with=ASEAN&period=2024-03')
    expect(address('CN.exports.commodity:steel.quantity.tons.month')).toBeNull()
    expect(address('CN.exports.mode:ordinary.value.USD.month')).toBeNull()
  })
})
