import { describe, expect, it } from 'vitest'
import { decimal } from '../decimal.ts'
import { missing } from '../missing.ts'
import { parsePeriod } from '../period.ts'
import { quoteSentence, type QuoteSubject } from './quote.ts'
import type { ViewCell } from './view-cell.ts'

const ALL_EXPORTS: QuoteSubject = {
  flow: 'exports',
  counted: 'value',
  basis: 'month',
  kind: null,
  name: { en: '', zh: '' },
}
const TO_THE_US: QuoteSubject = {
  ...ALL_EXPORTS,
  basis: 'year-to-date',
  kind: 'partner',
  name: { en: 'United States', zh: '美国' },
}
const ELECTRONICS: QuoteSubject = { ...ALL_EXPORTS, kind: 'goods', name: { en: 'Electronics', zh: '电子产品' } }

function cell(
  period: string,
  amount: string | null,
  printedGrowth: string | null,
  more: Partial<ViewCell> = {},
  unit = 'USD',
): ViewCell {
  return {
    period: parsePeriod(period),
    level:
      amount === null
        ? missing('growth-only')
        : { amount: decimal(amount), unit, period: parsePeriod(period), basis: 'month', lastDigit: 8 },
    figure: null,
    printedGrowth,
    computedGrowth: missing('no-base'),
    sharePercent: missing('not-held'),
    contributionPoints: missing('not-held'),
    contributionIsAbout: false,
    transformed: null,
    ...more,
  }
}

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '')

