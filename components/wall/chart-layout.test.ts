import { describe, expect, it } from 'vitest'
import { AFTER, BEFORE } from '#trade/wall/december-2024.examples.ts'
import { yearOfGrowth } from '#trade/wall/trend.ts'
import { layOut } from './chart-layout.ts'

const december = { flow: 'exports', currency: 'USD', period: '2024-12', isOut: true, expected: '7.3' } as const

describe('the wall’s chart', () => {
  it('January–February is as wide as two months with the white between them', () => {
    const { bars } = layOut(yearOfGrowth(AFTER.figures, december))
    expect([bars[0]?.width, bars[1]?.width]).toEqual([6.8, 16.8])
  })
  it('the highest bar reaches the top and the lowest the bottom: +12.7 and −7.5', () => {
    const { bars } = layOut(yearOfGrowth(AFTER.figures, december))
    const [october, march] = ['2024-10', '2024-03'].map((period) => bars.find((bar) => bar.period === period))
    expect([october?.y, (march?.y ?? 0) + (march?.height ?? 0)].map((edge) => Math.round(edge ?? -1))).toEqual([0, 100])
  })
  it('its label stands clear of October’s taller bar two steps to the left', () => {
    expect(layOut(yearOfGrowth(AFTER.figures, december)).newest).toMatchObject({ printed: '10.7', labelY: 0 })
  })
  it('before the release it prints what is expected and draws no bar for it', () => {
    const { newest, bars } = layOut(yearOfGrowth(BEFORE.figures, { ...december, isOut: false }))
    expect([newest.value, newest.printed, bars.length]).toEqual([null, '7.3', 11])
  })
  it('nothing held draws nothing, and divides by nothing', () => {
    expect(layOut(yearOfGrowth({}, { ...december, expected: null }))).toMatchObject({
      zero: 0,
      bars: [],
      newest: { printed: null, labelY: 0 },
    })
  })
})
