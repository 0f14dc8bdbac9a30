import { describe, expect, it } from 'vitest'
import { cutOf, disjointSectors, PARTNERS, targetOf } from './cut.ts'
import { type Goods, USUAL } from './view-query.ts'

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

  it('of a section is into its chapters', () => {
    const { parts } = cutOf({ ...USUAL, goods: { kind: 'section', code: 'XVI' }, split: 'chapter' })
    expect(parts.map(({ code }) => code)).toEqual(['84', '85'])
  })

  it('of a partner is into HS chapters, each a line of its own, and into sections as their sum', () => {
    const members = (split: 'chapter' | 'section', code: string) =>
      cutOf({ ...USUAL, partner: 'USA', split })
        .parts.find((part) => part.code === code)
        ?.members.exports.map(({ breakdown, member }) => `${breakdown}:${member}`)
    expect(members('chapter', '85')).toEqual(['counterpart-chapter:USA+85'])
    expect(members('section', 'XVI')).toEqual(['counterpart-chapter:USA+84', 'counterpart-chapter:USA+85'])
  })

  it('of a chapter is into partners: its own short list, countries, or continents', () => {
    const { parts, overlap } = cutOf({ ...USUAL, goods: { kind: 'chapter', code: '85' }, split: 'partner' })
    expect([overlap, parts.length]).toEqual([false, PARTNERS.length])
    expect(parts[0]).toMatchObject({ code: 'ASEAN', members: { exports: [{ member: 'ASEAN+85' }] } })
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
    [{ partner: null, goods: { kind: 'section', code: 'XVI' } }, 'XVI'],
    [{ partner: null, goods: { kind: 'chapter', code: '85' } }, '85'],
    [{ partner: 'USA', goods: { kind: 'chapter', code: '85' } }, 'USA+85'],
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

  it('of one partner’s goods is measured on the partner, and none where no series is of the two', () => {
    const of = (goods: Goods) => targetOf({ partner: 'BRICS', goods, to: 2023 * 12 })
    expect(of({ kind: 'chapter', code: '85' })?.within?.code).toBe('BRICS')
    expect(of({ kind: 'chapter', code: '85' })?.members.exports.map(({ member }) => member)).toEqual([
      'BRA+85',
      'RUS+85',
      'IND+85',
      'ZAF+85',
    ])
    expect(of({ kind: 'sector', code: 'electronics' })).toBeNull()
  })

  it('of a code nobody knows is none', () => {
    expect(targetOf({ partner: null, goods: { kind: 'chapter', code: '77' } })).toBeNull()
    expect(targetOf({ partner: 'ATLANTIS', goods: null })).toBeNull()
    expect(targetOf({ partner: null, goods: { kind: 'commodity', code: 'unobtainium' } })).toBeNull()
  })
})
