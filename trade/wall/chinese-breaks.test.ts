import { expect, it } from 'vitest'
import { chineseJoints } from './chinese-breaks.ts'

it('Chinese lines may break before a verb or what was expected, never inside a word or before a number', () => {
  expect(chineseJoints('12月出口增长10.7%，远超预期的7.3%').split('\u200B')).toEqual(['12月出口', '增长10.7%，远超', '预期的7.3%'])
  expect(chineseJoints('2024年进出口增长5.0%，创历史新高').split('\u200B')).toEqual(['2024年进出口', '增长5.0%，创历史新高'])
  expect(chineseJoints('7月出口大幅增长23.9%，高于预期的22.2%').split('\u200B')).toEqual(['7月出口', '大幅增长23.9%，高于', '预期的22.2%'])
})
