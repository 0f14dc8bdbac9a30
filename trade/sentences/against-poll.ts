import type { Expected } from '../live/entry.ts'
import type { Period } from '../period.ts'
import {
  chineseBalanceExpectation,
  chineseExpectation,
  englishBalanceExpectation,
  englishExpectation,
} from './expectation-words.ts'
import { balanceExpectation, growthExpectation } from './headline-figures.ts'
import type { Bilingual } from './sentences.ts'
import { surpriseOf } from './surprise.ts'

/**
 * How one figure came out against its poll, in the words headlines have for it: “far above what was expected”. `actual` in the poll's
 * unit, % or billions. Null where the poll has no median, and where words would only repeat the two numbers.
 */
export function sayAgainstPoll(actual: string, expected: Expected, period: Period): Bilingual | null {
  const { flow, currency, figure } = expected
  const about = { period, isSized: currency === 'USD', restsOn: [] }
  if (figure === 'balance') {
    const expectation = balanceExpectation([expected], currency)
    const surprise = expectation && surpriseOf(actual, expectation, { polled: 'balance', ...about })
    const facts = { level: { value: actual }, expectation, surprise }
    return both(englishBalanceExpectation(facts), chineseBalanceExpectation(facts))
  }
  if (flow !== 'exports' && flow !== 'imports') return null
  const expectation = growthExpectation([expected], flow, currency)
  const surprise = expectation && surpriseOf(actual, expectation, { polled: flow, ...about })
  const facts = { growth: { percent: actual }, expectation, surprise }
  return both(englishExpectation(facts)?.bare, chineseExpectation(facts)?.bare)
}

function both(en: string | null | undefined, zh: string | null | undefined): Bilingual | null {
  return en && zh ? { en, zh } : null
}
