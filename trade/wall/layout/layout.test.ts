import { describe, expect, it } from 'vitest'
import { movedBy, sizedBy, withoutPanel, withPanel } from './arrange.ts'
import { cityTime } from './cities.ts'
import { type PlacedPanel, problemsOf } from './layout.ts'
import { layoutSubscription } from './layout-subscription.ts'
import { LARGEST, ONE_OF_EACH, SMALLEST } from './panel.ts'
import { PRESET_NAMES, PRESETS } from './presets.ts'
import { uprightPlaces } from './upright.ts'

const clock = (column: number, row: number, columns = 1, rows = 3): PlacedPanel => ({
  panel: { kind: 'clock', city: 'beijing' },
  place: { column, row, columns, rows },
})

describe('a layout', () => {
  it.each(PRESET_NAMES)('%s, that a new one may begin with, is one, lying and upright', (name) => {
    expect(problemsOf(PRESETS[name])).toEqual([])
    expect(uprightPlaces(PRESETS[name])).not.toContain(null)
  })
  it('has no panel outside, too small or large, or on another, and says which', () => {
    expect(problemsOf([])).toEqual([{ is: 'empty' }])
    expect(problemsOf([clock(0, 0), clock(3, 0, 2)])).toEqual([{ is: 'outside', at: 1 }])
    expect(problemsOf([clock(0, 6)])).toEqual([{ is: 'outside', at: 0 }])
    expect(problemsOf([clock(0, 0, 1, 2)])).toEqual([{ is: 'too-small', at: 0 }])
    expect(problemsOf([clock(0, 0, 3, 3)])).toEqual([{ is: 'too-large', at: 0 }])
    expect(problemsOf([clock(0, 0), clock(1, 0), clock(0, 2)])).toEqual([{ is: 'overlaps', at: 2, other: 0 }])
  })
  it('is wide enough for every kind of panel at its least', () => {
    for (const { kind } of ONE_OF_EACH) {
      expect(SMALLEST[kind].columns).toBeLessThanOrEqual(LARGEST[kind].columns)
      expect(SMALLEST[kind].rows).toBeLessThanOrEqual(LARGEST[kind].rows)
    }
  })
})

describe('an upright wall', () => {
  const tall = (kind: 'sectors' | 'partners', column: number, row: number, rows: number): PlacedPanel => ({
    panel: { kind },
    place: { column, row, columns: 2, rows },
  })
  it('has the same panels in reading order, two columns wide', () => {
    expect(uprightPlaces([tall('partners', 2, 0, 8), tall('sectors', 0, 0, 6)])).toEqual([
      { column: 0, row: 6, columns: 2, rows: 8 },
      { column: 0, row: 0, columns: 2, rows: 6 },
    ])
  })
  it('takes from whoever has most to spare where not all have room', () => {
    expect(uprightPlaces([tall('sectors', 0, 0, 8), tall('partners', 2, 0, 8)])).toEqual([
      { column: 0, row: 0, columns: 2, rows: 7 },
      { column: 0, row: 7, columns: 2, rows: 8 },
    ])
  })
  it('lets go what has no room at the least', () => {
    const four = [
      tall('sectors', 0, 0, 4),
      tall('partners', 2, 0, 4),
      tall('sectors', 0, 4, 4),
      tall('partners', 2, 4, 4),
    ]
    expect(uprightPlaces(four).map((place) => place?.row ?? null)).toEqual([0, 4, 8, null])
  })
})

describe('arranging', () => {
  it('puts a panel where there is room, and says when there is none', () => {
    const [first, second] = withPanel([clock(0, 0)], { kind: 'clock', city: 'london' }) ?? []
    expect(first?.place.column).toBe(0)
    expect(second?.place).toEqual({ column: 1, row: 0, columns: 1, rows: 3 })
    expect(withPanel([...PRESETS.release], { kind: 'clock', city: 'london' })).toBeNull()
  })
  it('moves a panel as far as the wall goes, over others too', () => {
    const moved = movedBy([clock(0, 0), clock(1, 0)], 0, { columns: 1, rows: -4 })
    expect(moved[0]?.place).toEqual({ column: 1, row: 0, columns: 1, rows: 3 })
    expect(problemsOf(moved)).toEqual([{ is: 'overlaps', at: 1, other: 0 }])
    expect(movedBy(moved, 0, { columns: 9, rows: 9 })[0]?.place).toMatchObject({ column: 3, row: 5 })
  })
  it('makes a panel no smaller than its words, no larger than its use and the wall', () => {
    expect(sizedBy([clock(3, 0)], 0, { columns: 3, rows: 9 })[0]?.place).toMatchObject({ columns: 1, rows: 4 })
    expect(sizedBy([clock(0, 0)], 0, { columns: -3, rows: -9 })[0]?.place).toMatchObject({ columns: 1, rows: 3 })
    expect(withoutPanel([clock(0, 0), clock(1, 0)], 0)).toEqual([clock(1, 0)])
  })
})

describe('what walls ask for', () => {
  it('the figures of all their panels at once, and no more', () => {
    const plain = layoutSubscription([{ kind: 'key' }], [], []).series
    const more = layoutSubscription([{ kind: 'partners' }, { kind: 'trend', flow: 'total' }], [], []).series
    expect(plain).toContain('CN.exports.all.value.USD.month')
    expect(more.slice(0, plain.length)).toEqual(plain)
    const besides = more.slice(plain.length)
    for (const series of ['CN.total.group:BRI.value.CNY.year-to-date', 'CN.total.all.value.USD.month'])
      expect(besides).toContain(series)
    expect(besides).not.toContain('CN.exports.commodity:steel.value.CNY.year-to-date')
  })
})

describe('a clock', () => {
  it('shows the hour of its city, summer time included, by the instant it is given', () => {
    const winter = Date.parse('2025-01-13T03:00:05Z')
    expect(cityTime('beijing', winter, 'en')).toEqual({ time: '11:00', seconds: '11:00:05', day: 'Mon 13 Jan' })
    expect(cityTime('new-york', winter, 'zh')).toEqual({ time: '22:00', seconds: '22:00:05', day: '1月12日 周日' })
    expect(cityTime('london', Date.parse('2025-07-14T03:00:00Z'), 'en').time).toBe('04:00')
  })
})
