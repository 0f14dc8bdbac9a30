/** A cell of a table: its row and column, from zero. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell of a table of `rows` × `columns`; null for a key that moves nothing. `page` rows are a screenful. */
export function moved(
  from: CellPlace,
  key: string,
  isFar: boolean,
  { rows, columns, page }: { readonly rows: number; readonly columns: number; readonly page: number },
): CellPlace | null {
  const place = MOVES[key]?.(from, isFar, rows, columns, page)
  if (!place) return null
  return {
    row: Math.min(Math.max(0, place.row), rows - 1),
    column: Math.min(Math.max(0, place.column), columns - 1),
  }
}

type Move = (from: CellPlace, isFar: boolean, rows: number, columns: number, page: number) => CellPlace

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }, isFar) => ({ row: isFar ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, isFar, rows) => ({ row: isFar ? rows - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, isFar) => ({ row, column: isFar ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, isFar, _rows, columns) => ({ row, column: isFar ? columns - 1 : column + 1 }),
  Home: ({ row }, isFar) => ({ row: isFar ? 0 : row, column: 0 }),
  End: ({ row }, isFar, rows, columns) => ({ row: isFar ? rows - 1 : row, column: columns - 1 }),
  PageUp: ({ row, column }, _isFar, _rows, _columns, page) => ({ row: row - page, column }),
  PageDown: ({ row, column }, _isFar, _rows, _columns, page) => ({ row: row + page, column }),
}

/** A rectangle of cells, corners included, whichever of two corners came first. */
export function rectangle(
  a: CellPlace,
  b: CellPlace,
): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}
