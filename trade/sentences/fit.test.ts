import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowFacts } from './testing/examples.ts'
import type { BalanceFacts, Earlier, FlowFacts, MonthFacts } from './facts.ts'
import { firstWithin, lengthOf } from './fit.ts'
import { BUDGETS } from './rulebook.ts'
import { surpriseOf } from './surprise.ts'
import { parsePeriod } from '../period.ts'
import { writeSentences } from './write-sentences.ts'

// Section 1: causes, intents, moods, forecasts, regret, and what "verb or sign" and "a rate is no record" forbid.
const NEVER_IN_ENGLISH =
  /\b(because|amid|due to|thanks to|on hopes|front-load\w*|rush|retaliat\w*|strong|robust|weak|solid|worrying|stellar|set to|will likely|on track|surprise|shock|stun|beat|miss|only|just as|still|even|again|driven|drag|analysts|negative growth|all-time|clarified)\b|[!?…]|(rise|jump|surge|fall|slump) [+−-]/
const NEVER_IN_CHINESE =
  /受.*影响|得益于|因为|抢出口|强劲|疲软|亮眼|稳中向好|开门红|有望|料将|拖累|内需|仅|竟|仍|再度|历史最高纪录|负增长|增长[到了]|下降[−-]|翻番|[！？…]|了/

describe('fitting', () => {
  it('counts code points, without word joiners', () => {
    expect(lengthOf('1\u2060—\u20602月出口')).toBe(6)
    expect(lengthOf('43.85\u00A0trillion\u00A0yuan')).toBe(19)
  })

  it('takes the first that fits, whole', () => {
    expect(firstWithin(['x'.repeat(81), 'y'.repeat(80)], 'wall', 'en')).toBe('y'.repeat(80))
  })
})

describe('no headline is too long and none uses a forbidden word', () => {
  it('on a grid of growth and expectation from −50 to +200, for the longest months', () => {
    for (const period of ['2024-09', '2024-01..02']) {
      for (let growth = -50; growth <= 200; growth += 7.9) {
        for (let expected = -50; expected <= 200; expected += 9.7) {
          expectSound(
            month(period, {
              growth,
              expected,
              previous: growth / -2,
              importsGrowth: -growth,
              importsExpected: growth,
              balance: 1234.56,
            }),
          )
        }
      }
    }
  })

  it('near zero and around every threshold, step by step', () => {
    for (let growth = -3.5; growth <= 3.5; growth += 0.1) {
      for (const expected of [-4, -1.1, -0.5, -0.2, 0, 0.2, 0.5, 1.1, 4]) {
        expectSound(
          month('2024-09', {
            growth,
            expected,
            previous: -growth,
            importsGrowth: expected,
            importsExpected: growth,
            balance: -7.09,
          }),
        )
      }
    }
  })

  it('for any mix of facts held and not held', () => {
    const rate = fc.integer({ min: -500, max: 2000 }).map((tenths) => tenths / 10)
    const input = fc.record({
      period: fc.constantFrom('2024-09', '2024-11', '2024-02', '2024-01..02', '2019-01'),
      growth: fc.option(rate),
      expected: fc.option(rate),
      previous: fc.option(rate),
      importsGrowth: fc.option(rate),
      importsExpected: fc.option(rate),
      balance: fc.option(fc.integer({ min: -99_999, max: 199_999 }).map((hundredths) => hundredths / 100)),
      balanceExpected: fc.option(fc.integer({ min: -2000, max: 3000 }).map((tenths) => tenths / 10)),
      isRecord: fc.boolean(),
      between: fc.integer({ min: 0, max: 140 }),
      falls: fc.integer({ min: 1, max: 60 }),
      daysLate: fc.option(fc.integer({ min: 1, max: 120 })),
      currency: fc.constantFrom('USD' as const, 'CNY' as const),
    })
    fc.assert(
      fc.property(input, (facts) => {
        fc.pre(facts.growth !== null || facts.importsGrowth !== null || facts.balance !== null)
        expectSound(month(facts.period, facts))
      }),
      { numRuns: 1000 },
    )
  })
})

