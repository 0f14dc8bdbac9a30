import type { Axis } from '../../charts/axis.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import { markShape } from './marks.ts'
import type { Plot, Shape } from './shape.ts'

/** What lines and bars over time share: heights, months, and what stands round them. */
export interface TimeAxis {
  readonly axis: Axis
  readonly xMin: number
  readonly xMax: number
  readonly ticks: readonly number[]
  readonly provisional: { readonly left: number; readonly width: number } | null
  readonly marks: readonly Mark[]
}

/** The label on the topmost line and the note of a provisional month; the years under the plot; in px of the page. */
export const ROOM_OF_TIME = { above: 26, below: 28 } as const

/** Places of a chart over time in the picture. */
export function timePlaces({ axis, xMin, xMax }: Pick<TimeAxis, 'axis' | 'xMin' | 'xMax'>, plot: Plot) {
  const { left, top, width, height } = plot
  return {
    x: (value: number) => left + ((value - xMin) / (xMax - xMin || 1)) * width,
    y: (value: number) => top + ((axis.max - value) / (axis.max - axis.min || 1)) * height,
    across: (percent: number) => left + (percent / 100) * width,
    down: (percent: number) => top + (percent / 100) * height,
  }
}

/** The grid under the figures. */
export function gridShapes(of: TimeAxis, plot: Plot): readonly Shape[] {
  const { y } = timePlaces(of, plot)
  return of.axis.ticks.map((tick) => ({
    kind: 'rule',
    from: { x: plot.left, y: y(tick) },
    to: { x: plot.left + plot.width, y: y(tick) },
    colour: tick === 0 ? 'var(--ink)' : 'var(--hair-2)',
    width: plot.scale,
  }))
}

/** What stands over the figures: years, the provisional month, and texts. */
export function frameShapes(of: TimeAxis, plot: Plot): readonly Shape[] {
  const { across } = timePlaces(of, plot)
  const { top, width, height, scale } = plot
  const { provisional } = of
  return [
    ...of.ticks.map(
      (percent): Shape => ({
        kind: 'rule',
        from: { x: across(percent), y: top + height },
        to: { x: across(percent), y: top + height + 6 * scale },
        colour: 'var(--ink-3)',
        width: scale,
      }),
    ),
    ...(provisional
      ? [
          {
            kind: 'box',
            at: { x: across(provisional.left), y: top },
            width: (provisional.width / 100) * width,
            height,
            border: { colour: 'var(--ink)', width: scale, dash: [scale, 2 * scale] },
          } satisfies Shape,
        ]
      : []),
    ...of.marks.map((mark) => markShape(mark, plot)),
  ]
}
