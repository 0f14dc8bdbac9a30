'use client'
import type { ChartData } from 'chart.js'
import { type CSSProperties, useMemo } from 'react'
import { usePalette } from '../palette.ts'
import { Canvas } from '../Plot/Canvas.tsx'
import { Plot } from '../Plot/Plot.tsx'
import { plotOptions } from '../Plot/plot-options.ts'
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
    () =>
      palette && {
        data: barsData(drawing, palette[colour]),
        // The zero line alone, over the bars.
        options: plotOptions(
          { axis: { min: drawing.min, max: drawing.max, ticks: [0] }, xMin: 0, xMax: drawing.length },
          palette,
          {
            step: true,
            over: true,
          },
        ),
      },
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
