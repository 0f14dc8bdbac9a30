import { describe, expect, it } from 'vitest'
import { printed } from './front.examples.ts'
import { partnerSeries } from './front-series.ts'
import { rowsOfNewest } from './rows.ts'

const [ASEAN, USA, EU] = (['ASEAN', 'USA', 'EU'] as const).map((member) =>
  partnerSeries({ breakdown: member === 'USA' ? 'counterpart' : 'group', member }),
) as [string, string, string]
const held = {
  [ASEAN]: {
    '2026-01..03': printed(ASEAN, '2026-01..03', '19666.6', '15.4', { scale: 8 }),
    '2025': printed(ASEAN, '2025', '75456.97', '8.0', { scale: 8 }),
  },
  [USA]: { '2026-01..03': printed(USA, '2026-01..03', '9016.7', '-18.7', { scale: 8 }) },
  [EU]: {
    '2025': printed(EU, '2025', '59253.29', null, { scale: 8 }),
    '2024': printed(EU, '2024', '55900.12', '1.6', { scale: 8 }),
  },
}
const named = [
  ['ASEAN', ASEAN],
  ['USA', USA],
  ['EU', EU],
] as const

describe('rows of the newest period', () => {
  it('takes January–March 2026 for ASEAN and the United States, and says that the EU is held for 2025', () => {
    const rows = rowsOfNewest(held, named, 2, 9)
    expect(rows?.period).toBe('2026-01..03')
    expect(rows?.rows.map(({ name, digits, growthPercent }) => [name, digits, growthPercent])).toEqual([
      ['ASEAN', '1967', '15.4'],
      ['USA', '902', '-18.7'],
    ])
    expect(rows?.notHeld).toEqual([{ name: 'EU', latest: '2025' }])
  })
  it('computes growth from levels only where none was printed, and says so', () => {
    const row = rowsOfNewest(held, [['EU', EU]], 1, 9)?.rows[0]
    expect(row).toMatchObject({ growthPercent: '6.0', isComputed: true })
  })
  it('is null where too few of them share a period', () => {
    expect(rowsOfNewest(held, named, 3, 9)).toBeNull()
    expect(rowsOfNewest({}, named, 1, 9)).toBeNull()
  })
})
