import { toChart } from '../../charts/to-chart.ts'

/** What the scale shows, as printed digits in one unit; the words are ready to print. */
export interface ScaleFacts {
  readonly actual: ScalePoint | null
  readonly expected: ScalePoint | null
  readonly previous: ScalePoint | null
  /** Lowest and highest forecast, where known. */
  readonly range: { readonly low: string; readonly high: string } | null
}
export interface ScalePoint {
  readonly digits: string
  readonly words: string
}

export interface ScalePlaces {
  readonly actual: Place | null
  readonly expected: Place | null
  readonly previous: Place | null
  readonly range: { readonly from: number; readonly to: number } | null
  readonly zero: number | null
}
/** All in % of the width: where the mark stands, and where its words are centred. */
export interface Place {
  readonly at: number
  readonly words: string
  readonly wordsAt: number
}

// The narrowest field that carries a scale; wider ones only leave more room between the words.
const WIDTH_PX = 272
const GAP_PX = 10
// Room at both ends, so that a marker at the edge keeps its words beside it.
const EDGE = 9

/** Where everything stands. The previous figure's words go above the axis; expected and actual below, moved apart where they would touch. */
export function scalePlaces({ actual, expected, previous, range }: ScaleFacts): ScalePlaces {
  const values = [actual?.digits, expected?.digits, previous?.digits, range?.low, range?.high].flatMap((digits) =>
    digits === undefined ? [] : [toChart(digits)],
  )
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const width = high - low || 1
  const at = (value: number) => (high === low ? 50 : EDGE + ((value - low) / width) * (100 - 2 * EDGE))
  const place = (point: ScalePoint | null): Place | null =>
    point && {
      at: at(toChart(point.digits)),
      words: point.words,
      wordsAt: within(at(toChart(point.digits)), point.words),
    }
  const [expectedPlace, actualPlace] = apart(place(expected), place(actual))
  const zero = at(0)
  return {
    previous: place(previous),
    expected: expectedPlace,
    actual: actualPlace,
    range: range && { from: at(toChart(range.low)), to: at(toChart(range.high)) },
    zero: low < 0 && high > 0 ? zero : null,
  }
}

/** Two labels on one line: each keeps its side, and both move until they no longer touch. */
function apart(a: Place | null, b: Place | null): [Place | null, Place | null] {
  if (!a || !b) return [a, b]
  const [left, right] = a.at <= b.at ? [a, b] : [b, a]
  const need = (widthOf(left.words) + widthOf(right.words)) / 2 + percent(GAP_PX)
  const lack = need - (right.wordsAt - left.wordsAt)
  if (lack <= 0) return [a, b]
  const leftAt = within(left.wordsAt - lack / 2, left.words)
  const rightAt = within(leftAt + need, right.words)
  const moved: [Place, Place] = [
    { ...left, wordsAt: within(rightAt - need, left.words) },
    { ...right, wordsAt: rightAt },
  ]
  return a === left ? moved : [moved[1], moved[0]]
}

function within(at: number, words: string): number {
  const half = widthOf(words) / 2
  return Math.min(Math.max(at, half), 100 - half)
}

/** Width of words at 13 px, in % of the scale: a Han glyph is as wide as high, Latin about half. */
function widthOf(words: string): number {
  return percent([...words].reduce((px, glyph) => px + (glyph > '⺀' ? 13 : 6.9), 0))
}

function percent(px: number): number {
  return (px / WIDTH_PX) * 100
}
