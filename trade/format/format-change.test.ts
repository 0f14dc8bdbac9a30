import { describe, expect, it } from 'vitest'
import { formatGrowth, formatGrowthBare, formatPoints, formatRate, formatSignedPoints } from './format-change.ts'
import { formatDigits } from './format-number.ts'

describe('growth and points', () => {
  it('prints growth with its sign, a real minus and one decimal', () => {
    expect(formatGrowth('7.1', 'en')).toBe('+7.1%')
    expect(formatGrowth('-3.9', 'zh')).toBe('\u22123.9%')
    expect(formatGrowth('5', 'en')).toBe('+5.0%')
    expect(formatGrowth('10.90', 'en')).toBe('+10.9%')
    expect(formatGrowthBare('7.1', 'en')).toBe('+7.1')
  })

  it('gives a zero no sign', () => {
    expect(formatGrowth('0.0', 'en')).toBe('0.0%')
    expect(formatGrowth('-0.04', 'en')).toBe('0.0%')
  })

  it('leaves the sign to the verb in a rate', () => {
    expect(formatRate('-14.5', 'en')).toBe('14.5%')
  })

  it('prints differences of rates as points', () => {
    expect(formatPoints('3.4', 'en')).toBe('3.4\u00A0pp')
    expect(formatPoints('-3.4', 'zh')).toBe('3.4个百分点')
    expect(formatSignedPoints('-0.3', 'en')).toBe('\u22120.3\u00A0pp')
    expect(formatSignedPoints('3.4', 'zh')).toBe('+3.4个百分点')
  })
})

describe('formatDigits', () => {
  it('sets thousands commas and keeps the digits as printed', () => {
    expect(formatDigits('-1048.40')).toBe('\u22121,048.40')
    expect(formatDigits('238267589')).toBe('238,267,589')
    expect(formatDigits('999')).toBe('999')
  })

  it('refuses what is no plain decimal', () => {
    expect(() => formatDigits('1e9')).toThrow('expected a plain decimal')
  })
})
