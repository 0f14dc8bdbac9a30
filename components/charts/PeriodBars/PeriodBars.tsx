'use client'
import type { ChartData, ChartOptions } from 'chart.js'
import { type CSSProperties, useMemo } from 'react'
import { type Palette, usePalette } from '../palette.ts'
import { bleedLayout } from '../Plot/bleed.ts'
import { Canvas } from '../Plot/Canvas.tsx'
import { Plot } from '../Plot/Plot.tsx'
import { BAR_SHARE, type BarsDrawing, DOUBLE_SHARE } from './bars-drawing.ts'
import styles from './PeriodBars.module.css'

/** Bars of months on one zero line, January–February one bar of double width, the value written on each. */
export function PeriodBars({
  drawing,
  colour,
  label,
  style,
}: {
  drawing: BarsDrawing
  colour: 'exports' | 'imports' | 'balance'
  label: string
  style?: CSSProperties
}) {
  const palette = usePalette()
  const chart = useMemo(
    () => palette && { data: barsData(drawing, palette[colour]), options: barsOptions(drawing, palette) },
    [drawing, palette, colour],
  )
  return (
    <Plot className={styles.bars} marks={drawing.marks} {...(style ? { style } : {})}>
      {chart && <Canvas type="bar" data={chart.data} options={chart.options} label={label} />}
      <div aria-hidden="true">
        {drawing.boxes.map(({ key, left, width, top, height, state }) => (
          <i
            key={key + state}
            className={styles.box}
            data-rule
            data-state={state}
            style={{
              left: `${left.toFixed(2)}%`,
              width: `${width.toFixed(2)}%`,
              top: `${top.toFixed(2)}%`,
              height: `${height.toFixed(2)}%`,
            }}
          />
        ))}
      </div>
    </Plot>
  )
}

function barsData({ single, double }: BarsDrawing, colour: string): ChartData<'bar'> {
  const bars = (label: string, points: BarsDrawing['single'], share: number) => ({
    label,
    data: points.map(({ x, y }) => ({ x, y })) as unknown as number[],
    parsing: false as const,
    grouped: false,
    backgroundColor: colour,
    // The axis' smallest step is a month: the share of it is the bar's width, so two months and a bit make a double bar.
    categoryPercentage: 1,
    barPercentage: share,
    // The zero line stands between bars of two signs; neither needs a border.
    borderWidth: 0,
  })
  return { datasets: [bars('months', single, BAR_SHARE), bars('January–February', double, 2 * DOUBLE_SHARE)] }
}

function barsOptions({ length, min, max }: BarsDrawing, palette: Palette): ChartOptions<'bar'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    devicePixelRatio: palette.pixelRatio,
    events: [],
    layout: bleedLayout,
    scales: {
      x: {
        type: 'linear',
        min: 0,
        max: length,
        offset: false,
        display: false,
        afterBuildTicks: (scale) => {
          scale.ticks = Array.from({ length: length + 1 }, (_, value) => ({ value }))
        },
      },
      y: {
        type: 'linear',
        min,
        max,
        border: { display: false },
        grid: { drawTicks: false, color: palette.ink, z: 1 },
        ticks: { display: false },
        afterBuildTicks: (scale) => {
          scale.ticks = [{ value: 0 }]
        },
        afterFit: (scale) => {
          scale.width = 0
        },
      },
    },
  }
}
