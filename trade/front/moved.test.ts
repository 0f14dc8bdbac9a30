import { describe, expect, it } from 'vitest'
import { EXPORTS, printed } from './front.examples.ts'
import { moved, movedSince } from './moved.ts'

const june = printed(EXPORTS, '2026-06', '411.9', '26.9', {
  status: 'R',
  vintage: 272,
  replaces: { value: '412387100', scale: 3, printedGrowthPercent: '27.0', vintage: 269 },
})

describe('what a later print moved', () => {
  it('June 2026 from +27.0 to +26.9 and from 412.4 to 411.9', () => {
    expect(moved(june)).toMatchObject({ growth: { was: '27.0', now: '26.9' }, level: { was: '412.4', now: '411.9' } })
  })
  it('nothing where 412,387,100 thousand is printed again as 412.4 billion', () => {
    expect(moved({ ...june, value: '412.4', printedGrowthPercent: '27.0' })).toBeNull()
  })
  it.each([
    ['43.85 trillion of 2024, printed again with ten thousands', ['43.85', 12, '5'], ['4384679258', 4, '5.0'], null],
    ['29.57 trillion to August 2025, printed again as 29.5696', ['29.57', 12, '3.5'], ['29.5696', 12, '3.5'], null],
    [
      '10.17 trillion of the first quarter of 2024, restated as 10.15',
      ['10.17', 12, '5.0'],
      ['10.15', 12, null],
      { growth: null, level: { was: '10170', now: '10150' } },
    ],
  ] as const)('%s', (_, [first, firstScale, firstGrowth], [value, scale, growth], change) => {
    const total = printed('CN.total.all.value.CNY.year-to-date', '2024', value, growth, {
      scale,
      replaces: { value: first, scale: firstScale, printedGrowthPercent: firstGrowth, vintage: 231 },
    })
    expect(moved(total)).toEqual(change && { figure: total, ...change })
  })
  it('lists the newest period first, and never the release’s own', () => {
    const may = printed(EXPORTS, '2026-05', '376.3', '19.2', {
      vintage: 272,
      replaces: { value: '376.4', scale: 9, printedGrowthPercent: '19.3', vintage: 268 },
    })
    const july = printed(EXPORTS, '2026-07', '397.9', '23.9', {
      vintage: 272,
      replaces: { value: '398.0', scale: 9, printedGrowthPercent: '24.0', vintage: 270 },
    })
    const line = { [EXPORTS]: { '2026-05': may, '2026-06': june, '2026-07': july } }
    expect(movedSince(line, [EXPORTS], 270, '2026-07').map(({ figure }) => figure.period)).toEqual([
      '2026-06',
      '2026-05',
    ])
    expect(movedSince(line, [EXPORTS], 273, '2026-07')).toEqual([])
  })
})
