import { describe, expect, it } from 'vitest'
import { example } from '#trade/explore/figures.examples.ts'
import { PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { LongRows, packedRows } from './long-rows.ts'
import { longTable } from './long-table.ts'

const EVERY = { ...PARTNERS, table: 'every' as const }
const FIGURES = [
  ...PARTNER_FIGURES,
  // Only its growth was printed.
  { ...example('CN.exports.counterpart:KOR.value.CNY.year-to-date', '2024', null, { growth: '-0.4' }) },
]
const rows = (change: Partial<typeof EVERY> = {}) => {
  const query = { ...EVERY, ...change }
  return longTable(viewed(query, FIGURES), query, ({ code }) => code, 'en')
}

describe('a table of every part in every period', () => {
  it('has the newest period first and the largest part first in it; what is not held has no row, and no figure says why', () => {
    const ids = rows().rows.map(({ id }) => id)
    expect(ids.slice(0, 4)).toEqual(['all@2024', 'ASEAN@2024', 'USA@2024', 'HKG@2024'])
    expect(ids).toContain('JPN@2023')
    expect(ids).not.toContain('KOR@2023')
    expect(rows().rows.find(({ id }) => id === 'KOR@2024')?.cells).toEqual([
      'KOR',
      '2024',
      'not held',
      '',
      '',
      '−0.4',
      '',
      '',
    ])
  })

  it('has everything else only where a part is held: else it would be the whole again', () => {
    const alone = example('CN.exports.all.value.CNY.year-to-date', '2024-01..11', '2303830000', { scale: 4 })
    const { rows: longer } = longTable(
      viewed(EVERY, [...FIGURES, alone]),
      EVERY,
      ({ kind, code }) => `${kind} ${code}`,
      'en',
    )
    const named = longer.map(({ cells: [name, period] }) => `${name} ${period}`)
    expect(named).toContain('whole all Jan–Nov 2024')
    expect(named.filter((name) => name.startsWith('rest')).map((name) => name.slice(-4))).toEqual(['2024', '2023'])
  })

  it('prints value, share, growth and points as the other tables do', () => {
    expect(rows().rows.find(({ id }) => id === 'USA@2024')?.cells).toEqual([
      'USA',
      '2024',
      '3,733.7',
      '',
      '14.7',
      '+6.1',
      '+6.1',
      '+0.9',
    ])
  })

  it('is sorted by any column over all periods, rows without that figure last', () => {
    const sorted = rows({ sort: { column: 'growth', ascending: true } }).rows.map(({ id }) => id)
    expect(sorted.slice(0, 2)).toEqual(['JPN@2024', 'KOR@2024'])
    expect(sorted.at(-1)).toMatch(/@2023$/)
  })

  it('keeps pinned rows apart, in the order of the table', () => {
    const { pinned, rows: others } = rows({ pinned: ['JPN@2023', 'USA@2024', 'NOBODY@1999'] })
    expect(pinned.map(({ id }) => id)).toEqual(['USA@2024', 'JPN@2023'])
    expect(others.some(({ id }) => id === 'USA@2024')).toBe(false)
  })

  it('travels as one text from which each row comes back as it was', () => {
    const sent = rows().rows
    const came = new LongRows(packedRows(sent))
    expect(came.all()).toEqual(sent)
    expect([came.placeOf('USA@2024'), came.placeOf('USA@2'), came.at(sent.length)]).toEqual([2, -1, undefined])
    expect(new LongRows(packedRows([])).length).toBe(0)
  })
})
