import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../figure.ts'
import { AFTER } from '../wall/december-2024.examples.ts'
import type { Snapshot } from './fold.ts'
import { packSnapshot, unpackSnapshot } from './pack-snapshot.ts'

const digits = fc.option(fc.constantFrom('335.6', '10.7', '-3.9', '0'))
const text = fc.option(fc.constantFrom('Sheet1!B17', 'first print, rounded', ''))
const figure: fc.Arbitrary<Omit<Figure, 'series' | 'period'>> = fc.record({
  value: digits,
  scale: fc.constantFrom(4, 8, 9),
  status: fc.constantFrom('A', 'P', 'R', 'M'),
  printedGrowthPercent: digits,
  firstPrint: fc.constantFrom('held', 'level-not-held', 'not-held'),
  missingReason: fc.option(fc.constantFrom('not-published', 'growth-only')),
  vintage: fc.nat({ max: 3 }),
  publishedAt: fc.constantFrom('2024-12-10T03:00:00.000Z', '2025-01-13T03:00:00.000Z'),
  release: fc.constantFrom('GACC-2024-11-flash', 'GACC-2024-12-flash'),
  source: fc.record(
    { url: fc.constantFrom('a', 'b'), cell: text, note: text, file: fc.constantFrom('c', 'd') },
    { requiredKeys: ['url', 'cell', 'note'] },
  ),
  disagreements: fc.array(
    fc.record({
      value: digits,
      scale: fc.constant(8),
      printedGrowthPercent: digits,
      source: fc.constant('b'),
      note: text,
    }),
    { maxLength: 2 },
  ),
  replaces: fc.option(
    fc.record({
      value: digits,
      scale: fc.constantFrom(8, 9),
      printedGrowthPercent: digits,
      vintage: fc.nat({ max: 3 }),
    }),
  ),
})
const SERIES = ['CN.exports.all.value.USD.month', 'CN.imports.all.value.USD.month']
const PERIODS = ['2024-01..02', '2024-11', '2024-12']
const figures: fc.Arbitrary<Snapshot['figures']> = fc
  .array(fc.tuple(fc.constantFrom(...SERIES), fc.constantFrom(...PERIODS), figure))
  .map((drawn) => {
    const lines: Record<string, Record<string, Figure>> = {}
    for (const [series, period, rest] of drawn)
      lines[series] = { ...lines[series], [period]: { series, period, ...rest } }
    return lines
  })
const REST = {
  cursor: { epoch: 'first', sequence: 7, hash: 'hash 7' },
  subscription: { series: SERIES, fromYear: 2024 },
  releases: AFTER.releases,
  calendar: {},
  takenAt: '2025-01-13T03:00:01.000Z',
}

describe('a packed snapshot', () => {
  it('is exactly the same when it is unpacked, after its way through JSON', () => {
    fc.assert(
      fc.property(figures, (drawn) => {
        const snapshot: Snapshot = { ...REST, figures: drawn }
        expect(unpackSnapshot(JSON.parse(JSON.stringify(packSnapshot(snapshot))))).toEqual(snapshot)
      }),
    )
  })
})
