import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal, decimal } from '#trade/decimal.ts'
import { steps, waterfall } from './waterfall-bars.ts'

const points = fc.integer({ min: -5000, max: 5000 }).map((n) => decimal(String(n)).div('1000'))

describe('the waterfall', () => {
  it('starts at zero, each bar where the one before ended, and ends at the growth of the whole', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 30 }), points, (parts, rest) => {
        const total = parts.reduce((sum, part) => sum.plus(part), rest)
        const drawn = waterfall(
          steps(
            parts.map((part, at) => ({ code: String(at), points: part })),
            rest,
          ),
          total,
          true,
        )
        const last = drawn.bars.at(-1)
        expect(last?.end).toBeCloseTo(drawn.sum.points.gte('0') ? drawn.sum.left + drawn.sum.width : drawn.sum.left, 0)
        expect(drawn.bars.reduce((sum, bar) => sum.plus(bar.points), new Decimal('0')).eq(total)).toBe(true)
        for (const bar of drawn.bars) expect(bar.left).toBeGreaterThanOrEqual(-0.001)
      }),
    )
  })

  it('puts what adds first, largest on top, then everything else, then what subtracts', () => {
    const order = steps(
      [
        { code: 'ships', points: decimal('-0.4') },
        { code: 'chips', points: decimal('3.1') },
        { code: 'cars', points: decimal('1.1') },
      ],
      decimal('3.3'),
    )
    expect(order.map(({ code }) => code)).toEqual(['chips', 'cars', 'rest', 'ships'])
  })

  it('lets the smallest of many parts join everything else, so that none is lost', () => {
    const many = Array.from({ length: 15 }, (_, at) => ({ code: `part ${at}`, points: decimal(String(at + 1)) }))
    const order = steps(many, decimal('1'))
    expect(order).toHaveLength(11)
    expect(order.find(({ isRest }) => isRest)?.points.eq('16')).toBe(true)
  })
})
