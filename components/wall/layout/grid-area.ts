import type { GridPlace } from '#trade/wall/layout/layout.ts'

/** A place of the wall's grid as CSS has it. */
export function gridArea({ column, row, columns, rows }: GridPlace): string {
  return `${row + 1} / ${column + 1} / span ${rows} / span ${columns}`
}
