import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastPlace, sameGrowth, sameNumber } from './same-number.ts'

describe('the same number, printed twice', () => {
  it.each([
    [{ value: '573.57', scale: 9 }, { value: '574', scale: 9 }, true],
    [{ value: '43.85', scale: 12 }, { value: '4384679258', scale: 4 }, true],
    [{ value: '14.22', scale: 12 }, { value: '14.23', scale: 12 }, false],
    [{ value: '5864', scale: 8 }, { value: '586.39', scale: 9 }, true],
    [{ value: '302.4', scale: 9 }, { value: '315589337', scale: 3 }, false],
    [{ value: '3.58', scale: 12 }, { value: '3575.8', scale: 9 }, true],
  ])('%o and %o: %s', (a, b, same) => {
    expect(sameNumber(a, b)).toBe(same)
    expect(sameNumber(b, a)).toBe(same)
  })

  it('every number is the same as itself in a smaller unit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 12 }), (n, scale) => {
        expect(sameNumber({ value: `${n}`, scale: scale + 1 }, { value: `${n}0`, scale })).toBe(true)
      }),
    )
  })

  it('growth of 5 is growth of 5.0, not of 5.6', () => {
    expect([sameGrowth('5', '5.0'), sameGrowth('5', '5.6'), sameGrowth('-6.2', '-6.3')]).toEqual([true, false, false])
  })

  it('43.85 trillion is exact to ten billion', () => {
    expect(lastPlace({ value: '43.85', scale: 12 })).toBe(10)
  })
})
