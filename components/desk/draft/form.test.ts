import { describe, expect, it } from 'vitest'
import { NOTHING_HELD } from '#trade/checks/draft.ts'
import { formRows, freeRow } from './rows.ts'
import { entriesFrom, typedFrom } from './typed.ts'

const EMPTY = NOTHING_HELD
const AMERICA = 'CN.exports.counterpart:USA.value.USD.month'

describe('the form of a release', () => {
  it('of a year has eight lines in the agency’s order, yuan first, trillions before billions', () => {
    const rows = formRows('annual', '2024', [], EMPTY, 'en')
    expect(
      rows.map(
        ({ dimensions: { flow, unit }, cells }) =>
          `${unit} ${flow} ${cells.map(({ period, basis, scale }) => `${period} ${basis} ${scale}`).join(' ')}`,
      ),
    ).toEqual([
      'CNY total 2024 year-to-date 12',
      'CNY exports 2024 year-to-date 12',
      'CNY imports 2024 year-to-date 12',
      'CNY balance 2024 year-to-date 12',
      'USD total 2024 year-to-date 9',
      'USD exports 2024 year-to-date 9',
      'USD imports 2024 year-to-date 9',
      'USD balance 2024 year-to-date 9',
    ])
  })

  it('of a month’s flash leads with dollars and has the month and January to it on each line', () => {
    const [first] = formRows('flash', '2024-11', [], EMPTY, 'en')
    expect(first?.cells.map(({ series, period }) => [series, period])).toEqual([
      ['CN.total.all.value.USD.month', '2024-11'],
      ['CN.total.all.value.USD.year-to-date', '2024-01..11'],
    ])
  })

  it('offers a value for a growth that was printed alone in the unit the series is read in, not in single dollars', () => {
    const alone = { series: AMERICA, period: '2024-11', value: null, scale: 0, printedGrowthPercent: '5.1' } as const
    expect(typedFrom([alone])[`${AMERICA}@2024-11`]).toEqual({ value: '', growth: '5.1', scale: 6 })
    expect(
      formRows('flash', '2024-11', [alone], EMPTY, 'en')
        .at(-1)
        ?.cells.map(({ scale }) => scale),
    ).toEqual([6, 6])
  })

  it('of January–February has one field for the figure that stands on both bases', () => {
    expect(formRows('flash', '2024-01..02', [], EMPTY, 'en').map(({ cells }) => cells.length)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1,
    ])
  })

  it('counts in 亿 for a Chinese reader, never in 十亿', () => {
    const scales = formRows('flash', '2024-11', [], EMPTY, 'zh').flatMap(({ cells }) => cells.map(({ scale }) => scale))
    expect(new Set(scales)).toEqual(new Set([8]))
  })

  it('offers a part of trade in the unit of its last print', () => {
    const held = [
      { period: '2024-10', value: '46655', scale: 6, printedGrowthPercent: null },
      { period: '2024-11', value: '4731', scale: 7, printedGrowthPercent: null },
    ]
    const { cells } = freeRow(AMERICA, '2024-12', { ...EMPTY, lines: { [AMERICA]: held } })
    expect(cells.map(({ period, scale }) => [period, scale])).toEqual([
      ['2024-12', 7],
      ['2024', 6],
    ])
  })

  it('shows whatever else the draft holds, as lines that can be removed', () => {
    const rows = formRows(
      'flash',
      '2024-12',
      [{ series: AMERICA, period: '2024-12', value: '48.83', scale: 9, printedGrowthPercent: '15.6' }],
      EMPTY,
      'en',
    )
    expect(rows.at(-1)).toMatchObject({ isFree: true, dimensions: { member: 'USA' } })
  })
})

describe('what is typed', () => {
  const rows = formRows('annual', '2024', [], EMPTY, 'en')
  const exports = {
    series: 'CN.exports.all.value.CNY.year-to-date',
    period: '2024',
    value: '25.45',
    scale: 12,
    printedGrowthPercent: '7.1',
  }

  it('becomes a draft in the form’s order, without empty fields', () => {
    const typed = {
      ...typedFrom([exports]),
      'CN.total.all.value.CNY.year-to-date@2024': { value: ' 43.85 ', growth: '', scale: 12 },
      'CN.imports.all.value.CNY.year-to-date@2024': { value: '', growth: ' ', scale: 12 },
    }
    expect(entriesFrom(typed, rows)).toEqual([
      {
        series: 'CN.total.all.value.CNY.year-to-date',
        period: '2024',
        value: '43.85',
        scale: 12,
        printedGrowthPercent: null,
      },
      exports,
    ])
  })
})
