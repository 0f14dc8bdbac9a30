import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from './entry.ts'
import { fold, OrderError, RELEASES_KEPT, type Snapshot, type Subscription } from './fold.ts'
import { type Happening, ModelLog, type Print } from './model-log.ts'

const SERIES = ['exports', 'imports', 'balance', 'total'].map((flow) => `CN.${flow}.all.value.USD.month`)
const [EXPORTS = '', IMPORTS = ''] = SERIES

const print: fc.Arbitrary<Print> = fc.record({
  series: fc.constantFrom(...SERIES),
  period: fc.constantFrom('2019-12', '2023-12', '2024-01..02', '2024-11', '2024-12'),
  value: fc.integer({ min: 1, max: 99_999 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
})
const prints = fc.uniqueArray(print, { selector: ({ series, period }) => series + period, maxLength: 6 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('release'), figures: prints }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('addition'), of: fc.nat(), figures: prints }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('correction'), of: fc.nat(), figures: prints }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdrawal'), of: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('calendar'),
      items: fc.uniqueArray(
        fc.record({
          // Of a release that may come at that place in the log, or may never.
          release: fc.integer({ min: 1, max: 70 }).map((sequence) => `GACC-${sequence}-flash`),
          state: fc.constantFrom('announced', 'postponed', 'merged', 'missed'),
        }),
        { selector: ({ release }) => release, maxLength: 4 },
      ),
    }),
  },
)
// Up to seventy: more than the forty releases a snapshot keeps.
const happenings = fc.array(happening, { minLength: 1, maxLength: 70, size: 'max' })
const subscription: fc.Arbitrary<Subscription> = fc.record({
  series: fc.subarray(SERIES),
  fromYear: fc.constantFrom(2019, 2020, 2024, 2025),
})

describe('the fold', () => {
  it('holds the law: snapshot(n) + entries(n+1 … m) = snapshot(m), for every n ≤ m and any subscription', () => {
    fc.assert(
      fc.property(happenings, subscription, fc.nat(), (drawn, wanted, start) => {
        const log = logOf(drawn)
        const from = start % (drawn.length + 1)
        let shown = log.snapshot(wanted, from)
        for (const entry of log.entries.slice(from)) {
          shown = fold(frozen(shown), frozen(entry))
          expect(shown).toStrictEqual(log.snapshot(wanted, entry.sequence))
        }
      }),
    )
  })

  it('keeps the newest twenty-five of fifty releases, and a correction of the first does not push one out', () => {
    const log = logOf(Array.from({ length: 50 }, () => ({ what: 'release', figures: [] })))
    log.append({ what: 'correction', of: 0, figures: [] })
    const shown = log.entries.reduce(fold, new ModelLog('first').snapshot({ series: [], fromYear: 2024 }))
    expect(shown.releases).toHaveLength(RELEASES_KEPT)
    expect(shown.releases.at(0)?.code).toBe('GACC-26-flash')
    expect(shown.releases.at(-1)?.code).toBe('GACC-50-flash')
  })

  it('keeps the reference of every line the entry says nothing about, so that only its panels wake', () => {
    const log = logOf([
      { what: 'release', figures: [december(EXPORTS, '335.63'), december(IMPORTS, '230.79')] },
      { what: 'calendar', items: [{ release: 'GACC-9-flash', state: 'announced' }] },
      { what: 'release', figures: [december(EXPORTS, '335.64')] },
      { what: 'calendar', items: [{ release: 'GACC-9-flash', state: 'postponed' }] },
    ])
    const wanted = { series: SERIES, fromYear: 2024 }
    const [, , third, fourth] = log.entries
    const before = log.snapshot(wanted, 2)
    const after = fold(before, third as LogEntry)
    expect(after.figures[EXPORTS]).not.toBe(before.figures[EXPORTS])
    expect(after.figures[IMPORTS]).toBe(before.figures[IMPORTS])
    expect(after.calendar).toBe(before.calendar)
    const later = fold(after, fourth as LogEntry)
    expect(later.figures).toBe(after.figures)
    expect(later.releases).toBe(after.releases)
  })

  it('does not touch the lines of a panel that asked for others', () => {
    const log = logOf([{ what: 'release', figures: [december(IMPORTS, '230.79')] }])
    const before = log.snapshot({ series: [EXPORTS], fromYear: 2024 }, 0)
    expect(fold(before, log.entries[0] as LogEntry).figures).toBe(before.figures)
  })
})

describe('an entry that is not exactly next', () => {
  const log = logOf([1, 2, 3].map((value) => ({ what: 'release', figures: [december(EXPORTS, String(value))] })))
  const [, second, third] = log.entries as [LogEntry, LogEntry, LogEntry]
  const at1 = log.snapshot({ series: [EXPORTS], fromYear: 2024 }, 1)
  const at2 = log.snapshot({ series: [EXPORTS], fromYear: 2024 }, 2)

  it.each<[string, Snapshot, LogEntry]>([
    ['a gap', at1, third],
    ['a duplicate', at2, second],
    ['another hash before it', at1, { ...second, previousHash: third.hash }],
    ['another epoch', at1, { ...second, epoch: 'restored' }],
  ])('is refused: %s', (_what, shown, entry) => {
    expect(() => fold(shown, entry)).toThrow(OrderError)
  })

  it('names both places: at 1, expected 2, found 3', () => {
    expect(() => fold(at1, third)).toThrow(/at 1, expected 2 following .*, found 3 following/)
  })

  it('is what the refusals were about: exactly next passes', () => {
    expect(fold(at1, second).cursor).toEqual(at2.cursor)
    expect(fold(fold(at1, second), third).figures[EXPORTS]?.['2024-12']?.value).toBe('3')
  })
})

function logOf(happenings: readonly Happening[]): ModelLog {
  const log = new ModelLog('first')
  for (const each of happenings) log.append(each)
  return log
}

function december(series: string, value: string): Print {
  return { series, period: '2024-12', value }
}

/** Whoever writes to what was shown, throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
