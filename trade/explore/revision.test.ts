import { describe, expect, it } from 'vitest'
import { fixed } from '../decimal.ts'
import { example } from './figures.examples.ts'
import { revisionOf } from './revision.ts'

const SERIES = 'CN.exports.all.value.USD.month'

describe('a revision', () => {
  it('of exports in March 2023 is from 315.6 billion and +14.8 to 302.4 and +10.9: −13.2 billion', () => {
    const revision = revisionOf([
      example(SERIES, '2023-03', '315589337', { scale: 3, growth: '14.8', status: 'P', vintage: 221 }),
      example(SERIES, '2023-03', '302.4', { scale: 9, growth: '10.9', status: 'R', vintage: 304 }),
    ])
    expect(revision).toMatchObject({ firstGrowth: '14.8', latestGrowth: '10.9', firstPrintIsHeld: true, prints: 2 })
    expect(revision?.difference && fixed(revision.difference.div('1e9'), 1)).toBe('-13.2')
  })

  it('of a first level that is not held has its first growth alone', () => {
    const revision = revisionOf([
      example(SERIES, '2024-12', '335.6', { scale: 9, growth: '10.7', firstPrint: 'level-not-held' }),
      example(SERIES, '2024-12', '335.6', { scale: 9, growth: '10.7', vintage: 2 }),
    ])
    expect(revision).toMatchObject({ first: null, firstGrowth: '10.7', difference: null, firstPrintIsHeld: false })
  })

  it('of nothing printed is none', () => {
    expect(revisionOf([])).toBeNull()
  })
})
