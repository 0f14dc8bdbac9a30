import { describe, expect, it } from 'vitest'
import { printed } from '#trade/front/front.examples.ts'
import { figureMark } from './field-state.ts'

const march2023 = printed('CN.exports.all.value.USD.month', '2023-03', '302.4', '10.9', {
  status: 'R',
  replaces: { value: '315.6', scale: 9, printedGrowthPercent: '14.8', vintage: 160 },
})

describe('the mark beside a figure', () => {
  it('is p for a flash, r for March 2023 cut from 315.6 to 302.4, ° where the first print is not held', () => {
    expect(figureMark({ ...march2023, status: 'P' })).toBe('p')
    expect(figureMark(march2023)).toBe('r')
    expect(figureMark({ ...march2023, firstPrint: 'not-held', replaces: null })).toBe('°')
  })
  it('is nothing where a later print repeats every digit in another scale', () => {
    expect(
      figureMark({
        ...march2023,
        replaces: { value: '302400000', scale: 3, printedGrowthPercent: '10.9', vintage: 160 },
      }),
    ).toBeNull()
    expect(figureMark(null)).toBeNull()
  })
})
