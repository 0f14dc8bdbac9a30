import { placeStems } from '../../charts/stems.ts'
import type { LinesDrawing } from './lines-drawing.ts'

/** What may have a stem in the chart: its place as an ordinal of months, whose middle is the whole number, and its words. */
export interface ChartEvent {
  readonly key: string
  readonly place: number
  readonly text: string
}

// About what the plot measures, wide and on a telephone (LinesChart.module.css gives the heights).
const [WIDE, NARROW] = [
  { width: 560, height: 370 },
  { width: 240, height: 250 },
]

/** Stems for `events`, the most important first, in `drawing`. On a narrow chart words have no room: they are numbered, as the list below is. */
export function eventStems(drawing: LinesDrawing, events: readonly ChartEvent[], narrow: boolean) {
  const { xMin, xMax, axis, byYear } = drawing
  const xAt = (x: number) => ((x - xMin) / (xMax - xMin || 1)) * 100
  const yAt = (y: number) => ((axis.max - y) / (axis.max - axis.min || 1)) * 100
  // A year's figure stands in its middle.
  const x = (place: number) => xAt(byYear ? (place + 0.5) / 12 - 0.5 : place)
  const texts = events.map(({ key, place, text }, at) => ({
    key,
    x: Math.min(100, x(place)),
    text: narrow ? String(at + 1) : text,
  }))
  const lines = drawing.lines.map(({ points }) => points.map((point) => ({ x: xAt(point.x), y: yAt(point.y) })))
  return placeStems(texts, lines, narrow ? NARROW : WIDE)
}