interface Held {
  readonly growth?: number | null
  readonly expected?: number | null
  readonly previous?: number | null
  readonly importsGrowth?: number | null
  readonly importsExpected?: number | null
  readonly balance?: number | null
  readonly balanceExpected?: number | null
  readonly isRecord?: boolean
  readonly between?: number
  readonly falls?: number
  readonly daysLate?: number | null
  readonly currency?: 'USD' | 'CNY'
}

function month(period: string, held: Held): MonthFacts {
  const currency = held.currency ?? 'USD'
  return {
    kind: 'month',
    period,
    currency,
    exports: flow('exports', period, held.growth, held.expected, held),
    imports: flow('imports', period, held.importsGrowth, held.importsExpected, held),
    balance: balance(period, held, currency),
    yuan: null,
    daysLate: held.daysLate ?? null,
    isRestated: false,
  }
}

function flow(
  name: 'exports' | 'imports',
  period: string,
  growth: number | null | undefined,
  expected: number | null | undefined,
  held: Held,
): FlowFacts | null {
  const inputs = { growth: digits(growth), expected: digits(expected) ?? null, previous: digits(held.previous) ?? null }
  if (inputs.growth === undefined) return null
  const facts = flowFacts(name, period, { ...inputs, growth: inputs.growth }, held.currency ?? 'USD')
  const earlier: Earlier | null =
    held.between === undefined ? null : { period: '2010-01..02', between: held.between, isRestated: false, restsOn: [] }
  const falls =
    inputs.growth.startsWith('-') && held.falls ? { periods: held.falls, months: held.falls + 1, restsOn: [] } : null
  return (
    facts && {
      ...facts,
      reached: earlier,
      lastSameSign: earlier,
      falls,
      base: { percent: '-17.2', period: '2023-01..02', restsOn: [] },
    }
  )
}

function balance(
  period: string,
  { balance: value, balanceExpected, isRecord }: Held,
  currency: 'USD' | 'CNY',
): BalanceFacts | null {
  if (value === null || value === undefined) return null
  const level = { value: value.toFixed(2), scale: 9, currency, restsOn: [] }
  const median = digits(balanceExpected)
  const expectation = median === undefined ? null : { median, low: null, high: null, forecasts: null, currency }
  return {
    level,
    expectation,
    surprise:
      expectation &&
      surpriseOf(level.value, expectation, {
        polled: 'balance',
        period: parsePeriod(period),
        isSized: currency === 'USD',
        restsOn: [],
      }),
    previous: { value: '-12.3', scale: 9, currency, restsOn: [], period: '2024-01..02' },
    yearBefore: { value: '82.1', scale: 9, currency, restsOn: [] },
    record: isRecord && value > 0 ? { since: '2008-01', restsOn: [], amongReleasedAlone: false } : null,
  }
}

function digits(value: number | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined
  const text = value.toFixed(1)
  return text === '-0.0' ? '0.0' : text
}

function expectSound(facts: MonthFacts): void {
  const sentences = writeSentences(facts)
  for (const place of ['page', 'wall', 'portrait'] as const) {
    for (const locale of ['en', 'zh'] as const) {
      const text = sentences[place][locale]
      if (lengthOf(text) > BUDGETS[place][locale])
        throw new Error(`${place} ${locale}: ${lengthOf(text)} code points: ${text}`)
    }
  }
  for (const locale of ['en', 'zh'] as const) {
    for (const line of sentences.ticker[locale]) {
      if (lengthOf(line) > BUDGETS.ticker[locale])
        throw new Error(`ticker ${locale}: ${lengthOf(line)} code points: ${line}`)
    }
  }
  const { page, wall, portrait, standfirst, ticker, captions, against } = sentences
  const all = [page, wall, portrait, standfirst, ...Object.values(captions), ...Object.values(against)]
  for (const text of [...all.map(({ en }) => en), ...ticker.en]) {
    if (text === '' && text !== standfirst.en) throw new Error('an empty sentence')
    if (NEVER_IN_ENGLISH.test(text)) throw new Error(`forbidden: ${NEVER_IN_ENGLISH.exec(text)?.[0]} in ${text}`)
  }
  for (const text of [...all.map(({ zh }) => zh), ...ticker.zh]) {
    if (NEVER_IN_CHINESE.test(text)) throw new Error(`forbidden: ${NEVER_IN_CHINESE.exec(text)?.[0]} in ${text}`)
  }
}
