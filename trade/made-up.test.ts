import { describe, expect, it } from 'vitest'
import { checkDraft } from './checks/check-draft.ts'
import { NOTHING_HELD } from './checks/draft.ts'
import { type Decimal, decimal } from './decimal.ts'
import { makeUpFlash } from './made-up.ts'

const BILLION = decimal('1000000000')
/** US dollars, as the agency printed them: December and the year of 2023, November and January–November 2024. */
const PRINTED: Record<string, string> = {
  'CN.exports.all.value.USD.month@2023-12': '303.62',
  'CN.imports.all.value.USD.month@2023-12': '228.28',
  'CN.total.all.value.USD.month@2023-12': '531.90',
  'CN.exports.all.value.USD.year-to-date@2024-01..11': '3240.98',
  'CN.imports.all.value.USD.year-to-date@2024-01..11': '2355.98',
  'CN.exports.all.value.USD.year-to-date@2023': '3380.02',
  'CN.imports.all.value.USD.year-to-date@2023': '2556.80',
}
const held = (series: string, period: string): Decimal | null => {
  const printed = PRINTED[`${series}@${period}`]
  return printed ? decimal(printed).times(BILLION) : null
}
const made = makeUpFlash('2024-12', held)
const said = (flow: string, basis: string) => {
  const entry = made.find(({ series }) => series === `CN.${flow}.all.value.USD.${basis}`)
  return entry && [entry.value, entry.printedGrowthPercent]
}

describe('made-up figures', () => {
  it('grow from a year before: 303.62 by 5.3% and 228.28 by 2.1%', () => {
    expect(said('exports', 'month')).toEqual(['319.71', '5.3'])
    expect(said('imports', 'month')).toEqual(['233.07', '2.1'])
  })

  it('add up, to the digit that is printed', () => {
    expect(said('total', 'month')).toEqual(['552.78', '3.9'])
    expect(said('balance', 'month')).toEqual(['86.64', null])
    expect(said('exports', 'year-to-date')).toEqual(['3560.69', '5.3'])
    expect(said('imports', 'year-to-date')).toEqual(['2589.05', '1.3'])
    expect(said('balance', 'year-to-date')?.[0]).toBe('971.64')
  })

  it('have no growth where no base is held, and no currency of which nothing is', () => {
    expect(said('total', 'year-to-date')).toEqual(['6149.74', null])
    expect(made.filter(({ series }) => series.includes('CNY'))).toEqual([])
    expect(makeUpFlash('2024-12', () => null)).toEqual([])
  })

  it('pass the checks', () => {
    const draft = {
      code: 'GACC-2024-12-flash',
      kind: 'release' as const,
      stage: 'flash' as const,
      period: '2024-12',
      embargoAt: null,
      entries: made,
    }
    expect(checkDraft(draft, NOTHING_HELD).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
