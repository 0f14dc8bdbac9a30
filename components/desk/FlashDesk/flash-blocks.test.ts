import { describe, expect, it } from 'vitest'
import { NOTHING_HELD } from '#trade/checks/draft.ts'
import { formRows } from '../draft/rows.ts'
import { flashBlocks } from './flash-blocks.ts'

const blocksOf = (stage: 'flash' | 'annual', period: string) =>
  flashBlocks(formRows(stage, period, [], NOTHING_HELD, 'en'))

describe('the fields of a flash', () => {
  it('come as headlines carry them: growth of exports and imports, the balance, growth of the total; then the levels', () => {
    const [dollars] = blocksOf('flash', '2024-12')
    const told = (fields: { ref: { series: string; part: string } }[]) =>
      fields.map(({ ref }) => `${ref.series.split('.')[1]} ${ref.part}`)
    expect(told([...(dollars?.first ?? [])])).toEqual([
      'exports growth',
      'imports growth',
      'balance value',
      'total growth',
    ])
    expect(told([...(dollars?.levels ?? [])])).toEqual(['exports value', 'imports value', 'total value'])
  })

  it('of a month are the month’s in both currencies, then the year’s to date', () => {
    expect(blocksOf('flash', '2024-12').map(({ unit, period }) => `${unit} ${period}`)).toEqual([
      'USD 2024-12',
      'CNY 2024-12',
      'USD 2024',
      'CNY 2024',
    ])
  })

  it('of a year lead with yuan', () => {
    expect(blocksOf('annual', '2024').map(({ unit, period }) => `${unit} ${period}`)).toEqual(['CNY 2024', 'USD 2024'])
  })
})
