import type { GridPlace, PlacedPanel } from './layout.ts'
import { SMALLEST, UPRIGHT_ROWS } from './panel.ts'

/** The same wall turned: two columns as wide as before, and more rows. */
const UPRIGHT_GRID = { columns: 2, rows: 15 } as const

type Size = Pick<GridPlace, 'columns' | 'rows'>

/**
 * Where each of `panels` stands on an upright wall and on a phone: in reading order, each at the first place with room for it. Where
 * not all have room, those with most to spare are given less, down to the least that their words need; null where there is none even
 * then, since nothing is made smaller. In the order of `panels`.
 */
export function uprightPlaces(panels: readonly PlacedPanel[]): readonly (GridPlace | null)[] {
  const sizes = panels.map(({ panel, place }) => ({
    columns: Math.min(place.columns, UPRIGHT_GRID.columns),
    rows: Math.max(place.rows, UPRIGHT_ROWS[panel.kind] ?? 0),
  }))
  const least = panels.map(({ panel }) => UPRIGHT_ROWS[panel.kind] ?? SMALLEST[panel.kind].rows)
  for (;;) {
    const places = flow(panels, sizes)
    if (!places.includes(null)) return places
    const spare = sizes.map(({ rows }, at) => rows - (least[at] ?? rows))
    const most = spare.indexOf(Math.max(...spare))
    const size = sizes[most]
    if (!size || (spare[most] ?? 0) <= 0) return places
    sizes[most] = { ...size, rows: size.rows - 1 }
  }
}

function flow(panels: readonly PlacedPanel[], sizes: readonly Size[]): (GridPlace | null)[] {
  const taken = new Set<string>()
  const places: (GridPlace | null)[] = panels.map(() => null)
  const inReadingOrder = panels
    .map(({ place }, at) => ({ place, at }))
    .toSorted((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
  for (const { at } of inReadingOrder) {
    const size = sizes[at]
    const found = size ? firstFree(size, taken) : null
    places[at] = found
    for (const cell of found ? cellsOf(found) : []) taken.add(cell)
  }
  return places
}

function firstFree({ columns, rows }: Size, taken: ReadonlySet<string>): GridPlace | null {
  for (let row = 0; row + rows <= UPRIGHT_GRID.rows; row++)
    for (let column = 0; column + columns <= UPRIGHT_GRID.columns; column++) {
      const place = { column, row, columns, rows }
      if (cellsOf(place).every((cell) => !taken.has(cell))) return place
    }
  return null
}

function cellsOf({ column, row, columns, rows }: GridPlace): string[] {
  return Array.from(
    { length: columns * rows },
    (_, at) => `${column + (at % columns)} ${row + Math.floor(at / columns)}`,
  )
}
