import { describe, expect, it } from 'vitest'
import { cutOf, disjointSectors, targetOf } from './cut.ts'
import { USUAL } from './view-query.ts'

describe('a cut', () => {
  it('into sectors takes those that share no line: electric vehicles and the new three are left to be asked for by name', () => {
    expect(disjointSectors().map(({ id }) => id)).toEqual([
      'electronics',
      'machinery',
      'vehicles',
      'energy',
      'medical',
      'textiles',
      'resources',
      'agriculture',
    ])
  })

  it('of a sector is into its official lines, of a country into nothing', () => {
    const lines = cutOf({ ...USUAL, goods: { kind: 'sector', code: 'energy' }, split: 'commodity' }).parts.map(
      ({ code }) => code,
    )
    expect(lines).toEqual(['lithium-ion-batteries', 'solar-cells'])
    expect(cutOf({ ...USUAL, partner: 'USA', split: 'sector' }).parts).toEqual([])
  })

  it('into commodity lines overlaps, so it is never added up', () => {
    expect(cutOf({ ...USUAL, split: 'commodity' }).overlap).toBe(true)
    expect(cutOf({ ...USUAL, split: 'country' }).overlap).toBe(false)
  })
})

describe('a target', () => {
  it.each([
    [{ partner: 'USA', goods: null }, 'USA'],
    [{ partner: 'ASEAN', goods: null }, 'ASEAN'],
    [{ partner: null, goods: { kind: 'sector', code: 'electronics' } }, 'electronics'],
    [{ partner: null, goods: null }, 'all'],
  ] as const)('of %j is %s', (query, code) => {
    expect(targetOf(query)?.code).toBe(code)
  })

  it('of a group without a total of the agency’s is its members then, China itself left out', () => {
    const members = (to: number | null) =>
      targetOf({ partner: 'BRICS', goods: null, to })?.members.exports.map(({ member }) => member)
    expect(members(2023 * 12)).toEqual(['BRA', 'RUS', 'IND', 'ZAF'])
    expect(members(2024 * 12)).toEqual(['BRA', 'RUS', 'IND', 'ZAF', 'EGY', 'ETH', 'IRN', 'ARE'])
    expect(members(null)).toContain('IDN')
  })

  it('of a code nobody knows is none', () => {
    expect(targetOf({ partner: 'ATLANTIS', goods: null })).toBeNull()
    expect(targetOf({ partner: null, goods: { kind: 'commodity', code: 'unobtainium' } })).toBeNull()
  })
})
