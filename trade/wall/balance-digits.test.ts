import { describe, expect, it } from 'vitest'
import { balanceDigits } from './balance-digits.ts'

describe('a balance in the unit beside its name', () => {
  it.each([
    ['104.84', 9, 'USD', '104.8', '1,048'],
    ['100.0', 9, 'USD', '100.0', '1,000'],
    ['170.52', 9, 'USD', '170.5', '1,705'],
    ['-7.09', 9, 'USD', '−7.1', '−71'],
    ['752.91', 9, 'CNY', '752.9', '7,529'],
    ['104836912', 3, 'USD', '104.8', '1,048'],
  ] as const)('%s at 10^%d %s is %s in English and %s in Chinese', (value, scale, currency, en, zh) => {
    expect([balanceDigits({ value, scale, currency }, 'en'), balanceDigits({ value, scale, currency }, 'zh')]).toEqual([
      en,
      zh,
    ])
  })
})