describe('a quotation', () => {
  const december = cell('2024-12', '335600000000', '10.7')
  const march = cell('2023-03', '315600000000', '14.8')
  const us = cell(
    '2024',
    '3733722280000',
    '6.1',
    { sharePercent: decimal('14.668'), contributionPoints: decimal('0.902'), contributionIsAbout: true },
    'CNY',
  )
  const whole = cell('2024', '25454537240000', '7.1', {}, 'CNY')
  const CRUDE: QuoteSubject = {
    flow: 'imports',
    counted: 'quantity',
    basis: 'year-to-date',
    kind: 'goods',
    name: { en: 'Crude oil', zh: '原油' },
  }

  it.each([
    [
      'growth',
      ALL_EXPORTS,
      december,
      'China’s exports rose 10.7% on a year earlier in December 2024, to US$335.6bn.',
      '2024年12月，中国出口3,356亿美元，同比增长10.7%。',
    ],
    [
      'growth',
      ALL_EXPORTS,
      march,
      'China’s exports rose 14.8% on a year earlier in March 2023, to US$315.6bn.',
      '2023年3月，中国出口3,156亿美元，同比增长14.8%。',
    ],
    [
      'value',
      ALL_EXPORTS,
      december,
      'China’s exports came to US$335.6bn in December 2024.',
      '2024年12月，中国出口3,356亿美元。',
    ],
    [
      'share',
      TO_THE_US,
      us,
      'The United States made up 14.7% of China’s exports in 2024.',
      '2024年，美国占中国出口的14.7%。',
    ],
    [
      'contribution',
      TO_THE_US,
      us,
      'The United States added about 0.9 percentage points to the 7.1% growth of China’s exports in 2024.',
      '2024年，美国拉动中国出口（同比增长7.1%）约0.9个百分点。',
    ],
    [
      'growth',
      TO_THE_US,
      us,
      'China’s exports to the United States rose 6.1% on a year earlier in 2024, to 3.73 trillion yuan.',
      '2024年，中国对美国出口3.73万亿元，同比增长6.1%。',
    ],
  ] as const)('of the %s reads as a sentence to print', (column, subject, of, en, zh) => {
    expect(plain(quoteSentence(column, subject, of, whole, 'en'))).toBe(en)
    expect(plain(quoteSentence(column, subject, of, whole, 'zh'))).toBe(zh)
  })

  const MACHINERY_TO_THE_US: QuoteSubject = {
    ...TO_THE_US,
    kind: 'goods',
    name: { en: 'Electrical machinery (HS 85)', zh: '电机（HS第85章）' },
    within: { partner: TO_THE_US.name },
  }
  it.each([
    [
      'growth',
      MACHINERY_TO_THE_US,
      'China’s exports of electrical machinery (HS 85) to the United States rose 6.1% on a year earlier in 2024, to 3.73 trillion yuan.',
      '2024年，中国对美国电机（HS第85章）出口3.73万亿元，同比增长6.1%。',
    ],
    [
      'share',
      MACHINERY_TO_THE_US,
      'Electrical machinery (HS 85) made up 14.7% of China’s exports to the United States in 2024.',
      '2024年，电机（HS第85章）占中国对美国出口的14.7%。',
    ],
    [
      'share',
      { ...TO_THE_US, within: { goods: MACHINERY_TO_THE_US.name } },
      'The United States made up 14.7% of China’s exports of electrical machinery (HS 85) in 2024.',
      '2024年，美国占中国电机（HS第85章）出口的14.7%。',
    ],
  ] as const)('of the %s of one partner’s goods says what it is of', (column, subject, en, zh) => {
    expect(plain(quoteSentence(column, subject, us, null, 'en'))).toBe(en)
    expect(plain(quoteSentence(column, subject, us, null, 'zh'))).toBe(zh)
  })

  // 553.415403651 million tonnes in 2024, −1.9 %: preliminary-commodity-imports-2024-12-cny-zh.
  it('of a quantity, and of a unit value as an average that is no price', () => {
    const at = cell('2024', null, '-1.9')
    const tons = {
      ...at,
      level: {
        amount: decimal('553415403.651'),
        unit: 'tons',
        period: at.period,
        basis: 'year-to-date',
        lastDigit: -3,
      },
    } as const
    expect(plain(quoteSentence('growth', CRUDE, tons, null, 'en'))).toBe(
      'The quantity of China’s imports of crude oil fell 1.9% on a year earlier in 2024, to 553.42 million tonnes.',
    )
    expect(plain(quoteSentence('growth', CRUDE, tons, null, 'zh'))).toBe(
      '2024年，中国原油进口数量5.5342亿吨，同比下降1.9%。',
    )
    const average = cell('2024', '586.73', null, { computedGrowth: decimal('-3.2') }, 'USD/tons')
    const level = {
      amount: decimal('586.73'),
      unit: 'USD/tons',
      period: average.period,
      basis: 'year-to-date',
      lastDigit: -2,
    } as const
    const subject: QuoteSubject = { ...CRUDE, counted: 'unit-value' }
    expect(plain(quoteSentence('value', subject, { ...average, level }, null, 'en'))).toBe(
      'The average value of China’s imports of crude oil came to US$587 per tonne in 2024.',
    )
    expect(plain(quoteSentence('value', subject, { ...average, level }, null, 'zh'))).toBe(
      '2024年，中国原油进口平均单位金额每吨587美元。',
    )
  })

  it('of a growth that is ours says so', () => {
    const ours = cell('2024-12', '80900000000', null, { computedGrowth: decimal('13.06') })
    expect(quoteSentence('growth', ELECTRONICS, ours, null, 'en')).toBe(
      'China’s exports of electronics rose 13.1% on a year earlier in December 2024, to US$80.9bn, by Tradewire’s arithmetic.',
    )
    expect(plain(quoteSentence('growth', ELECTRONICS, ours, null, 'zh'))).toBe(
      '2024年12月，中国电子产品出口809亿美元，同比增长13.1%（Tradewire计算）。',
    )
  })

  it('of a fall has the verb or the sign, never both', () => {
    const fall = cell('2024-03', '279100000000', '-7.6')
    expect(quoteSentence('growth', ALL_EXPORTS, fall, null, 'en')).toBe(
      'China’s exports fell 7.6% on a year earlier in March 2024, to US$279.1bn.',
    )
    expect(plain(quoteSentence('growth', ALL_EXPORTS, fall, null, 'zh'))).toBe(
      '2024年3月，中国出口2,791亿美元，同比下降7.6%。',
    )
  })

  it('of no growth at all is unchanged', () => {
    expect(quoteSentence('growth', ALL_EXPORTS, cell('2024-03', null, '0.0'), null, 'en')).toBe(
      'China’s exports were unchanged on a year earlier in March 2024.',
    )
  })

  it('of what takes away points says took off', () => {
    const took = cell('2024', null, '-2.3', { contributionPoints: decimal('-0.1') })
    expect(
      plain(quoteSentence('contribution', { ...TO_THE_US, name: { en: 'Japan', zh: '日本' } }, took, whole, 'en')),
    ).toBe('Japan took 0.1 percentage points off the 7.1% growth of China’s exports in 2024.')
  })

  it('of a missing figure gives the reason, and no figure', () => {
    expect(quoteSentence('computed', ALL_EXPORTS, december, null, 'en')).toBe(
      'No figure for China’s exports in December 2024: no figure a year before.',
    )
  })
})
