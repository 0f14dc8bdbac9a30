import { describe, expect, it } from 'vitest'
import { USUAL } from '#trade/explore/view-query.ts'
import { folded } from './fold.ts'

const ROWS = ['a', 'b', 'c', 'd']
const same = (row: string) => row

describe('the rows of a table that are folded away', () => {
  it.each([
    ['are those after the first', USUAL, 2, ['a', 'b'], ['c', 'd']],
    ['are none of a short table', USUAL, 4, ROWS, []],
    ['are none where all are asked for', { ...USUAL, table: 'all' as const }, 2, ROWS, []],
    ['are none where one of them is quoted', { ...USUAL, quote: { row: 'd', column: 'value' as const } }, 2, ROWS, []],
    [
      'stay where another row is quoted',
      { ...USUAL, quote: { row: 'a', column: 'value' as const } },
      2,
      ['a', 'b'],
      ['c', 'd'],
    ],
  ])('%s', (_name, query, most, drawn, away) => {
    expect(folded(ROWS, most, query, same)).toEqual({ drawn, away })
  })
})
