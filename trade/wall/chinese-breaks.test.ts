import { describe, expect, it } from 'vitest'
import { chineseJoints, UPRIGHT, WIDE } from './chinese-breaks.ts'

const parts = (text: string, lines: typeof WIDE) => chineseJoints(text, lines).split('\u200B')

describe('where Chinese headlines may break', () => {
  it('after punctuation only, where that fills no more lines than there are', () => {
    expect(parts('12月出口增长10.7%，远超预期的7.3%；顺差1,048亿美元', WIDE)).toHaveLength(1)
    expect(parts('12月出口增长10.7%，远超预期的7.3%', UPRIGHT)).toHaveLength(1)
  })
  it('else also before a verb or what was expected, never inside a word or before a number', () => {
    expect(parts('3月出口下降7.5%，降幅远大于预期的3.0%；进口意外下降1.9%', WIDE)).toEqual([
      '3月出口',
      '下降7.5%，降幅远大于',
      '预期的3.0%；进口',
      '意外下降1.9%',
    ])
    expect(parts('7月出口大幅增长23.9%，高于预期的22.2%', UPRIGHT)).toEqual([
      '7月出口',
      '大幅增长23.9%，高于',
      '预期的22.2%',
    ])
    expect(parts('12月外贸数据原定11月28日公布，已取消', UPRIGHT)).toEqual([
      '12月外贸数据',
      '原定11月28日',
      '公布，已取消',
    ])
    expect(parts('2024年进出口增长5.0%，创历史新高', UPRIGHT)).toEqual(['2024年进出口', '增长5.0%，创历史新高'])
  })
})
