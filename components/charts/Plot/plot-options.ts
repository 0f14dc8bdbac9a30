import type { Scale } from 'chart.js'
import type { Axis } from '../axis.ts'
import type { Palette } from '../palette.ts'
import { bleedLayout } from './bleed.ts'

// Chart.js words its ticks even where none is shown, and the browser takes ten milliseconds to set up how numbers are worded.
const UNWRITTEN = { display: false, callback: () => '' } as const

/** The ranges of a plot, on which its texts are placed too. */
export interface PlotRanges {
  readonly axis: Axis
  readonly xMin: number
  readonly xMax: number
}

/**
 * What every canvas of ours is: as large as its plot, still, and sharp. Values are read at the ends and in the table: nothing is shown on
 * hover alone.
 */
export function canvasOptions(palette: Palette) {
  return {
    animation: false as const,
    responsive: true,
    maintainAspectRatio: false,
    devicePixelRatio: palette.pixelRatio,
    events: [],
    layout: bleedLayout,
  }
}

/**
 * A canvas that fills its plot exactly, with no more on it than a hairline for each label of the axis, in ink at `base`. `step`: the x
 * axis has places one apart, of which bars take a share. `over`: the hairlines lie over what is drawn.
 */
export function plotOptions(
  { axis, xMin, xMax }: PlotRanges,
  palette: Palette,
  {
    step = false,
    base = 0,
    over = false,
  }: { readonly step?: boolean; readonly base?: number; readonly over?: boolean } = {},
) {
  const start = Math.ceil(xMin)
  return {
    ...canvasOptions(palette),
    scales: {
      x: {
        type: 'linear' as const,
        min: xMin,
        max: xMax,
        display: false,
        ticks: UNWRITTEN,
        ...(step && {
          offset: false,
          // All of them are kept, though none is written.
          ticks: { ...UNWRITTEN, autoSkip: false },
          afterBuildTicks: (scale: Scale) => {
            scale.ticks = Array.from({ length: Math.floor(xMax) - start + 1 }, (_, at) => ({ value: start + at }))
          },
        }),
      },
      y: {
        type: 'linear' as const,
        min: axis.min,
        max: axis.max,
        border: { display: false },
        grid: {
          drawTicks: false,
          color: ({ tick }: { readonly tick?: { readonly value: number } }) =>
            tick?.value === base ? palette.ink : palette.grid,
          ...(over && { z: 1 }),
        },
        ticks: UNWRITTEN,
        afterBuildTicks: (scale: Scale) => {
          scale.ticks = axis.ticks.map((value) => ({ value }))
        },
        afterFit: (scale: Scale) => {
          scale.width = 0
        },
      },
    },
  }
}
