'use client'
import type { ChartData } from 'chart.js'
import { useMemo } from 'react'
import type { Flow } from '#trade/flow.ts'
import { type Palette, usePalette } from '../../charts/palette.ts'
import { BLEED_PX } from '../../charts/Plot/bleed.ts'
import { Canvas } from '../../charts/Plot/Canvas.tsx'
import { Plot } from '../../charts/Plot/Plot.tsx'
import { plotOptions } from '../../charts/Plot/plot-options.ts'
import { useNarrow } from '../../charts/use-narrow.ts'
import type { FirstNewestDrawing } from './first-newest-drawing.ts'
import styles from './FirstNewestChart.module.css'

/** A stem for each period from its first print, a stroke, to the newest, the flow's own mark. Two drawings, since a phone has room for less. */
export function FirstNewestChart({
  wide,
  narrow,
  flow,
  label,
}: {
  wide: FirstNewestDrawing
  narrow: FirstNewestDrawing
  flow: Flow
  label: string
}) {
  const drawing = useNarrow() ? narrow : wide
  const palette = usePalette()
  const chart = useMemo(
    () =>
      palette && {
        data: stemsData(drawing, flow, palette),
        options: plotOptions({ axis: drawing.axis, xMin: -0.5, xMax: drawing.periods.length - 0.5 }, palette),
      },
    [drawing, flow, palette],
  )
  return (
    <Plot className={styles.plot} marks={drawing.marks}>
      {chart && <Canvas type="line" data={chart.data} options={chart.options} label={label} />}
    </Plot>
  )
}

function stemsData({ periods }: FirstNewestDrawing, flow: Flow, palette: Palette): ChartData<'line'> {
  const colour = palette[flow]
  const held = periods.flatMap(({ x, first, newest }) => (first === null ? [] : [{ x, first, newest }]))
  const common = { parsing: false as const, pointHoverRadius: 0, clip: BLEED_PX }
  return {
    datasets: [
      {
        ...common,
        label: 'newest',
        data: periods.map(({ x, newest }) => ({ x, y: newest })),
        showLine: false,
        // An import's mark is an open square, as at the end of its line.
        pointStyle: flow === 'imports' ? 'rect' : 'circle',
        pointRadius: periods.map(({ first }) => (first === null ? 2 : 4.5) * palette.unit),
        pointBackgroundColor: flow === 'imports' ? palette.paper : colour,
        pointBorderColor: colour,
        pointBorderWidth: (flow === 'imports' ? 2 : 0) * palette.unit,
      },
      {
        ...common,
        label: 'first print',
        data: held.map(({ x, first }) => ({ x, y: first })),
        showLine: false,
        pointStyle: 'line',
        pointRadius: 7 * palette.unit,
        pointBorderColor: palette.ink,
        pointBorderWidth: 2 * palette.unit,
      },
      {
        ...common,
        label: 'revision',
        data: held.flatMap(({ x, first, newest }) => [
          { x, y: first },
          { x, y: newest },
          { x, y: Number.NaN },
        ]),
        borderColor: colour,
        borderWidth: 2 * palette.unit,
        pointRadius: 0,
      },
    ],
  }
}
