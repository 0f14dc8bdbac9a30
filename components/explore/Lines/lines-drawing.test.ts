import { describe, expect, it } from 'vitest'
import { buildView, type View } from '#trade/explore/build-view.ts'
import { example } from '#trade/explore/figures.examples.ts'
import { ALL } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { USUAL, type ViewQuery } from '#trade/explore/view-query.ts'
import { DESK } from '../../charts/room.ts'
import { PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { linesDrawing } from './lines-drawing.ts'

const month = (period: string, value: string, growth: string) =>
  example('CN.exports.all.value.USD.month', period, value, {
    scale: 9,
    growth,
    status: period === '2024-04' ? 'P' : 'A',
  })
const FIGURES = [
  month('2023-12', '303.3', '2.3'),
  month('2024-01..02', '527.9', '7.1'),
  month('2024-03', '279.1', '-7.6'),
  month('2024-04', '291.7', '1.3'),
]
const NAMES = { name: () => 'All exports', colour: () => '--exports', provisional: () => 'Apr 2024, provisional' }

function drawn(query: Partial<ViewQuery>, figures = FIGURES) {
  const asked = { ...USUAL, from: 2023 * 12, ...query }
  const view: View = buildView(asked, bySeries(figures), ALL, [], false)
  return linesDrawing(view, [view.whole], [], asked, 'en', NAMES)(DESK)
}

describe('lines', () => {
  it('draw January–February flat across both months: the average of a level, the same growth twice', () => {
    const level = drawn({ shown: 'level' }).lines[0]?.points.map(({ y }) => y)
    expect(level).toEqual([303.3, 263.95, 263.95, 279.1, 291.7])
    expect(drawn({ shown: 'growth' }).lines[0]?.points.map(({ y }) => y)).toEqual([2.3, 7.1, 7.1, -7.6, 1.3])
  })

  it('end with name and value, and put the unit on the top label of the axis only', () => {
    const { marks } = drawn({ shown: 'level' })
    const axis = marks.filter(({ key }) => key.startsWith('y')).map(({ text }) => text)
    expect(axis.filter((text) => text.includes('US$'))).toHaveLength(1)
    expect(axis[0]).toBe('0')
    expect(marks.filter(({ key }) => key.startsWith('all')).map(({ text }) => text)).toEqual([
      'All exports',
      '291.7 +1.3%',
    ])
  })

  it('that end before the axis does say of which period their value is', () => {
    const figures = PARTNER_FIGURES.filter(({ series, period }) => !(series.includes('HKG') && period === '2024'))
    const view = viewed(PARTNERS, figures)
    const by = (code: string) => view.parts.filter((part) => part.code === code)
    const names = { ...NAMES, name: ({ code }: { code: string }) => code }
    const { marks } = linesDrawing(view, [...by('USA'), ...by('HKG')], [], PARTNERS, 'en', names)(DESK)
    const said = (code: string) => marks.filter(({ key }) => key.startsWith(`${code} `)).map(({ text }) => text)
    expect(said('HKG')).toEqual(['HKG', '1,930.9', '2023'])
    expect(said('USA')).toEqual(['USA', '3,733.7 +6.1%'])
  })

  it('have a dotted box round a newest month that is provisional', () => {
    expect(drawn({}).provisional).not.toBeNull()
    expect(drawn({ to: 2024 * 12 + 2 }).provisional).toBeNull()
  })

  it('break where half a year or more is not held, and never bridge it', () => {
    const late = [month('2022-12', '296.9', '-9.9'), ...FIGURES]
    const points = drawn({ from: 2022 * 12, shown: 'level' }, late).lines[0]?.points ?? []
    expect(points.filter(({ y }) => Number.isNaN(y))).toHaveLength(1)
  })

  it('of a year-to-date level start anew each January', () => {
    const sums = (period: string, value: string) =>
      example('CN.exports.all.value.USD.year-to-date', period, value, { scale: 9 })
    const figures = [sums('2023-01..11', '3076.6'), sums('2023', '3380.0'), sums('2024-01', '306.2')]
    const points = drawn({ basis: 'year-to-date', shown: 'level' }, figures).lines[0]?.points ?? []
    expect(points.map(({ y }) => y)).toEqual([3076.6, 3380, Number.NaN, 306.2])
  })
})
