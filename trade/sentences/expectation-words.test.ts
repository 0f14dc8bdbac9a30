import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../period.ts'
import { flowFacts, plainText } from './testing/examples.ts'
import {
  chineseBalanceExpectation,
  chineseExpectation,
  englishBalanceExpectation,
  englishExpectation,
} from './expectation-words.ts'
import type { BalanceFacts, FlowFacts } from './facts.ts'
import { surpriseOf } from './surprise.ts'

describe('words against the expectation (4.3)', () => {
  it('two rises: above and below, by size', () => {
    expect(both('10.7', '7.3')).toEqual(['far above the 7.3% expected', '远超预期的7.3%'])
    expect(both('5.8', '5.0')).toEqual(['just above the 5.0% expected', '略高于预期的5.0%'])
    expect(both('6.7', '8.5')).toEqual(['below the 8.5% expected', '低于预期的8.5%'])
    expect(both('2.5', '8.3')).toEqual(['far below the 8.3% expected', '远低于预期的8.3%'])
    expect(both('4.8', '5.0')).toEqual(['in line with the 5.0% expected', '符合预期的5.0%'])
  })

  it('two falls: more and less, never above or below', () => {
    expect(both('-8.8', '-9.2')).toEqual(['slightly less than the 9.2% expected', '降幅略小于预期的9.2%'])
    expect(both('-7.5', '-3.0')).toEqual(['far more than the 3.0% expected', '降幅远大于预期的3.0%'])
    expect(both('-12.5', '-12.4')).toEqual(['in line with the 12.4% fall expected', '降幅符合预期的12.4%'])
  })

  it('signs differ, little changed, and no change expected', () => {
    expect(both('-1.1', '3.0')).toEqual(['against a 3.0% rise expected', '预期为增长3.0%'])
    expect(both('0.2', '-1.5')).toEqual(['against a 1.5% fall expected', '预期为下降1.5%'])
    expect(both('2.0', '0.0')).toEqual(['when no change was expected', '预期为持平'])
  })

  it('without its number where that still says something', () => {
    expect(englishExpectation(facts('-7.5', '-3.0'))?.bare).toBe('far more than expected')
    expect(chineseExpectation(facts('10.7', '7.3'))?.bare).toBe('远超预期')
    expect(englishExpectation(facts('-1.1', '3.0'))?.bare).toBeNull()
  })

  it('a yuan surprise has no size: the expectation is stated', () => {
    const yuan = flowFacts('exports', '2019-05', { growth: '7.7', expected: '4.7' }, 'CNY')
    expect(yuan && englishExpectation(yuan)?.full).toBe('against a 4.7% rise expected')
  })

  it('balances: by amount, and by name where the sign is the other one', () => {
    expect(balances('104.84', '100.0')).toEqual(['above the US$100.0bn expected', '高于预期的1,000亿美元'])
    expect(balances('114.10', '114.3')).toEqual(['in line with the US$114.3bn expected', '符合预期的1,143亿美元'])
    expect(balances('-7.09', '24.6')).toEqual(['against a surplus of US$24.6bn expected', '预期为顺差246亿美元'])
    expect(balances('-12.0', '-6.0')).toEqual(['more than the US$6.0bn expected', '大于预期的60亿美元'])
  })
})

function facts(growth: string, expected: string): FlowFacts {
  const made = flowFacts('exports', '2024-12', { growth, expected }, 'USD')
  if (made === null) throw new Error('a flow with growth')
  return made
}

function both(growth: string, expected: string): readonly (string | undefined)[] {
  const chinese = chineseExpectation(facts(growth, expected))?.full
  return [englishExpectation(facts(growth, expected))?.full, chinese && plainText(chinese)]
}

function balances(value: string, median: string): readonly (string | null)[] {
  const expectation = { median, low: null, high: null, forecasts: null, currency: 'USD' as const }
  const balance: BalanceFacts = {
    level: { value, scale: 9, currency: 'USD', restsOn: [] },
    expectation,
    surprise: surpriseOf(value, expectation, {
      polled: 'balance',
      period: parsePeriod('2024-12'),
      isSized: true,
      restsOn: [],
    }),
    previous: null,
    yearBefore: null,
    record: null,
  }
  return [englishBalanceExpectation(balance), chineseBalanceExpectation(balance)]
}
