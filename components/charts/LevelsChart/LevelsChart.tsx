'use client'
import type { ChartData, ChartOptions } from 'chart.js'
import { useMemo } from 'react'
import type { Palette } from '../palette.ts'
import { usePalette } from '../palette.ts'
import { BLEED_PX } from '../Plot/bleed.ts'
import { Canvas } from '../Plot/Canvas.tsx'
import { Plot } from '../Plot/Plot.tsx'
import { plotOptions } from '../Plot/plot-options.ts'
import type { LevelsDrawing } from './levels-drawing.ts'
import styles from './LevelsChart.module.css'

/** Exports over imports with the balance as the band between them; names and values at the ends, no legend. */
export function LevelsChart({ drawing, label }: { drawing: LevelsDrawing; label: string }) {
  const palette = usePalette()
  const chart = useMemo(
    () => palette && { data: levelsData(drawing, palette), options: levelsOptions(drawing, palette) },
    [drawing, palette],
  )
  return (
    <Plot className={styles.levels} marks={drawing.marks}>
      {chart && <Canvas type="line" data={chart.data} options={chart.options} label={label} />}
      <div aria-hidden="true">
        {drawing.rules.map(({ key, left, dx = 0, top, dy = 0, width, height, tone }) => (
          <i
            key={key}
            className={styles.rule}
            data-rule
            data-tone={tone}
            style={{
              left: `calc(${left.toFixed(2)}% + ${dx}px)`,
              top: `calc(${top.toFixed(2)}% + ${dy}px)`,
              width,
              height,
            }}
          />
        ))}
      </div>
    </Plot>
  )
}

function levelsData({ exports, imports, lastIsProvisional }: LevelsDrawing, palette: Palette): ChartData<'line'> {
  const line = (label: string, points: LevelsDrawing['exports'], colour: string) => ({
    label,
    data: points.map(({ x, y }) => ({ x, y })),
    parsing: false as const,
    borderColor: colour,
    borderWidth: 2.25 * palette.unit,
    borderJoinStyle: 'round' as const,
    borderCapStyle: 'round' as const,
    // The newest month of a flash is not yet settled: its stroke says so without colour.
    segment: {
      borderDash: ({ p1DataIndex }: { p1DataIndex: number }) =>
        lastIsProvisional && p1DataIndex === points.length - 1 ? [3, 4] : undefined,
    },
    pointHoverRadius: 0,
    clip: BLEED_PX,
  })
  const onlyLast = (radius: number, points: LevelsDrawing['exports']) =>
    points.map((_, at) => (at === points.length - 1 ? radius : 0))
  return {
    datasets: [
      {
        ...line('exports', exports, palette.exports),
        fill: { target: 1, above: palette.band, below: palette.band },
        pointRadius: onlyLast(5 * palette.unit, exports),
        pointBackgroundColor: palette.exports,
        pointBorderWidth: 0,
        order: 1,
      },
      {
        ...line('imports', imports, palette.imports),
        fill: false,
        pointRadius: onlyLast(6.5 * palette.unit, imports),
        pointStyle: 'rect' as const,
        pointBackgroundColor: palette.paper,
        pointBorderColor: palette.imports,
        pointBorderWidth: 2.5 * palette.unit,
        order: 2,
      },
    ],
  }
}

function levelsOptions({ axis, xMin, xMax }: LevelsDrawing, palette: Palette): ChartOptions<'line'> {
  return {
    ...plotOptions({ axis, xMin, xMax }, palette, { base: axis.min }),
    // The band lies under both lines.
    plugins: { filler: { propagate: false, drawTime: 'beforeDatasetsDraw' } },
  }
}
