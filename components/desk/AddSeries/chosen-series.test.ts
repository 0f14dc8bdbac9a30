import { describe, expect, it } from 'vitest'
import { chosenSeries } from './chosen-series.ts'

const JAPAN = {
  key: 'CN.exports.counterpart:JPN.value.USD.month',
  name: { en: 'Exports, Japan', zh: '出口，日本' },
}
const chosen = (text: string) => chosenSeries(text, [JAPAN], 'en')

describe('a series to add', () => {
  it('is one of those offered, by its name or its key', () => {
    expect(chosen('Exports, Japan, USD')).toBe(JAPAN.key)
    expect(chosen(` ${JAPAN.key}`)).toBe(JAPAN.key)
  })

  it('is a partner’s trade in an HS chapter, by its key', () => {
    const key = 'CN.exports.counterpart-chapter:USA+85.value.USD.month'
    expect(chosen(key)).toBe(key)
  })

  it.each([
    'CN.exports.counterpart-chapter:USA+77.value.USD.month',
    'CN.exports.counterpart-chapter:ATLANTIS+85.value.USD.month',
    'CN.exports.counterpart-chapter:USA+85.value.USD.year-to-date',
    'CN.exports.counterpart:VNM.value.USD.month',
    'Exports, Vietnam, USD',
  ])('is not %s', (text) => {
    expect(chosen(text)).toBeNull()
  })
})
