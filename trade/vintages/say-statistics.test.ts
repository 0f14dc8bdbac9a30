import { describe, expect, it } from 'vitest'
import { Decimal, decimal } from '../decimal.ts'
import { month } from '../period.ts'
import { sayStatistics } from './say-statistics.ts'
import type { StageStatistics } from './statistics.ts'

const SUBJECT = { en: 'export growth in US dollars', zh: '按美元计出口同比' }
const GROWTH = { of: 'growth', flow: 'exports' } as const
const of = (n: number, meanAbsolute: string, signChanges: number): StageStatistics => ({
  stage: 'flash',
  held: n,
  n,
  years: { from: 2011, to: 2026 },
  statistics:
    n < 5
      ? null
      : {
          mean: new Decimal('0'),
          meanAbsolute: decimal(meanAbsolute),
          largest: { period: month(2023, 3), by: decimal('-3.9') },
          signChanges,
          unrevised: 3,
        },
})

describe('statistics in a sentence', () => {
  it('says how many, how far and how often the sign turned, in both languages, and no verdict', () => {
    expect(sayStatistics(of(41, '0.62', 2), SUBJECT, GROWTH)).toEqual({
      en: 'Of 41 flash prints of export growth in US dollars held and printed again since, the mean absolute revision is 0.6\u00A0pp; the sign changed twice.',
      zh: '已收录且此后再次公布的41次快讯（按美元计出口同比），平均绝对修订为0.6个百分点，符号改变2次。',
    })
    expect(sayStatistics(of(41, '0.62', 0), SUBJECT, GROWTH).en).toContain('the sign never changed.')
  })

  it('of levels is in per cent, and speaks of signs for a balance alone', () => {
    const level = sayStatistics(of(12, '1.23', 0), { en: 'exports', zh: '出口' }, { of: 'level', flow: 'exports' })
    expect(level.en).toMatch(/is 1\.2%\.$/)
    expect(sayStatistics(of(12, '1.23', 1), SUBJECT, { of: 'level', flow: 'balance' }).en).toContain('changed once')
  })

  it('says that there are too few, where there are', () => {
    expect(sayStatistics(of(3, '0', 0), SUBJECT, GROWTH)).toEqual({
      en: 'Of flash prints of export growth in US dollars, 3 are held and printed again since: too few for a statistic.',
      zh: '按美元计出口同比的快讯中，已收录且此后再次公布的仅3次，不足以统计。',
    })
    expect(sayStatistics(of(0, '0', 0), SUBJECT, GROWTH).en).toContain('none is held')
  })
})
