import type { Drawn, Shape } from './shape.ts'

/** `chart` within a box of a picture, its labels included. `scale`: px of the picture for one of the page. */
export function placedChart(
  { room, shapes }: Drawn,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  scale: number,
): readonly Shape[] {
  return shapes({
    left: box.left + room.left * scale,
    top: box.top + room.top * scale,
    width: box.width - (room.left + room.right) * scale,
    height: box.height - (room.top + room.bottom) * scale,
    scale,
  })
}
