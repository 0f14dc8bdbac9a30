import { describe, expect, it } from 'vitest'
import { chineseJoints } from './chinese-breaks.ts'
import { clausesThatFit, linesThatFit, tickerClauses, tickerLine } from './ticker.ts'

describe('the ticker', () => {
  it('cuts only where a sentence may end, never inside 1,048.4', () => {
    expect(tickerClauses('China Dec exports +10.7% y/y, expected +7.3%, previous +6.7%')).toEqual([
      'China Dec exports +10.7% y/y',
      ', expected +7.3%',
      ', previous +6.7%',
    ])
    expect(tickerClauses('中国12月贸易顺差1,048.4亿美元，预期1,000亿美元')).toEqual([
      '中国12月贸易顺差1,048.4亿美元',
      '，预期1,000亿美元',
    ])
    expect(tickerClauses('The error was ours: one figure was entered in the wrong unit')).toEqual([
      'The error was ours',
      ': one figure was entered in the wrong unit',
    ])
  })
  it('leaves out clauses that have no room, and never the first', () => {
    const line = 'China Dec exports +10.7% y/y, expected +7.3%, previous +6.7%'
    expect(clausesThatFit(line, 2, 20)).toBe(line)
    expect(clausesThatFit(line, 2, 12)).toBe('China Dec exports +10.7% y/y, expected +7.3%')
    expect(clausesThatFit(line, 1, 5)).toBe('China Dec exports +10.7% y/y')
    expect(clausesThatFit('中国12月出口同比+10.7%，预期+7.3%，前值+6.7%', 1, 13)).toBe('中国12月出口同比+10.7%')
  })
  it('Latin breaks between words and Chinese after punctuation only: what is counted is what is drawn', () => {
    // 'China Oct imports −2.3%' | 'y/y, expected −1.5%'
    expect(clausesThatFit('China Oct imports −2.3% y/y, expected −1.5%, previous +0.3%', 2, 11.57)).toBe(
      'China Oct imports −2.3% y/y, expected −1.5%',
    )
    // '中国12月出口+10.7%，' | '进口+1.0%，': '顺差1,048亿美元' has no room beside it, though all of it is shorter than two lines.
    // A joint (U+200B) ends the first line early: the second has no room for what is expected.
    expect(clausesThatFit('中国10月贸易\u200B顺差957.2亿美元，预期735亿美元', 2, 12.46)).toBe(
      '中国10月贸易\u200B顺差957.2亿美元',
    )
    expect(clausesThatFit('中国12月出口+10.7%，进口+1.0%，顺差1,048亿美元', 2, 12)).toBe(
      '中国12月出口+10.7%，进口+1.0%',
    )
  })
  it('a Chinese release that was put off keeps its new day where both have no room; what else is in brackets belongs to its clause', () => {
    // Broken at its joint it fills three lines with what is in brackets, the third of them out of sight.
    const line = chineseJoints('中国12月外贸数据改于12月5日公布（原定11月28日）', { count: 2, ems: 12.46 })
    expect(clausesThatFit(line, 2, 12.46)).toBe('中国12月外贸数据\u200B改于12月5日\u200B公布')
    expect(tickerClauses('中国11月出口（人民币计）同比+5.8%')).toHaveLength(1)
  })
  it('a line of which not even the first clause has room is not told where it would be out of sight', () => {
    const lines = ['中国11月出口（人民币计）同比+5.8%，进口−4.7%', '中国11月贸易顺差974.4亿美元']
    expect(linesThatFit(lines, 14)).toEqual(['中国11月贸易顺差974.4亿美元'])
    expect(linesThatFit(lines, 20)).toEqual(lines)
  })
  it('a time of day is one word: 14:20 is not cut', () => {
    expect(tickerClauses('China Dec trade due 11:00 Beijing: exports expected +7.3%')[0]).toBe(
      'China Dec trade due 11:00 Beijing',
    )
  })
  it('changes every eight seconds by the clock, so that two walls agree', () => {
    const lines = ['a', 'b', 'c']
    expect([0, 7_999, 8_000, 16_000, 24_000].map((ms) => tickerLine(lines, ms))).toEqual(['a', 'a', 'b', 'c', 'a'])
  })
  it('with nothing to tell there is no line', () => expect(tickerLine([], 8_000)).toBeNull())
})
