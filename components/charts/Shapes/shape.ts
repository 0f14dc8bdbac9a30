/**
 * A form on a plot, in % of its width and height: what the server draws as SVG and a picture draws on a canvas. A stroke keeps its
 * width whatever the plot's size is.
 */
export interface Shape {
  readonly key: string
  /** An SVG path of straight lines and cubic curves in a box of 100 × 100. */
  readonly d: string
  /** Custom properties' names; null for none. */
  readonly fill: string | null
  readonly stroke: string | null
  /** Of the stroke, in px of a 16 px root. */
  readonly width: number
  readonly dash: string | null
  /** Of the fill, 0 to 1. */
  readonly opacity: number
}

export interface Spot {
  readonly x: number
  readonly y: number
}

/** A line through `spots`, broken where one is no number. */
export function strokeShape(
  key: string,
  spots: readonly Spot[],
  stroke: string,
  width: number,
  dash: string | null = null,
): Shape {
  const d = spots
    .map(({ x, y }, at) => {
      if (Number.isNaN(y)) return ''
      const before = spots[at - 1]
      return `${before && !Number.isNaN(before.y) ? 'L' : 'M'}${round(x)} ${round(y)}`
    })
    .join('')
  return { key, d, fill: null, stroke, width, dash, opacity: 1 }
}

/** A band between two heights at the left and two at the right, with an S-shaped run: what flows from one place to another. */
export function bandShape(
  key: string,
  from: { readonly x: number; readonly top: number; readonly height: number },
  to: { readonly x: number; readonly top: number; readonly height: number },
  fill: string,
  opacity: number,
): Shape {
  const middle = round((from.x + to.x) / 2)
  const [x0, x1] = [round(from.x), round(to.x)]
  const [a, b] = [round(from.top), round(from.top + from.height)]
  const [c, d] = [round(to.top), round(to.top + to.height)]
  return {
    key,
    d: `M${x0} ${a}C${middle} ${a} ${middle} ${c} ${x1} ${c}L${x1} ${d}C${middle} ${d} ${middle} ${b} ${x0} ${b}Z`,
    fill,
    stroke: null,
    width: 0,
    dash: null,
    opacity,
  }
}

/** Finer than a 4K screen's pixel; and the server's text equals the browser's. */
export function round(percent: number): number {
  return Math.round(percent * 100) / 100
}

/** A box in % of a plot. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How wide `text` is about, in px of a 16 px root at 14 px: Han characters are as wide as high. Decides only what is written where. */
export function textPx(text: string, size = 14): number {
  return [...text].reduce((sum, character) => sum + (character > '⺀' ? size : size * 0.56), 0)
}
