import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '../decimal.ts'
import { buildView, type View } from '../explore/build-view.ts'
import { cutOf, targetOf } from '../explore/cut.ts'
import { example } from '../explore/figures.examples.ts'
import { ALL } from '../explore/part.ts'
import { bySeries } from '../explore/part-line.ts'
import { parseView, type ViewQuery } from '../explore/view-query.ts'
import type { Figure } from '../figure.ts'
import { readLimit, type Threshold } from './alert.ts'
import { firingOf } from './firing.ts'
import { hasPassed, newestOf } from './threshold.ts'
import { carriedCell, changedCells } from './view-change.ts'

// As GACC printed them, US$ bn: flashes of 14 October 2024 to 13 January 2025; a year before as in their tables.
const EXPORTS = 'CN.exports.all.value.USD.month'
const IMPORTS = 'CN.imports.all.value.USD.month'
const SEPTEMBER = example(EXPORTS, '2024-09', '303.71', { scale: 9, growth: '2.4' })
const OCTOBER = example(EXPORTS, '2024-10', '309.06', { scale: 9, growth: '12.7' })
const NOVEMBER = example(EXPORTS, '2024-11', '312.31', { scale: 9, growth: '6.7' })
const DECEMBER = example(EXPORTS, '2024-12', '335.63', { scale: 9, growth: '10.7' })
const IMPORTS_OCTOBER = example(IMPORTS, '2024-10', '213.34', { scale: 9, growth: '-2.3' })
const IMPORTS_NOVEMBER = example(IMPORTS, '2024-11', '214.87', { scale: 9, growth: '-3.9' })
const UNTIL_NOVEMBER = [SEPTEMBER, OCTOBER, NOVEMBER]
const UNTIL_DECEMBER = [...UNTIL_NOVEMBER, DECEMBER]

const asked = (address: string): ViewQuery => {
  const { query, refused } = parseView(new URLSearchParams(address))
  expect(refused).toEqual([])
  return query
}
const shown = (query: ViewQuery, figures: readonly Figure[]): View => {
  const { parts, overlap } = cutOf(query)
  return buildView(query, bySeries(figures), targetOf(query) ?? ALL, parts, overlap)
}
const turn = (address: string, before: readonly Figure[], now: readonly Figure[], carried: readonly Figure[] = []) => {
  const query = asked(address)
  return {
    query,
    before: shown(query, before),
    now: shown(query, now),
    figures: carried,
    units: new Map<string, string>(),
  }
}
const limit = (text: string, more: Partial<Threshold> = {}): Threshold => ({
  row: 'all',
  column: 'growth',
  direction: 'above',
  limit: text,
  scale: 0,
  unit: null,
  ...more,
})
const passes = (address: string, before: readonly Figure[], now: readonly Figure[], threshold: Threshold) =>
  firingOf({ kind: 'threshold', ...threshold }, turn(address, before, now)) !== null
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ').replaceAll('\u2060', '')

