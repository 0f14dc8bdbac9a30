import { describe, expect, it } from 'vitest'
import { compileExpectations } from './compile-expectations.ts'
import { compileHistory } from './compile-history.ts'

const expectations = compileExpectations()
const releases = new Map(
  compileHistory().flatMap((entry) => (entry.kind === 'release' ? [[entry.code, entry.embargoAt] as const] : [])),
)

describe('what was forecast', () => {
  it('exports of December 2024: 7.3 on the poll page, with 7 and 7.5 of others beside it', () => {
    const one = expectations.find(
      ({ release, flow, currency }) => release === 'GACC-2024-12-flash' && flow === 'exports' && currency === 'USD',
    )
    expect(one).toMatchObject({ figure: 'growth', median: '7.3', digits: 1, poll: 'Investing.com' })
    expect(one?.note).toContain('also 7.5 (Bloomberg survey (AFP))')
  })

  it('January–February 2021: a Reuters poll of 22 economists', () => {
    expect(
      expectations.find(({ release, flow }) => release === 'GACC-2021-01..02-flash' && flow === 'exports'),
    ).toMatchObject({
      median: '38.9',
      forecasts: 22,
      poll: 'Reuters',
    })
  })

  it('is known before its release, and once for each figure', () => {
    expect(
      new Set(expectations.map(({ release, flow, currency, figure }) => [release, flow, currency, figure].join())).size,
    ).toBe(expectations.length)
    expect(expectations.filter(({ release, knownAt }) => knownAt >= (releases.get(release) ?? ''))).toEqual([])
  })
})
