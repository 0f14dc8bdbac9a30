import { describe, expect, it } from 'vitest'
import { chainVintages } from './chain-vintages.ts'
import { mergePrints } from './merge-prints.ts'
import type { Print } from './print.ts'

const series = 'CN.exports.all.value.USD.month'
const inOrder = (a: string, b: string) => ORDER.indexOf(a) - ORDER.indexOf(b)
const ORDER = ['GACC-2023-03-flash', 'GACC-2023-03-report', 'GACC-2026-07-07-restatement']

function print(
  release: string,
  value: string | null,
  scale: number,
  growth: string | null,
  more: Partial<Print> = {},
): Print {
  return {
    release,
    series,
    period: '2023-03',
    value,
    scale,
    growth,
    status: release.endsWith('report') ? 'A' : release.endsWith('flash') ? 'P' : 'R',
    voice: 'press',
    disputed: false,
    missing: value === null ? 'not-held' : null,
    source: { url: 'https://example.org', cell: null, note: null },
    ...more,
  }
}
const [flash, report, capture] = ORDER as [string, string, string]

describe('prints of one release', () => {
  it('the more exact of two equal numbers is the figure, and the other no disagreement', () => {
    const merged = mergePrints([
      print(flash, '574', 9, null, { voice: 'poll page' }),
      print(flash, '573.57', 9, '29.9'),
    ])
    expect(merged).toMatchObject({ value: '573.57', growth: '29.9', disagreements: [] })
  })

  it('the official table is the figure where press differs, and the press stays beside it', () => {
    const merged = mergePrints([
      print(flash, '12.46', 12, '3.7'),
      print(flash, '13', 12, '7.2', { voice: 'official table' }),
    ])
    expect(merged.value).toBe('13')
    expect(merged.disagreements).toMatchObject([{ value: '12.46', printedGrowthPercent: '3.7' }])
  })

  it('a disputed print is never the figure, even alone', () => {
    const merged = mergePrints([print(flash, '622.72', 9, null, { disputed: true })])
    expect(merged).toMatchObject({ value: null, missing: 'not-held', disagreements: [{ value: '622.72' }] })
  })
})

describe('vintages of one figure', () => {
  const captured = { series, period: '2023-03', home: flash, prints: [print(capture, '302.4', 9, '10.9')] }

  it('growth of the first print wins; its level is lent by the report', () => {
    const [first, second, third] = chainVintages(
      [print(flash, null, 0, '14.8'), print(report, '315589337', 3, '14.8')],
      captured,
      inOrder,
    )
    expect(first).toMatchObject({
      release: flash,
      value: '315589337',
      growth: '14.8',
      status: 'P',
      firstPrint: 'level-not-held',
    })
    expect(second).toMatchObject({ release: report, value: '315589337', status: 'A', firstPrint: 'held' })
    expect(third).toMatchObject({ release: capture, value: '302.4', growth: '10.9', status: 'R' })
  })

  it('a figure known only from a capture stands at its own flash, marked', () => {
    const chain = chainVintages([], captured, inOrder)
    expect(chain).toMatchObject([
      { release: flash, value: '302.4', growth: '10.9', status: 'P', firstPrint: 'not-held' },
    ])
  })

  it('a capture that says the same, rounded, says nothing', () => {
    const same = { ...captured, prints: [print(capture, '315.6', 9, '14.8')] }
    expect(chainVintages([print(report, '315589337', 3, '14.8')], same, inOrder).map(({ release }) => release)).toEqual(
      [flash, report],
    )
  })

  it('where only growth was restated the exact level stays', () => {
    const grown = { ...captured, prints: [print(capture, '315.6', 9, '14.9')] }
    const last = chainVintages([print(flash, '315589337', 3, '14.8')], grown, inOrder).at(-1)
    expect(last).toMatchObject({ release: capture, value: '315589337', scale: 3, growth: '14.9', status: 'R' })
  })

  it('growth printed on a level that was then revised is not carried to the new one', () => {
    const last = chainVintages(
      [print(flash, '9.89', 12, '4.8'), print(report, '9.76', 12, null)],
      undefined,
      inOrder,
    ).at(-1)
    expect(last).toMatchObject({ value: '9.76', growth: null })
  })
})