describe('a threshold', () => {
  it('is passed by December’s +10.7% after November’s +6.7%, if it lies between them', () => {
    const december = (threshold: Threshold) => passes('', UNTIL_NOVEMBER, UNTIL_DECEMBER, threshold)
    expect(december(limit('7'))).toBe(true)
    expect(december(limit('6.7'))).toBe(true)
    // Equal is not above; what stays above is no news.
    expect(december(limit('10.7'))).toBe(false)
    expect(december(limit('6.6'))).toBe(false)
    expect(december(limit('7', { direction: 'below' }))).toBe(false)
  })

  it('below −3% is passed by November’s imports, −3.9% after −2.3%', () => {
    const imports = (text: string) =>
      passes(
        'flow=imports',
        [IMPORTS_OCTOBER],
        [IMPORTS_OCTOBER, IMPORTS_NOVEMBER],
        limit(text, { direction: 'below' }),
      )
    expect([imports('-3'), imports('-2.3'), imports('-2'), imports('-3.9')]).toEqual([true, true, false, false])
  })

  it('for a value is exact in the unit it was typed in: 335.63 billion dollars is above 3,356.2 hundred million, not above 3,356.3', () => {
    const value = (text: string, scale: number) =>
      passes('', UNTIL_NOVEMBER, UNTIL_DECEMBER, limit(text, { column: 'value', scale, unit: 'USD' }))
    expect([value('335.62', 9), value('335.63', 9)]).toEqual([true, false])
    expect([value('3356.2', 8), value('3356.3', 8)]).toEqual([true, false])
    const inYuan = limit('335.62', { column: 'value', scale: 9, unit: 'CNY' })
    expect(passes('', UNTIL_NOVEMBER, UNTIL_DECEMBER, inYuan)).toBe(false)
  })

  it('is passed by the first figure there is, and by a revision of the newest, and never by a withdrawal', () => {
    expect(passes('', [], [NOVEMBER], limit('6'))).toBe(true)
    const revised = example(EXPORTS, '2024-11', '312.31', { scale: 9, growth: '7.2' })
    expect(passes('', UNTIL_NOVEMBER, [SEPTEMBER, OCTOBER, revised], limit('7'))).toBe(true)
    // December is withdrawn: November is the newest again, which is no rise above 6.
    expect(passes('', UNTIL_DECEMBER, UNTIL_NOVEMBER, limit('6'))).toBe(false)
  })

  it('of January and February is one of the two together', () => {
    const both = example(EXPORTS, '2025-01..02', '539.94', { scale: 9, growth: '2.3' })
    const now = shown(asked(''), [...UNTIL_DECEMBER, both])
    expect(newestOf(now, 'all', 'growth')?.cell.period).toEqual({ year: 2025, first: 1, last: 2 })
    expect(passes('', UNTIL_DECEMBER, [...UNTIL_DECEMBER, both], limit('3', { direction: 'below' }))).toBe(true)
  })

  it('speaks once for each time the figure stays beyond it, however long', () => {
    const value = fc.integer({ min: 50, max: 90 }).map((tenths) => decimal(`${tenths}`).div('10'))
    const [cell] = shown(asked(''), [NOVEMBER]).whole.cells.values()
    if (!cell) throw new Error('there is a cell of November')
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const newest = values.map((one) => ({ cell, value: one }))
        const spoken = newest.filter((now, at) => hasPassed(newest[at - 1] ?? null, now, limit('7')))
        const runs = values.map((one) => (one.gt('7') ? 'x' : ' ')).join('')
        expect(spoken).toHaveLength(runs.match(/x+/g)?.length ?? 0)
      }),
    )
  })

  it.each([
    ['7.3', '7.3'],
    [' 1,250.50 ', '1250.50'],
    ['−3.9', '-3.9'],
    ['7.3%', null],
    ['1e3', null],
    ['12,50', null],
    ['', null],
  ])('is typed as %j and read as %j', (typed, read) => {
    expect(readLimit(typed)).toBe(read)
  })
})

