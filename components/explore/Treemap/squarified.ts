import type { Box } from '../../charts/Shapes/shape.ts'

/**
 * Boxes whose areas are as `sizes` (descending, above zero), as near to squares as their order allows, in % of a field that is `ratio`
 * times as wide as high. Bruls, Huizing and van Wijk, "Squarified treemaps", 2000.
 */
export function squarified(sizes: readonly number[], ratio: number): readonly Box[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total <= 0) return []
  // Laid out in a field of `ratio` × 1, so that a square there is a square on the screen.
  const areas = sizes.map((size) => (size / total) * ratio)
  const boxes: Box[] = []
  let field = { left: 0, top: 0, width: ratio, height: 1 }
  let at = 0
  while (at < areas.length) {
    const side = Math.min(field.width, field.height)
    let row = [areas[at] ?? 0]
    while (at + row.length < areas.length) {
      const next = [...row, areas[at + row.length] ?? 0]
      if (worst(next, side) > worst(row, side)) break
      row = next
    }
    const sum = row.reduce((all, area) => all + area, 0)
    const isColumn = field.width >= field.height
    const thick = sum / side
    let along = 0
    for (const area of row) {
      const long = area / thick
      boxes.push(
        isColumn
          ? { left: field.left, top: field.top + along, width: thick, height: long }
          : { left: field.left + along, top: field.top, width: long, height: thick },
      )
      along += long
    }
    field = isColumn
      ? { ...field, left: field.left + thick, width: field.width - thick }
      : { ...field, top: field.top + thick, height: field.height - thick }
    at += row.length
  }
  return boxes.map(({ left, top, width, height }) => ({
    left: (left / ratio) * 100,
    top: top * 100,
    width: (width / ratio) * 100,
    height: height * 100,
  }))
}

/** How far the longest of a row's boxes is from a square. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, area) => all + area, 0)
  return Math.max(
    ...row.map((area) => Math.max((side * side * area) / (sum * sum), (sum * sum) / (side * side * area))),
  )
}
