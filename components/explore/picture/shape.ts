import type { Room } from '../../charts/room.ts'

/** What any chart is drawn of, in pixels of the picture. Colours are tokens: `var(--ink)`. Later ones lie over earlier ones. */
export type Shape = Rule | Path | Form | Box | Line

/** A straight stroke. */
export interface Rule {
  readonly kind: 'rule'
  readonly from: Point
  readonly to: Point
  readonly colour: string
  readonly width: number
}

/** A stroke through points, with round joints; `dash` in pixels. */
export interface Path {
  readonly kind: 'path'
  readonly points: readonly Point[]
  readonly colour: string
  readonly width: number
  readonly dash?: readonly number[]
}

/** An area of straight lines and curves: `d` as of an SVG path. */
export interface Form {
  readonly kind: 'form'
  readonly d: string
  readonly fill: string
  readonly opacity?: number
  readonly border?: { readonly colour: string; readonly width: number }
}

/** What an area is filled with where there is no figure: diagonal lines, drawn once a picture. */
export const HATCH = 'url(#hatch)'

/** A rectangle, or with `round` the disc within it: filled, or with a border of `width`. */
export interface Box {
  readonly kind: 'box'
  readonly at: Point
  readonly width: number
  readonly height: number
  readonly fill?: string
  readonly border?: { readonly colour: string; readonly width: number; readonly dash?: readonly number[] }
  readonly round?: true
}

/** One line of text, its baseline at `at`; turned about it by `turned` degrees. */
export interface Line {
  readonly kind: 'line'
  readonly at: Point
  readonly text: string
  readonly size: number
  readonly weight: 400 | 600 | 650
  readonly colour: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly turned?: number
  readonly opacity?: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a chart stands in its picture, and how many pixels of the picture a pixel of the page is. */
export interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** A chart as shapes, how much room it needs round its plot, and what it says in words. */
export interface Drawn {
  /** Pixels of the page that its labels stand out on each side of the plot. */
  readonly room: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly shapes: (plot: Plot) => readonly Shape[]
  readonly words: readonly string[]
}

/** Width in em of `text`, set in `weight`. */
export type WidthOf = (text: string, weight: Line['weight']) => number

// A plot no wider than a phone's has room for a phone's words.
const NARROW = 300

/** What a plot of a picture measures, in px of the page: what has room on it is decided as on the page. */
export function roomOf({ width, height, scale }: Pick<Plot, 'width' | 'height' | 'scale'>): Room {
  return { isNarrow: width / scale < NARROW, width: width / scale, height: height / scale }
}
