import { describe, expect, it } from 'vitest'
import { decimal } from './decimal.ts'
import { FEWEST_SURPRISES, inDeviations, type PastForecast } from './past-surprises.ts'

const EXPORTS = { flow: 'exports', currency: 'USD', figure: 'growth' } as const
/** Misses of +2 and −2 in turn: their mean is 0, their sample standard deviation the root of 4n/(n − 1). */
const missed = (times: number, of: Partial<PastForecast> = {}): PastForecast[] =>
  Array.from({ length: times }, (_, at) => ({
    ...EXPORTS,
    period: '2023-05',
    median: '5.0',
    actual: at % 2 === 0 ? '7.0' : '3.0',
    ...of,
  }))
const asked = { ...EXPORTS, period: '2024-12' }

describe('a surprise in standard deviations', () => {
  it('divides by the sample deviation of the surprises before it', () => {
    // √(4 × 16 ÷ 15) = 2.066; 3.4 ÷ 2.066 = 1.646
    expect(inDeviations(decimal('3.4'), asked, missed(16))).toEqual({ deviations: '1.6', of: 16 })
    expect(inDeviations(decimal('-3.4'), asked, missed(16))).toEqual({ deviations: '-1.6', of: 16 })
  })

  it('is measured about their mean: a poll that is always two points low surprises nobody more', () => {
    const always = missed(16).map((one) => ({ ...one, median: '3.0' }))
    expect(inDeviations(decimal('3.4'), asked, always)).toEqual({ deviations: '1.6', of: 16 })
  })

  it('takes surprises of the same figure alone', () => {
    const others = [
      ...missed(40, { flow: 'imports' }),
      ...missed(40, { currency: 'CNY' }),
      ...missed(40, { figure: 'balance' }),
    ]
    expect(inDeviations(decimal('3.4'), asked, others)).toBeNull()
    expect(inDeviations(decimal('3.4'), asked, [...others, ...missed(16)])).toMatchObject({ of: 16 })
  })

  it('counts those of January and February half, before it and itself', () => {
    const twice = missed(16, { period: '2023-01..02' }).map((one) => ({
      ...one,
      actual: one.actual === '7.0' ? '9.0' : '1.0',
    }))
    expect(inDeviations(decimal('6.8'), { ...asked, period: '2024-01..02' }, twice)).toMatchObject({
      deviations: '1.6',
    })
  })

  it('says nothing of few, nor where none ever missed', () => {
    expect(inDeviations(decimal('3.4'), asked, missed(FEWEST_SURPRISES - 1))).toBeNull()
    expect(inDeviations(decimal('3.4'), asked, missed(FEWEST_SURPRISES))).not.toBeNull()
    expect(
      inDeviations(
        decimal('3.4'),
        asked,
        missed(16, { actual: '5.0' }).map((one) => ({ ...one, actual: '5.0' })),
      ),
    ).toBeNull()
  })
})