describe('a publication changes a view', () => {
  const PUBLICATION = { kind: 'publication' } as const

  it('with a month it did not have: said as it is, with nothing before', () => {
    const said = firingOf(PUBLICATION, turn('', UNTIL_NOVEMBER, UNTIL_DECEMBER, [DECEMBER]))
    expect(said).toMatchObject({ before: null, isRevision: false, changed: 1 })
    expect(plain(said?.now.en)).toBe('China’s exports rose 10.7% on a year earlier in December 2024, to US$335.6bn.')
    expect(plain(said?.now.zh)).toBe('2024年12月，中国出口3,356亿美元，同比增长10.7%。')
  })

  it('by correcting one: old and new, each as it was to be quoted', () => {
    const corrected = example(EXPORTS, '2024-11', '312.31', { scale: 9, growth: '6.6' })
    const said = firingOf(PUBLICATION, turn('', UNTIL_NOVEMBER, [SEPTEMBER, OCTOBER, corrected], [corrected]))
    expect(said).toMatchObject({ isRevision: true, changed: 1 })
    expect(plain(said?.before?.en)).toContain('rose 6.7%')
    expect(plain(said?.now.en)).toContain('rose 6.6%')
  })

  it('and tells the cell that is quoted, where that is among what changed', () => {
    const october = example(EXPORTS, '2024-10', '309.10', { scale: 9, growth: '12.7' })
    const address = 'quote=2024-10.value'
    const said = firingOf(
      PUBLICATION,
      turn(address, UNTIL_NOVEMBER, [SEPTEMBER, october, NOVEMBER, DECEMBER], [DECEMBER]),
    )
    expect(plain(said?.now.en)).toBe('China’s exports came to US$309.1bn in October 2024.')
    expect(said?.changed).toBe(2)
  })

  it('by withdrawing a month', () => {
    const struck = { ...DECEMBER, value: null, printedGrowthPercent: null, missingReason: 'withdrawn' as const }
    const said = firingOf(PUBLICATION, turn('', UNTIL_DECEMBER, [...UNTIL_NOVEMBER, struck], [struck]))
    expect(plain(said?.before?.en)).toContain('rose 10.7%')
    expect(plain(said?.now.en)).toBe('No figure for China’s exports in December 2024: withdrawn.')
  })

  it('through the year before alone: its base was revised, so our growth is another', () => {
    const base = (value: string) => example(EXPORTS, '2023-11', value, { scale: 9 })
    const [before, now] = [base('291.93'), base('292.65')]
    const at = turn('from=2024-09', [before, ...UNTIL_NOVEMBER], [now, ...UNTIL_NOVEMBER], [now])
    expect(carriedCell(at.query, at.now, at.figures, at.units)).toBeNull()
    expect(changedCells(at.before, at.now).map(({ columns }) => columns)).toEqual([['computed', 'contribution']])
    expect(firingOf(PUBLICATION, at)).not.toBeNull()
  })

  it('when its figures are given again as they were: nothing changed, and that is what is said', () => {
    const again = turn('', UNTIL_DECEMBER, UNTIL_DECEMBER, [DECEMBER])
    expect(firingOf(PUBLICATION, again)).toMatchObject({ changed: 0 })
    expect(plain(firingOf(PUBLICATION, again)?.now.en)).toContain('rose 10.7%')
    expect(firingOf(PUBLICATION, { ...again, figures: [] })).toBeNull()
    // The one that was given again is told, though a newer one is there.
    expect(plain(firingOf(PUBLICATION, { ...again, figures: [OCTOBER] })?.now.en)).toContain('rose 12.7%')
  })

  it('not with other figures, nor with periods it does not show', () => {
    expect(firingOf(PUBLICATION, turn('flow=imports', [IMPORTS_OCTOBER], [IMPORTS_OCTOBER], [DECEMBER]))).toBeNull()
    const until = turn('to=2024-11', UNTIL_NOVEMBER, UNTIL_DECEMBER, [DECEMBER])
    expect(firingOf(PUBLICATION, until)).toBeNull()
    // The year's own figure is none of the months'.
    const year = example('CN.exports.all.value.CNY.year-to-date', '2024', '25.45', { scale: 12, growth: '7.1' })
    const untilNovember = example('CN.exports.all.value.CNY.year-to-date', '2024-01..11', '23.04', {
      scale: 12,
      growth: '6.7',
    })
    const asean = example('CN.exports.group:ASEAN.value.CNY.year-to-date', '2024-01..11', '3.74', {
      scale: 12,
      growth: '12.7',
    })
    const partners = turn('in=cny&by=ytd&split=partner', [untilNovember, asean], [untilNovember, asean, year], [year])
    // Its axis ends with the parts: the whole's newer figure is not shown yet.
    expect(firingOf(PUBLICATION, partners)).toBeNull()
    const cny = example('CN.exports.all.value.CNY.month', '2024-12', '2.41', { scale: 12 })
    expect(firingOf(PUBLICATION, turn('', UNTIL_NOVEMBER, [...UNTIL_NOVEMBER, cny], [cny]))).toBeNull()
  })
})
