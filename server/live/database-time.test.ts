import { describe, expect, it } from 'vitest'
import { knownAfter } from './database-time.ts'

const ELEVEN = Date.parse('2025-01-13T03:00:00.000Z')

describe('what a node knows of the database’s clock', () => {
  it('is what it was told, from the moment the answer came', () => {
    expect(knownAfter(null, { databaseMs: ELEVEN, askedMs: 1_000, answeredMs: 1_004 })).toEqual({
      databaseMs: ELEVEN,
      atMs: 1_004,
    })
  })

  it('is not put back by an answer that lay eight seconds while the node was stopped', () => {
    const known = { databaseMs: ELEVEN, atMs: 1_000 }
    const told = { databaseMs: ELEVEN + 5_001, askedMs: 6_000, answeredMs: 14_000 }
    expect(knownAfter(known, told)).toEqual({ databaseMs: ELEVEN + 13_000, atMs: 14_000 })
  })

  it('is what it is told where that is later: the answer before was slower', () => {
    const known = { databaseMs: ELEVEN, atMs: 1_000 }
    const told = { databaseMs: ELEVEN + 5_040, askedMs: 6_000, answeredMs: 6_002 }
    expect(knownAfter(known, told)).toEqual({ databaseMs: ELEVEN + 5_040, atMs: 6_002 })
  })

  it('follows a clock that was set back', () => {
    const known = { databaseMs: ELEVEN, atMs: 1_000 }
    const told = { databaseMs: ELEVEN - 60_000, askedMs: 6_000, answeredMs: 6_002 }
    expect(knownAfter(known, told)).toEqual({ databaseMs: ELEVEN - 60_000, atMs: 6_002 })
  })
})
