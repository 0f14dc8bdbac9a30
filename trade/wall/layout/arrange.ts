import { type GridPlace, GRID, overlaps, type PlacedPanel } from './layout.ts'
import { LARGEST, type Panel, SMALLEST } from './panel.ts'

/** `panel` at the first place with room for it, after the others; null where there is none. */
export function withPanel(panels: readonly PlacedPanel[], panel: Panel): readonly PlacedPanel[] | null {
  const { columns, rows } = SMALLEST[panel.kind]
  for (let row = 0; row + rows <= GRID.rows; row++)
    for (let column = 0; column + columns <= GRID.columns; column++) {
      const place = { column, row, columns, rows }
      if (panels.every((each) => !overlaps(each.place, place))) return [...panels, { panel, place }]
    }
  return null
}

/** The panel at `at` moved by so many columns and rows, as far as the wall goes. It may then lie on another, which is a problem to be told. */
export function movedBy(
  panels: readonly PlacedPanel[],
  at: number,
  { columns, rows }: { columns: number; rows: number },
): readonly PlacedPanel[] {
  return replaced(panels, at, (place) => ({
    ...place,
    column: clamp(place.column + columns, 0, GRID.columns - place.columns),
    row: clamp(place.row + rows, 0, GRID.rows - place.rows),
  }))
}

/** The panel at `at` made larger or smaller from its lower right corner, between the least and the most it takes. */
export function sizedBy(
  panels: readonly PlacedPanel[],
  at: number,
  { columns, rows }: { columns: number; rows: number },
): readonly PlacedPanel[] {
  return replaced(panels, at, (place, { kind }) => ({
    ...place,
    columns: clamp(
      place.columns + columns,
      SMALLEST[kind].columns,
      Math.min(LARGEST[kind].columns, GRID.columns - place.column),
    ),
    rows: clamp(place.rows + rows, SMALLEST[kind].rows, Math.min(LARGEST[kind].rows, GRID.rows - place.row)),
  }))
}

export function withoutPanel(panels: readonly PlacedPanel[], at: number): readonly PlacedPanel[] {
  return panels.filter((_, index) => index !== at)
}

function replaced(
  panels: readonly PlacedPanel[],
  at: number,
  change: (place: GridPlace, panel: Panel) => GridPlace,
): readonly PlacedPanel[] {
  return panels.map((each, index) =>
    index === at ? { panel: each.panel, place: change(each.place, each.panel) } : each,
  )
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
