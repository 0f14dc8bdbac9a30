import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, totalOf } from './balance.ts'
import { contribution, contributionFromRates, contributions } from './contribution.ts'
import { Decimal, decimal, fixed } from './decimal.ts'
import type { Level } from './level.ts'
import { isMissing, type Missing } from './missing.ts'
import { parsePeriod } from './period.ts'
import { BasisError, CurrencyError } from './same-basis.ts'
import { changeOfShare, share } from './share.ts'
import { yearPair, type YearPair } from './year-pair.ts'

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
const pairs = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 12 })

describe('contribution', () => {
  it('exports and imports add 5.0 points to trade in 2024: 4.0 and 1.0', () => {
    // 2024: 25.45 and 18.39 trillion yuan; 2023: 23.77 and 17.99.
    const exports = pair('25.45', '23.77')
    const imports = pair('18.39', '17.99')
    const total = yearPair(totalOf(exports.now, imports.now), totalOf(exports.yearBefore, imports.yearBefore))
    const added = found(contributions([exports, imports], total))
    expect(fixed(added.growthPercent, 1)).toBe('5.0')
    expect(added.parts.map((points) => fixed(points, 1))).toEqual(['4.0', '1.0'])
    expect(added.remainder.eq('0') || added.remainder.abs().lt('1e-18')).toBe(true)
  })

  it('parts and remainder add up to the growth of the whole before rounding, to the last decimal computed', () => {
    fc.assert(
      fc.property(pairs, fc.tuple(amount, fc.bigInt({ min: 1n, max: 10n ** 15n })), (parts, rest) => {
        const wholeNow = parts.reduce((sum, [now]) => sum + now, rest[0])
        const wholeBefore = parts.reduce((sum, [, before]) => sum + before, rest[1])
        const whole = pair(String(wholeNow), String(wholeBefore), 0)
        const added = found(
          contributions(
            parts.map(([now, before]) => pair(String(now), String(before), 0)),
            whole,
          ),
        )
        const sum = added.parts.reduce((total, points) => total.plus(points), added.remainder)
        expect(sum.eq(added.growthPercent)).toBe(true)
        // The remainder is what the left-out goods themselves contribute.
        const left = found(contribution(pair(String(rest[0]), String(rest[1]), 0), whole))
        expect(left.minus(added.remainder).abs().lt('1e-12')).toBe(true)
      }),
    )
  })

  it('is missing, as the growth is, where the whole was zero', () => {
    expect(contributions([pair('1', '0')], pair('1', '0'))).toEqual({ missing: 'zero-base' })
    expect(contribution(pair('1', '0'), pair('1', '0'))).toEqual({ missing: 'zero-base' })
  })

  it('refuses a part of another period, basis or currency', () => {
    const whole = pair('25.45', '23.77')
    expect(() => contribution(pair('1', '1', 12, '2023'), whole)).toThrow(BasisError)
    expect(() => contribution(pair('1', '1', 12, '2024-12', 'month'), whole)).toThrow(BasisError)
    expect(() => contribution(pair('1', '1', 12, '2024', 'year-to-date', 'USD'), whole)).toThrow(CurrencyError)
  })

  it('from a share and two rates is about the same: 59.4 % growing 8.7 % in a whole growing 7.1 % adds 5.1 points', () => {
    // Mechanical and electrical products in the exports of 2024, as the agency printed share and growth.
    expect(fixed(found(contributionFromRates(decimal('59.4'), decimal('8.7'), decimal('7.1'))), 1)).toBe('5.1')
  })
})

describe('share', () => {
  it('of the United States in exports of 2024 is 14.7 %', () => {
    expect(fixed(found(share(level('373372228', 4, '2024'), level('2545453724', 4, '2024'))), 1)).toBe('14.7')
  })

  it('changes by the difference of two shares, in points, and all changes add up to none', () => {
    fc.assert(
      fc.property(pairs, (parts) => {
        const whole = pair(total(parts, 0), total(parts, 1), 0)
        fc.pre(!whole.now.amount.eq('0') && !whole.yearBefore.amount.eq('0'))
        const changes = parts.map(([now, before]) => found(changeOfShare(pair(String(now), String(before), 0), whole)))
        expect(
          changes
            .reduce((sum, change) => sum.plus(change), new Decimal('0'))
            .abs()
            .lt('1e-14'),
        ).toBe(true)
      }),
    )
  })

  it('of nothing is missing', () => {
    expect(share(level('1', 0, '2024'), level('0', 0, '2024'))).toEqual({ missing: 'zero-base' })
  })
})

describe('balance and total', () => {
  it('of December 2024 are US$105.1 billion and 566.1, known to a tenth like their parts', () => {
    const exports = level('335.6', 9, '2024-12', 'month', 'USD')
    const imports = level('230.5', 9, '2024-12', 'month', 'USD')
    expect(balanceOf(exports, imports)).toMatchObject({ lastDigit: 8, amount: decimal('105100000000') })
    expect(totalOf(exports, imports).amount.eq('566100000000')).toBe(true)
  })

  it('are never made of two months or two currencies', () => {
    expect(() => balanceOf(level('1', 9, '2024-12', 'month'), level('1', 9, '2024-11', 'month'))).toThrow(BasisError)
    expect(() => totalOf(level('1', 9, '2024', 'year-to-date', 'USD'), level('1', 9, '2024'))).toThrow(CurrencyError)
  })
})

function pair(
  now: string,
  before: string,
  scale = 12,
  period = '2024',
  basis: Level['basis'] = 'year-to-date',
  unit = 'CNY',
): YearPair {
  const then = parsePeriod(period)
  const base = { ...then, year: then.year - 1 }
  return {
    now: level(now, scale, period, basis, unit),
    yearBefore: { ...level(before, scale, period, basis, unit), period: base },
  }
}

function level(
  value: string,
  scale: number,
  period: string,
  basis: Level['basis'] = 'year-to-date',
  unit = 'CNY',
): Level {
  const amount = decimal(value).times(new Decimal(`1e${scale}`))
  return { amount, unit, period: parsePeriod(period), basis, lastDigit: scale - (value.split('.')[1]?.length ?? 0) }
}

function found<T>(value: T | Missing): T {
  if (isMissing(value)) throw new Error(`expected a figure, found none: ${value.missing}`)
  return value
}

function total(parts: readonly (readonly [bigint, bigint])[], at: 0 | 1): string {
  return String(parts.reduce((sum, part) => sum + part[at], 0n))
}
