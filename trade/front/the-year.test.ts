import { describe, expect, it } from 'vitest'
import { allTrade } from '../wall/series.ts'
import { printed } from './front.examples.ts'
import { theYear } from './the-year.ts'

const yuan = (flow: 'total' | 'exports' | 'imports' | 'balance') => allTrade(flow, 'CNY', 'year-to-date')
const year = (
  flow: 'total' | 'exports' | 'imports',
  period: string,
  value: string,
  growth: string | null,
  scale = 12,
) => ({ [period]: printed(yuan(flow), period, value, growth, { scale }) })
const held = {
  [yuan('total')]: {
    ...year('total', '2024', '4384679258', '5.0', 4),
    ...year('total', '2025', '45.47', '3.8'),
    ...year('total', '2026-01..03', '118380.0', '15.0', 8),
  },
  [yuan('exports')]: { ...year('exports', '2024', '2545453724', '7.1', 4), ...year('exports', '2025', '26.99', '6.1') },
  [yuan('imports')]: { ...year('imports', '2024', '1839225534', '2.3', 4), ...year('imports', '2025', '18.48', '0.5') },
}

describe('the year', () => {
  it('is 2025 with 45.47 trillion, and a surplus computed where none was printed', () => {
    expect(
      theYear(held)?.lines.map(({ flow, trillions, growthPercent, isComputed }) => [
        flow,
        trillions,
        growthPercent,
        isComputed,
      ]),
    ).toEqual([
      ['total', '45.47', '3.8', false],
      ['exports', '26.99', '6.1', false],
      ['imports', '18.48', '0.5', false],
      ['balance', '8.51', '20.5', true],
    ])
  })
  it('keeps the place of a year that is not held', () => {
    const gap = {
      [yuan('total')]: { ...year('total', '2023', '41.76', '0.2'), ...year('total', '2025', '45.47', '3.8') },
    }
    expect(theYear(gap)?.totals.map(({ trillions }) => trillions)).toEqual(['41.76', null, '45.47'])
  })
  it('shows the running year so far beside it', () => {
    expect(theYear(held)?.soFar).toMatchObject({ period: '2026-01..03', trillions: '11.84', growthPercent: '15.0' })
  })
  it('prints the bulletin’s 4,384,679,258 ten thousand as 43.85 trillion', () => {
    const until2024 = { [yuan('total')]: year('total', '2024', '4384679258', '5.0', 4) }
    expect(theYear(until2024)?.lines[0]?.trillions).toBe('43.85')
    expect(theYear(until2024)?.lines[3]?.trillions).toBeNull()
  })
  it('is null before any year is held', () => {
    expect(theYear({})).toBeNull()
  })
})
