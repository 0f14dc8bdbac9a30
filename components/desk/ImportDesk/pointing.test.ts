import { describe, expect, it } from 'vitest'
import type { SheetView } from '#trade/import-view.ts'
import type { TableMapping } from '#trade/table-mapping.ts'
import { type ColumnSaid, NOTHING_POINTED, pointedOut, pointingOf, unsaid, withColumn } from './pointing.ts'

const SHEET: SheetView = {
  name: 'Sheet1',
  title: null,
  rows: [['2031年5月'], ['伙伴', '数量单位', '卖出', '涨跌'], ['日本', '吨', '5', '1.0'], ['美国', '吨', '6', '2.0']],
  lines: [],
  more: 0,
  isUnfamiliar: true,
  mapped: null,
}
const MAPPING: TableMapping = {
  firstRow: 2,
  lastLabel: '美国',
  label: { column: 0, names: 'commodity' },
  columns: [
    { at: 1, holds: 'unit' },
    { at: 2, holds: 'quantity', flow: 'exports', basis: 'month' },
    { at: 3, holds: 'growth', of: 'quantity', flow: 'exports', basis: 'month' },
    { at: 4, holds: 'value', flow: null, basis: 'year-to-date' },
    { at: 5, holds: 'nothing-read' },
  ],
  hasGrowthRows: false,
  money: { currency: 'CNY', scale: 8 },
  period: { row: 0, column: 0 },
}
const said = (kind: ColumnSaid['kind'], more: Partial<ColumnSaid> = {}): ColumnSaid => ({
  kind,
  names: null,
  flow: null,
  basis: null,
  ...more,
})

describe('what is pointed out of a sheet', () => {
  it('a mapping opened to be changed is the same mapping', () => {
    expect(pointedOut(pointingOf(MAPPING, SHEET), SHEET)).toEqual({ sheet: 'Sheet1', mapping: MAPPING, period: null })
  })

  it('says what is still missing, and nothing is filled in', () => {
    expect(unsaid(NOTHING_POINTED)).toEqual(['labels', 'figures', 'first-row', 'unit', 'period'])
    const some = withColumn(withColumn(NOTHING_POINTED, 0, said('labels')), 2, said('value', { flow: 'exports' }))
    expect(unsaid(some)).toEqual([{ column: 0 }, { column: 2 }, 'first-row', 'unit', 'period'])
    expect(pointedOut(some, SHEET)).toBeNull()
  })

  it('a period is a cell’s or a typed one, and the typed one is read', () => {
    const typed = { ...pointingOf(MAPPING, SHEET), periodCell: null, typedPeriod: '2031-13' }
    expect(unsaid(typed)).toEqual(['period'])
    expect(pointedOut({ ...typed, typedPeriod: ' 2031-05 ' }, SHEET)).toMatchObject({
      period: '2031-05',
      mapping: { period: null },
    })
  })

  it('where partners are named is kept, in a column or in a row of the head', () => {
    for (const partners of [{ column: 6 }, { row: 1 }]) {
      const mapping: TableMapping = { ...MAPPING, label: { column: 0, names: 'section-chapter' }, partners }
      expect(pointedOut(pointingOf(mapping, SHEET), SHEET)?.mapping).toEqual(mapping)
    }
  })

  it('one column alone names the rows', () => {
    const moved = withColumn(pointingOf(MAPPING, SHEET), 1, said('labels', { names: 'country' }))
    expect([...moved.columns].filter(([, { kind }]) => kind === 'labels').map(([at]) => at)).toEqual([1])
  })
})
