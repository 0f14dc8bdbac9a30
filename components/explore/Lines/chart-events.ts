import type { Axis } from '../../charts/axis.ts'
import type { Room } from '../../charts/room.ts'
import { placeStems, type PlotLine } from '../../charts/stems.ts'
import type { StemWords } from '../../charts/TimeRules/TimeRules.tsx'
import { heightAt } from '../../charts/time-scale.ts'
import type { BandsDrawing } from '../Bands/bands.ts'
import type { LinesDrawing } from './lines-drawing.ts'

/** What may have a stem in the chart: its place as an ordinal of months, whose middle is the whole number, its words and its reason. */
export interface ChartEvent extends StemWords {
  readonly place: number
}

interface OnTime {
  readonly axis: Axis
  readonly xMin: number
  readonly xMax: number
  readonly byYear: boolean
}

/**
 * Stems for `events`, the most important first, clear of `outlines`. On a narrow chart words have no room: they are numbered, as the
 * list below is.
 */
export function eventStems(
  { xMin, xMax, byYear }: OnTime,
  outlines: readonly PlotLine[],
  events: readonly ChartEvent[],
  room: Room,
) {
  // A year's figure stands in its middle.
  const x = (place: number) => (byYear ? (place + 0.5) / 12 - 0.5 : place)
  const texts = events.map(({ key, place, text }, at) => ({
    key,
    x: Math.min(100, ((x(place) - xMin) / (xMax - xMin || 1)) * 100),
    text: room.isNarrow ? String(at + 1) : text,
  }))
  return placeStems(texts, outlines, room)
}

/** The lines themselves, in % of the plot. */
export function lineOutlines({ lines, axis, xMin, xMax }: LinesDrawing): readonly PlotLine[] {
  return lines.map(({ points }) =>
    points.map(({ x, y }) => ({ x: ((x - xMin) / (xMax - xMin || 1)) * 100, y: heightAt(axis, y) })),
  )
}

/** The far end of every piece of every bar, and the zero line that all of them stand on. */
export function bandOutlines({ series, axis, xMin, xMax }: BandsDrawing): readonly PlotLine[] {
  const xAt = (x: number) => ((x - xMin) / (xMax - xMin || 1)) * 100
  const zero = heightAt(axis, 0)
  return [
    [
      { x: 0, y: zero },
      { x: 100, y: zero },
    ],
    ...series.flatMap(({ bands }) =>
      bands.map(({ first, last, to }) => [first - 0.5, last + 0.5].map((x) => ({ x: xAt(x), y: heightAt(axis, to) }))),
    ),
  ]
}
