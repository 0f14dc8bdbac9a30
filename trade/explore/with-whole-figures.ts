import type { Figure } from '../figure.ts'
import { LazyMap } from '../lazy-map.ts'
import type { View, ViewRow } from './build-view.ts'
import { withNumbers } from './view-cell.ts'

/** `view`, whose cells hold the figures of `whole` with their sources, where those are among them, and the others as they were drawn. */
export function withWholeFigures(view: View, whole: readonly Figure[]): View {
  const by = new Map(whole.map((figure) => [`${figure.series} ${figure.period}`, figure]))
  const row = (one: ViewRow): ViewRow => ({
    ...one,
    cells: new LazyMap(one.cells, (at) => {
      const cell = one.cells.get(at)
      const figure = cell?.figure && by.get(`${cell.figure.series} ${cell.figure.period}`)
      return cell && figure ? withNumbers(cell, { figure }) : cell
    }),
  })
  return { ...view, whole: row(view.whole), parts: view.parts.map(row) }
}
