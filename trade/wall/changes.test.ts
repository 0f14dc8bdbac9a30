import { describe, expect, it } from 'vitest'
import { AFTER, AT_11, BEFORE, WITHDRAWN } from './december-2024.examples.ts'
import { sceneAt, type WallFacts } from './scene.ts'
import { allTrade } from './series.ts'

const MINUTE = 60_000
const changesAt = (facts: WallFacts, nowMs: number) => sceneAt(facts, { nowMs, heardAtMs: nowMs }).form.changes

describe('what a release changed', () => {
  it('exports and imports against forecasts and against November', () => {
    // First prints of 13 January 2025, with the poll of the day before.
    expect(changesAt(AFTER, AT_11 + MINUTE)).toMatchObject([
      {
        is: 'against-expectation',
        flow: 'exports',
        growth: '10.7',
        expected: '7.3',
        difference: { points: '3.4', side: 'above' },
      },
      {
        is: 'against-expectation',
        flow: 'imports',
        growth: '1.0',
        expected: '-1.5',
        difference: { points: '2.5', side: 'above' },
      },
      {
        is: 'against-previous',
        flow: 'exports',
        growth: '10.7',
        previous: { period: '2024-11', growth: '6.7' },
        points: '4.0',
      },
      {
        is: 'against-previous',
        flow: 'imports',
        growth: '1.0',
        previous: { period: '2024-11', growth: '-3.9' },
        points: '4.9',
      },
    ])
  })
  it('and the earlier growth that came with it in another print', () => {
    const key = allTrade('exports', 'USD', 'month')
    const november = AFTER.figures[key]?.['2024-11']
    const december = AFTER.figures[key]?.['2024-12']
    if (!november || !december) throw new Error('the example lacks a month')
    const revised = {
      ...november,
      printedGrowthPercent: '6.6',
      vintage: december.vintage,
      replaces: {
        value: november.value,
        scale: november.scale,
        printedGrowthPercent: '6.7',
        vintage: november.vintage,
      },
    }
    const facts = { ...AFTER, figures: { ...AFTER.figures, [key]: { ...AFTER.figures[key], '2024-11': revised } } }
    expect(changesAt(facts, AT_11 + MINUTE).at(-1)).toMatchObject({
      is: 'revised',
      flow: 'exports',
      moved: { growth: { was: '6.7', now: '6.6' }, figure: { period: '2024-11' } },
    })
  })
  it('nothing while it is still to come, nor once it is withdrawn', () => {
    expect(changesAt(BEFORE, AT_11 - MINUTE)).toEqual([])
    expect(changesAt(WITHDRAWN, AT_11 + 4 * 60 * MINUTE)).toEqual([])
  })
})
