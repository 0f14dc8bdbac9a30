import { describe, expect, it } from 'vitest'
import type { Report } from '../clients/report.ts'
import { Tale } from './tale.ts'

type Shown = Extract<Report, { is: 'shown' }>

/** Two logs: the second was restored to place 2 of the first at 60 s. A place is followed by the next after ten seconds. */
const logs = {
  has: (history: number, hash: string) => (history === 0 ? /^[1-9]$/ : /^[12]$|^[3-9]'$/).test(hash),
  reigns: (hash: string, nowMs: number) => {
    const sequence = Number.parseInt(hash, 10)
    return [{ fromMs: sequence * 10_000, toMs: Math.min(nowMs, (sequence + 1) * 10_000) }]
  },
}

function shown(hash: string, by: Shown['by'], carried: readonly number[] = [], atMs = 0): Shown {
  return { is: 'shown', id: 1, atMs, epoch: 'e', sequence: Number.parseInt(hash, 10), hash, digest: '', by, carried }
}

function laws(...steps: [Shown, history: number][]): string[] {
  const tale = new Tale()
  return steps.flatMap(([step, history]) => tale.shows(step, history, logs).map(({ law }) => law))
}

describe('what the checker makes of a client’s steps', () => {
  it('entries that are exactly next, one or several, break no law, duplicates on the wire neither', () => {
    expect(
      laws([shown('1', 'opening'), 0], [shown('2', 'entries', [2]), 0], [shown('5', 'entries', [2, 3, 4, 5]), 0]),
    ).toEqual([])
  })

  it('a step over an entry that did not come is a gap', () => {
    expect(laws([shown('1', 'opening'), 0], [shown('3', 'entries', [3]), 0])).toEqual(['no gap'])
    expect(laws([shown('1', 'opening'), 0], [shown('4', 'entries', [2, 4]), 0])).toEqual(['no gap'])
  })

  it('the same place once more is a duplicate, an earlier one a reorder, by a snapshot too', () => {
    expect(laws([shown('3', 'opening'), 0], [shown('3', 'entries', [3]), 0])).toEqual(['no duplicate'])
    expect(laws([shown('3', 'opening'), 0], [shown('2', 'entries', [2]), 0])).toEqual(['no reorder'])
    expect(laws([shown('3', 'opening'), 0], [shown('2', 'snapshot'), 0])).toEqual(['no reorder'])
    expect(laws([shown('3', 'opening'), 0], [shown('3', 'snapshot'), 0])).toEqual([])
  })

  it('a restored log is reached by a snapshot, and never left again', () => {
    expect(laws([shown('5', 'opening'), 0], [shown("3'", 'snapshot'), 1])).toEqual([])
    expect(laws([shown('5', 'opening'), 0], [shown("3'", 'entries', [3]), 1])).toEqual(['no gap'])
    expect(laws([shown("3'", 'opening'), 1], [shown('5', 'snapshot'), 0])).toEqual(['no reorder'])
  })
})

describe('what is stale', () => {
  const told = (staleAtMs: number | null, asleepMs = 0) => {
    const tale = new Tale()
    tale.says('live', 10_000)
    tale.shows(shown('1', 'opening', [], 10_000), 0, logs)
    if (asleepMs > 0) tale.sleeps(asleepMs, 40_000)
    if (staleAtMs !== null) tale.says('stale', staleAtMs)
    return tale.unsaid(logs, 60_000).length
  }

  it('must be said within twenty seconds of its end: place 1 ended at 20 s', () => {
    expect(told(38_000)).toBe(0)
    expect(told(42_000)).toBe(1)
    expect(told(null)).toBe(1)
  })

  it('is not held against a client whose process could not run', () => {
    expect(told(42_000, 5_000)).toBe(0)
  })
})
