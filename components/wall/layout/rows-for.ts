import type { GridPlace } from '#trade/wall/layout/layout.ts'

/** In arc-minutes, as layout.module.css has them. */
const ROW = 17.9
const GAP = 3
const HEAD = 30
const LINE = 15

/** How many lines of a table a panel of so many rows has room for. */
export function rowsFor({ rows }: Pick<GridPlace, 'rows'>): number {
  return Math.max(1, Math.floor((rows * (ROW + GAP) - GAP - HEAD) / LINE))
}
