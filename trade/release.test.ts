import { describe, expect, it } from 'vitest'
import { parsePeriod } from './period.ts'
import { parseReleaseCode, releaseCode, restatementCode } from './release.ts'

describe('a release code', () => {
  it.each([
    ['flash', '2024-10', 'GACC-2024-10-flash'],
    ['flash', '2024-01..02', 'GACC-2024-01..02-flash'],
    ['report', '2024-12', 'GACC-2024-12-report'],
    ['annual', '2024', 'GACC-2024-annual'],
  ] as const)('of the %s for %s is %s, and says so when read', (stage, period, code) => {
    expect(releaseCode(stage, parsePeriod(period))).toBe(code)
    expect(parseReleaseCode(code)).toEqual({ stage, period: parsePeriod(period), kind: 'release' })
  })

  it('of a restatement is named for the day it was seen, and is about many periods', () => {
    expect(restatementCode('2026-07-07')).toBe('GACC-2026-07-07-restatement')
    expect(parseReleaseCode('GACC-2026-07-07-restatement')).toEqual({
      stage: 'restatement',
      period: null,
      kind: 'release',
    })
  })

  it('of a correction says what it corrects', () => {
    expect(parseReleaseCode('GACC-2024-10-flash-correction-1')).toMatchObject({ stage: 'flash', kind: 'correction' })
    expect(parseReleaseCode('GACC-2024-10-flash-withdrawal-1')).toMatchObject({ kind: 'withdrawal' })
  })

  it.each([
    'GACC-2024-13-flash',
    'GACC-2024-10',
    'GACC-2024-10-Flash',
    'gacc-2024-10-flash',
    'GACC-2024-10-flash-correction',
    'NBS-2024-10-flash',
    '',
  ])('"%s" is none', (code) => {
    expect(() => parseReleaseCode(code)).toThrow(RangeError)
  })
})
