import { describe, expect, it } from 'vitest'
import { type Held, isHeld, nearestHeld } from './held.ts'
import { USUAL } from './view-query.ts'

const counts = new Map<string, number>(
  [
    ['CN.exports.all.value.USD.month', 223],
    ['CN.imports.all.value.USD.month', 223],
    ['CN.exports.all.value.CNY.year-to-date', 60],
    ['CN.exports.commodity:lithium-ion-batteries.value.CNY.year-to-date', 9],
    ['CN.exports.commodity:solar-cells.value.CNY.year-to-date', 11],
    ['CN.exports.counterpart:USA.value.CNY.year-to-date', 10],
  ].map(([key, count]) => [String(key), Number(count)]),
)
const heldOf = (levels: ReadonlyMap<string, number>): Held => ({
  get: (series) => {
    const count = levels.get(series)
    return count === undefined ? undefined : { levels: count > 0, twelveMonths: count >= 11 }
  },
  units: new Map(),
})
const held = heldOf(counts)

describe('what is held', () => {
  it('exports in dollars are, and so is their balance, which is computed from exports and imports', () => {
    expect(isHeld(USUAL, held)).toBe(true)
    expect(isHeld({ ...USUAL, flow: 'balance' }, held)).toBe(true)
  })

  it('a sector is where every one of its lines is', () => {
    const energy = {
      ...USUAL,
      currency: 'CNY',
      basis: 'year-to-date',
      goods: { kind: 'sector', code: 'energy' },
    } as const
    expect(isHeld(energy, held)).toBe(true)
    const without = heldOf(new Map([...counts].filter(([key]) => !key.includes('solar-cells'))))
    expect(isHeld(energy, without)).toBe('not-held')
  })

  it('twelve months are only where eleven figures of months are', () => {
    expect(isHeld({ ...USUAL, basis: 'rolling' }, held)).toBe(true)
    expect(isHeld({ ...USUAL, basis: 'rolling', currency: 'CNY' }, held)).toBe('not-held')
  })

  it('a partner cut by goods never is: the tables cut one way at a time', () => {
    expect(isHeld({ ...USUAL, partner: 'USA', split: 'sector' }, held)).toBe('one-cut-at-a-time')
    expect(isHeld({ ...USUAL, partner: 'USA', goods: { kind: 'commodity', code: 'solar-cells' } }, held)).toBe(
      'one-cut-at-a-time',
    )
  })

  it('nearest to exports to the United States in dollars by month is the same in yuan, year to date', () => {
    expect(nearestHeld({ ...USUAL, partner: 'USA' }, held)).toMatchObject({
      partner: 'USA',
      currency: 'CNY',
      basis: 'year-to-date',
    })
  })

  it('nearest to what exists in no form is nothing', () => {
    expect(nearestHeld({ ...USUAL, partner: 'JPN' }, held)).toBeNull()
  })
})
