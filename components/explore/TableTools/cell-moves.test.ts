import { describe, expect, it } from 'vitest'
import { moved, rectangle } from './cell-moves.ts'

const SIZE = { rows: 50_000, columns: 8, page: 20 }

describe('moving between the cells of a table', () => {
  it('stops at its edges, and goes to its ends with Ctrl', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', false, SIZE)).toEqual({ row: 0, column: 0 })
    expect(moved({ row: 0, column: 7 }, 'ArrowRight', false, SIZE)).toEqual({ row: 0, column: 7 })
    expect(moved({ row: 3, column: 2 }, 'PageDown', false, SIZE)).toEqual({ row: 23, column: 2 })
    expect(moved({ row: 3, column: 2 }, 'End', true, SIZE)).toEqual({ row: 49_999, column: 7 })
    expect(moved({ row: 3, column: 2 }, 'x', false, SIZE)).toBeNull()
  })

  it('selects a rectangle between two corners, whichever came first', () => {
    expect(rectangle({ row: 5, column: 1 }, { row: 2, column: 4 })).toEqual({ top: 2, bottom: 5, left: 1, right: 4 })
  })
})
