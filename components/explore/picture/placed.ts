import type { Box, Shape as PageShape } from '../../charts/Shapes/shape.ts'
import type { Plot, Shape } from './shape.ts'

/** The forms of a page's plot, drawn in % of it, in a picture's. A stroke keeps its width. */
export function placedForms(shapes: readonly PageShape[], plot: Plot): readonly Shape[] {
  return shapes.map(
    ({ d, fill, stroke, width, opacity }): Shape => ({
      kind: 'form',
      d: placedPath(d, plot),
      fill: fill ? `var(${fill})` : 'none',
      ...(opacity === 1 ? {} : { opacity }),
      ...(stroke ? { border: { colour: `var(${stroke})`, width: width * plot.scale } } : {}),
    }),
  )
}

/** A box in % of a page's plot, in pixels of the picture. */
export function placedBox({ left, top, width, height }: Box, plot: Plot) {
  return {
    at: { x: plot.left + (left / 100) * plot.width, y: plot.top + (top / 100) * plot.height },
    width: (width / 100) * plot.width,
    height: (height / 100) * plot.height,
  }
}

/** Of the commands M, L, C and Z every number is an x or a y in turn. */
function placedPath(d: string, { left, top, width, height }: Plot): string {
  let isX = false
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isX = !isX
    const place = isX ? left + (Number(number) / 100) * width : top + (Number(number) / 100) * height
    return String(Math.round(place * 100) / 100)
  })
}
