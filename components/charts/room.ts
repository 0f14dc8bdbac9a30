/**
 * About what a plot measures, in px of a 16 px root: it decides only what has room, since the plot itself follows its page. On a
 * narrow one fewer words stand, and shorter ones.
 */
export interface Room {
  readonly isNarrow: boolean
  readonly width: number
  readonly height: number
}

/** Beside the lists of a page, and on a phone (the heights of components/charts/Plot's users). */
export const DESK: Room = { isNarrow: false, width: 560, height: 370 }
export const PHONE: Room = { isNarrow: true, width: 240, height: 250 }
