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

  it('is found out once of each, and of each by itself', () => {
    const asked: string[] = []
    const watched: Held = {
      get: (series) => {
        asked.push(series)
        return held.get(series)
      },
      units: held.units,
    }
    const yuan = { ...USUAL, currency: 'CNY' } as const
    expect([isHeld(USUAL, watched), isHeld(yuan, watched)]).toEqual([true, 'not-held'])
    const before = asked.length
    // The periods drawn, and how, make no difference to what is held.
    expect([isHeld({ ...USUAL, from: 2020 * 12, chart: 'bars' }, watched), isHeld(yuan, watched)]).toEqual([
      true,
      'not-held',
    ])
    expect(asked.length).toBe(before)
    expect(isHeld({ ...yuan, basis: 'year-to-date', partner: 'USA' }, watched)).toBe(true)
  })

  it('twelve months are only where eleven figures of months are', () => {
    expect(isHeld({ ...USUAL, basis: 'rolling' }, held)).toBe(true)
    expect(isHeld({ ...USUAL, basis: 'rolling', currency: 'CNY' }, held)).toBe('not-held')
  })

  const CHAPTER = { kind: 'chapter', code: '85' } as const
  const crossed = heldOf(
    new Map([
      ...counts,
      ...['USA+84', 'USA+85', 'JPN+85'].map(
        (member) => [`CN.exports.counterpart-chapter:${member}.value.USD.month`, 12] as const,
      ),
    ]),
  )

  it.each([
    [{ partner: 'USA', goods: CHAPTER }, true],
    [{ partner: 'USA', split: 'chapter' }, true],
    [{ partner: 'USA', split: 'section' }, true],
    [{ partner: 'USA', goods: { kind: 'section', code: 'XVI' } }, true],
    [{ goods: CHAPTER, split: 'country' }, true],
    // The groups' own rows are not held.
    [{ goods: CHAPTER, split: 'continent' }, 'not-crossed'],
    // Chapter 84 is not: the section is no sum.
    [{ partner: 'JPN', goods: { kind: 'section', code: 'XVI' } }, 'not-crossed'],
    [{ partner: 'USA', goods: { kind: 'chapter', code: '27' } }, 'not-crossed'],
    [{ partner: 'USA', split: 'sector' }, 'by-chapter'],
    [{ partner: 'USA', goods: { kind: 'commodity', code: 'solar-cells' } }, 'by-chapter'],
    [{ goods: { kind: 'sector', code: 'energy' }, split: 'country' }, 'by-chapter'],
    [{ partner: 'USA', split: 'country' }, 'one-cut-at-a-time'],
    [{ partner: 'USA', split: 'mode' }, 'one-cut-at-a-time'],
    [{ goods: CHAPTER, split: 'chapter' }, 'no-parts'],
    [{ partner: 'ATLANTIS', goods: CHAPTER }, 'not-held'],
  ] as const)('of a partner and goods at once: %j is %s', (asked, verdict) => {
    expect(isHeld({ ...USUAL, ...asked }, crossed)).toBe(verdict)
  })

  it('nearest to a partner’s goods that are not held are the goods, then the partner', () => {
    const asked = { ...USUAL, partner: 'USA', goods: { kind: 'commodity', code: 'solar-cells' } } as const
    expect(nearestHeld(asked, held)).toMatchObject({ partner: null, goods: asked.goods, currency: 'CNY' })
    expect(nearestHeld({ ...asked, goods: CHAPTER }, held)).toMatchObject({ partner: 'USA', goods: null })
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
