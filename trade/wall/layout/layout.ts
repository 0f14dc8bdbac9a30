import { z } from 'zod'
import { LARGEST, type Panel, panelShape, SMALLEST } from './panel.ts'

/** A wall between its top line and its foot. */
export const GRID = { columns: 4, rows: 8 } as const

/** Columns and rows are counted from 0, from the upper left. */
export interface GridPlace {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

export interface PlacedPanel {
  readonly panel: Panel
  readonly place: GridPlace
}

const count = z.number().int().min(0).max(GRID.rows)

/** As it is stored and sent: read it with this, then ask `problemsOf`. */
export const panelsShape = z
  .array(
    z.strictObject({
      panel: panelShape,
      place: z.strictObject({ column: count, row: count, columns: count, rows: count }),
    }),
  )
  .max(GRID.columns * GRID.rows)

export const LAYOUT_NAME_MOST = 40
/** Part of an address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const SLUG_MOST = 40

/** A wall as an admin arranged it. */
export interface Layout {
  readonly slug: string
  readonly name: string
  readonly panels: readonly PlacedPanel[]
}

/** What is wrong with the panel at `at`; `other`: the one that it lies on. */
export type LayoutProblem =
  | { readonly is: 'outside' | 'too-small' | 'too-large'; readonly at: number }
  | { readonly is: 'overlaps'; readonly at: number; readonly other: number }
  | { readonly is: 'empty' }

/** Why `panels` are no layout; none where they are one. */
export function problemsOf(panels: readonly PlacedPanel[]): readonly LayoutProblem[] {
  if (panels.length === 0) return [{ is: 'empty' }]
  return panels.flatMap(({ panel, place }, at): LayoutProblem[] => {
    if (!isInside(place)) return [{ is: 'outside', at }]
    const [least, most] = [SMALLEST[panel.kind], LARGEST[panel.kind]]
    if (place.columns < least.columns || place.rows < least.rows) return [{ is: 'too-small', at }]
    if (place.columns > most.columns || place.rows > most.rows) return [{ is: 'too-large', at }]
    const other = panels.findIndex((each, index) => index < at && overlaps(each.place, place))
    return other < 0 ? [] : [{ is: 'overlaps', at, other }]
  })
}

function isInside({ column, row, columns, rows }: GridPlace): boolean {
  return (
    column >= 0 && row >= 0 && columns > 0 && rows > 0 && column + columns <= GRID.columns && row + rows <= GRID.rows
  )
}

export function overlaps(a: GridPlace, b: GridPlace): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows
  )
}
