import { describe, expect, it } from 'vitest'
import type { TypedExpectation } from './ExpectationForm.tsx'
import { pastePoll } from './paste-poll.ts'

const row = (flow: 'exports' | 'imports' | 'balance', currency: 'USD' | 'CNY'): TypedExpectation => ({
  flow,
  currency,
  figure: flow === 'balance' ? 'balance' : 'growth',
  median: '',
  low: '',
  high: '',
  forecasts: '',
})
const ROWS = (['USD', 'CNY'] as const).flatMap((currency) =>
  (['exports', 'imports', 'balance'] as const).map((flow) => row(flow, currency)),
)
const told = (rows: readonly TypedExpectation[] | null) =>
  rows?.map(({ median, low, high, forecasts }) => [median, low, high, forecasts].join(' ').trim())

describe('a poll that is pasted', () => {
  it('as cells of a spreadsheet fills the fields from where it was pasted', () => {
    expect(told(pastePoll('7.3%\t4.2%\t11.0%\t24\r\n-1.5\t-4.0\t2.0\t24\r\n', 0, 'median', ROWS))).toEqual([
      '7.3 4.2 11.0 24',
      '-1.5 -4.0 2.0 24',
      '',
      '',
      '',
      '',
    ])
    expect(told(pastePoll('4.2\t11.0\t24\t9\n1\t2', 5, 'low', ROWS))?.at(-1)).toBe('4.2 11.0 24')
  })

  it('as lines that name their figure goes to its row, in either language', () => {
    const text = [
      'Imports, USD: −1.5% (−4.0% to 2.0%), 24 forecasts',
      'Exports, USD: 7.3% (4.2%–11.0%), 24 forecasts',
      'Trade balance, bn US$ 100.0',
      '出口（人民币） 6.2',
    ].join('\n')
    expect(told(pastePoll(text, 4, 'high', ROWS))).toEqual([
      '7.3 4.2 11.0 24',
      '−1.5 −4.0 2.0 24',
      '100.0',
      '6.2',
      '',
      '',
    ])
  })

  it('keeps the sign of a fall', () => {
    expect(told(pastePoll('Imports -1.5 -4.0 -0.5', 0, 'median', ROWS))?.[1]).toBe('-1.5 -4.0 -0.5')
    expect(told(pastePoll('Imports 1.5% 1 - 2', 0, 'median', ROWS))?.[1]).toBe('1.5 1 2')
  })

  it('as one field’s text is the browser’s to paste', () => {
    expect(pastePoll('7.3', 0, 'median', ROWS)).toBeNull()
    expect(pastePoll('7.3\n', 0, 'median', ROWS)).toBeNull()
  })

  it('and speaks of two figures in one line is not guessed at', () => {
    expect(pastePoll('Exports and imports 7.3 and 1.0', 0, 'median', ROWS)).toBeNull()
  })
})
