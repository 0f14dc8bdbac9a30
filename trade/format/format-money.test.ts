import { describe, expect, it } from 'vitest'
import { formatMoney, type Money } from './format-money.ts'

const usd = (value: string, scale = 9): Money => ({ value, scale, currency: 'USD' })
const cny = (value: string, scale = 12): Money => ({ value, scale, currency: 'CNY' })

describe('formatMoney', () => {
  it('prints dollars to 0.1 billion and to 1亿, the same precision', () => {
    expect(formatMoney(usd('335.6'), 'en', 'sentence')).toBe('US$335.6bn')
    expect(formatMoney(usd('335.6'), 'zh', 'sentence')).toBe('3,356亿美元')
    expect(formatMoney(usd('104.84'), 'en', 'sentence')).toBe('US$104.8bn')
    expect(formatMoney(usd('104.84'), 'zh', 'sentence')).toBe('1,048亿美元')
  })

  it('rounds half up once, from the printed digits', () => {
    expect(formatMoney(usd('103.25'), 'en', 'sentence')).toBe('US$103.3bn')
    expect(formatMoney(usd('103.249'), 'en', 'sentence')).toBe('US$103.2bn')
    expect(formatMoney(usd('238267589', 3), 'en', 'sentence')).toBe('US$238.3bn')
    expect(formatMoney(usd('-7.09'), 'en', 'sentence')).toBe('\u2212US$7.1bn')
  })

  it('prints yuan in trillions with no-break spaces inside', () => {
    expect(formatMoney(cny('43.85'), 'en', 'sentence')).toBe('43.85\u00A0trillion\u00A0yuan')
    expect(formatMoney(cny('43.85'), 'en', 'wall')).toBe('43.85tn\u00A0yuan')
    expect(formatMoney(cny('43.85'), 'zh', 'sentence')).toBe('43.85万亿元')
    expect(formatMoney(cny('752.91', 9), 'zh', 'sentence')).toBe('7,529.1亿元')
    expect(formatMoney(cny('438468', 8), 'en', 'sentence')).toBe('43.85\u00A0trillion\u00A0yuan')
  })

  it('prints every printed digit where that is asked for', () => {
    expect(formatMoney(usd('104.84'), 'en', 'exact')).toBe('US$104.84bn')
    expect(formatMoney(usd('104.84'), 'zh', 'exact')).toBe('1,048.4亿美元')
    expect(formatMoney(cny('752.91', 9), 'en', 'exact')).toBe('752.91bn\u00A0yuan')
    expect(formatMoney(cny('573.57', 9), 'zh', 'exact')).toBe('5,735.7亿元')
  })

  it('keeps dollars in billions, and adds no digit to what was printed in trillions', () => {
    expect(formatMoney(usd('3544.4'), 'en', 'sentence')).toBe('US$3,544.4bn')
    expect(formatMoney(usd('3544.4'), 'zh', 'sentence')).toBe('35,444亿美元')
    expect(formatMoney(usd('3.58', 12), 'en', 'sentence')).toBe('US$3.58tn')
    expect(formatMoney(usd('3.58', 12), 'zh', 'sentence')).toBe('3.58万亿美元')
    expect(formatMoney(usd('571'), 'en', 'sentence')).toBe('US$571bn')
  })

  it('prints small amounts in million and 万, and never rounds one to nothing', () => {
    expect(formatMoney(cny('3360715', 4), 'en', 'wall')).toBe('33.61bn\u00A0yuan')
    expect(formatMoney(cny('1234', 4), 'en', 'wall')).toBe('12.3m\u00A0yuan')
    expect(formatMoney(cny('1234', 4), 'zh', 'sentence')).toBe('1,234万元')
    expect(formatMoney(usd('0.04'), 'en', 'sentence')).toBe('US$40m')
  })
})
