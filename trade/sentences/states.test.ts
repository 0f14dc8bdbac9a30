import { describe, expect, it } from 'vitest'
import type { Facts, Level } from './facts.ts'
import { lengthOf } from './fit.ts'
import { BUDGETS } from './rulebook.ts'
import { writeSentences } from './write-sentences.ts'

const PERIODS = ['2024-09', '2024-01..02', '2024']
const AT = '2025-01-13T06:20:00Z'
const BY_US = { errorWas: 'ours' as const, reason: { en: '', zh: '' } }

describe('states, revisions and years fit for the longest names and figures', () => {
  it.each(PERIODS)('of %s', (period) => {
    for (const facts of statesOf(period)) {
      const sentences = writeSentences(facts)
      for (const place of ['page', 'wall', 'portrait'] as const) {
        for (const locale of ['en', 'zh'] as const) {
          const text = sentences[place][locale]
          expect({ text, isWithin: text !== '' && lengthOf(text) <= BUDGETS[place][locale] }).toEqual({
            text,
            isWithin: true,
          })
        }
      }
      for (const locale of ['en', 'zh'] as const) {
        for (const line of sentences.ticker[locale]) {
          expect({ line, isWithin: lengthOf(line) <= BUDGETS.ticker[locale] }).toEqual({ line, isWithin: true })
        }
      }
    }
  })

  it('an error without a reason ends in its stop', () => {
    const facts: Facts = { kind: 'withdrawn', at: AT, period: '2024-12', ...BY_US }
    expect(writeSentences(facts).standfirst).toEqual({ en: 'The error was ours.', zh: '我方录入有误。' })
    expect(writeSentences({ ...facts, errorWas: 'agency' }).standfirst.en).toBe('The agency withdrew it.')
  })
})

function statesOf(period: string): readonly Facts[] {
  const growth = (percent: string) => ({ percent, restsOn: [] })
  const corrected = { kind: 'corrected' as const, at: AT, period, ...BY_US }
  const year = { growth: growth('-12.3'), level: usd('143.85', 12) }
  const moved = { first: usd('13593.6'), now: usd('13544.4') }
  return [
    { ...corrected, changed: null },
    { ...corrected, changed: { flow: 'exports', figure: 'growth', right: growth('-10.7'), wrong: growth('-107.0') } },
    { ...corrected, changed: { flow: 'imports', figure: 'level', right: usd('1335.61'), wrong: usd('13356.10') } },
    { ...corrected, changed: { flow: 'balance', figure: 'level', right: usd('-170.52'), wrong: usd('170.52') } },
    { kind: 'withdrawn', at: AT, period, ...BY_US },
    { kind: 'missed', period, dueDay: '2024-09-14', newDay: null },
    { kind: 'missed', period, dueDay: '2024-09-14', newDay: '2024-09-24' },
    { kind: 'postponed', period, firstDay: '2024-09-14', newDay: '2024-09-24' },
    { kind: 'postponed', period, firstDay: '2024-09-14', newDay: null },
    {
      kind: 'waiting',
      period,
      day: '2024-09-14',
      time: '11:00',
      isToday: false,
      isPastDue: false,
      ...polls('-17.3', '-12.5'),
    },
    {
      kind: 'waiting',
      period,
      day: '2024-09-14',
      time: null,
      isToday: true,
      isPastDue: true,
      ...polls('-17.3', '-12.5'),
    },
    {
      kind: 'revised',
      period,
      flow: 'imports',
      growth: { first: growth('-14.8'), now: growth('-10.9') },
      level: moved,
    },
    {
      kind: 'restated',
      period,
      flow: 'imports',
      growth: { first: growth('-14.8'), now: growth('-10.9') },
      level: moved,
    },
    {
      kind: 'restated',
      period,
      flow: 'exports',
      growth: { first: growth('14.8'), now: growth('-10.9') },
      level: moved,
    },
    { kind: 'restated', period, flow: 'imports', growth: null, level: moved },
    {
      kind: 'annual',
      period,
      currency: 'USD',
      total: year,
      exports: year,
      imports: year,
      balance: usd('-7.06', 12),
      record: { since: '2017', restsOn: [], amongReleasedAlone: false },
    },
    { kind: 'annual', period, currency: 'USD', total: null, exports: year, imports: null, balance: null, record: null },
  ]
}

function usd(value: string, scale = 9): Level {
  return { value, scale, currency: 'USD', restsOn: [] }
}

function polls(exports: string, imports: string) {
  const poll = (median: string) => ({ median, low: null, high: null, forecasts: null })
  return { exports: poll(exports), imports: poll(imports), balance: { ...poll('-100.0'), currency: 'USD' as const } }
}
