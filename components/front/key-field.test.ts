import { describe, expect, it } from 'vitest'
import { AFTER, AFTER_THE_YEAR, AT_10, AT_11, BEFORE } from '#trade/wall/december-2024.examples.ts'
import { type Scene, sceneAt } from '#trade/wall/scene.ts'
import { balanceKeyField, growthKeyField, yearKeyField } from './key-field.ts'

const at = (facts: Parameters<typeof sceneAt>[0], nowMs: number): Scene => sceneAt(facts, { nowMs, heardAtMs: nowMs })

describe('the key fields of December 2024', () => {
  const { form } = at(AFTER, AT_11 + 1_000)
  it('say +10.7% over US$335.6bn, 3.4 points above the median', () => {
    expect(growthKeyField(form.key, form, 'en', true)).toMatchObject({
      label: 'Exports, December, US$ on a year earlier',
      printed: '+10.7%',
      under: 'US$335.6bn',
      beat: { marked: '3.4\u00A0pp above', after: ' the median forecast' },
    })
    expect(growthKeyField(form.key, form, 'zh', true)).toMatchObject({
      label: '12月出口，按美元计，同比',
      printed: '+10.7%',
      under: '3,356亿美元',
    })
  })
  it('compare imports with what was expected and with November', () => {
    if (form.second.figure !== 'growth') expect.fail('imports are a growth')
    expect(growthKeyField(form.second, form, 'en', false).compared).toEqual([
      ['Expected', '−1.5'],
      ['November', '−3.9'],
    ])
  })
  it('name the balance a surplus and print it in both currencies', () => {
    if (form.third.figure !== 'balance') expect.fail('the third is the balance')
    expect(balanceKeyField(form.third, { value: '752.91', scale: 9, currency: 'CNY' }, 'en')).toMatchObject({
      label: 'Surplus',
      printed: 'US$104.8bn',
      under: '752.91bn\u00A0yuan',
      beat: { marked: 'US$4.8bn above' },
    })
  })
  it('stand ruled and without a figure before eleven', () => {
    const before = at(BEFORE, AT_11 - 60_000).form
    expect(growthKeyField(before.key, before, 'en', true)).toMatchObject({
      printed: null,
      beat: null,
      scale: { actual: null, expected: { digits: '7.3' }, previous: { digits: '6.7' } },
    })
  })
  it('lead a year with its trillions', () => {
    const year = at(AFTER_THE_YEAR, AT_10 + 1_000).form
    expect(yearKeyField(year.key, year, 'en', true)).toMatchObject({
      printed: '43.85',
      under: 'trillion yuan',
      underGrowth: '5',
    })
  })
})
