'use client'
import type { ChartData, ChartOptions } from 'chart.js'
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { type Palette, usePalette } from '../../charts/palette.ts'
import { BLEED_PX, bleedLayout } from '../../charts/Plot/bleed.ts'
import { Canvas } from '../../charts/Plot/Canvas.tsx'
import { Plot } from '../../charts/Plot/Plot.tsx'
import { useNarrow } from '../../charts/use-narrow.ts'
import { type ChartEvent, eventStems } from './chart-events.ts'
import type { LinesDrawing } from './lines-drawing.ts'
import styles from './LinesChart.module.css'

/**
 * Up to four coloured lines over grey ones; names and values at their ends, stems where `events` fell, the most important first. Two
 * drawings, since a phone has room for less.
 */
export function LinesChart({
  wide,
  narrow,
  label,
  events = [],
  children,
}: {
  wide: LinesDrawing
  narrow: LinesDrawing
  label: string
  events?: readonly ChartEvent[]
  /** What lies on the plot: the zoom. */
  children?: ReactNode
}) {
  const isNarrow = useNarrow()
  const drawing = isNarrow ? narrow : wide
  const { marks, stems } = useMemo(() => eventStems(drawing, events, isNarrow), [drawing, events, isNarrow])
  const palette = usePalette()
  const chart = useMemo(
    () => palette && { data: linesData(drawing, palette), options: linesOptions(drawing, palette) },
    [drawing, palette],
  )
  return (
    <Plot className={styles.plot} marks={[...drawing.marks, ...marks]} style={nameColours(drawing)}>
      {chart && <Canvas type="line" data={chart.data} options={chart.options} label={label} />}
      <div aria-hidden="true">
        {drawing.ticks.map((left) => (
          <i key={left} className={styles.tick} data-rule style={{ left: `${left.toFixed(2)}%` }} />
        ))}
        {stems.map(({ key, left, top, height }) => (
          <i
            key={key}
            className={styles.stem}
            data-rule
            style={{ left: `${left.toFixed(2)}%`, top: `${top.toFixed(2)}%`, height: `${height.toFixed(2)}%` }}
          />
        ))}
        {drawing.provisional && (
          <i
            className={styles.provisional}
            data-rule
            style={{
              left: `${drawing.provisional.left.toFixed(2)}%`,
              width: `${drawing.provisional.width.toFixed(2)}%`,
            }}
          />
        )}
      </div>
      {children}
    </Plot>
  )
}

/** A name beside its line is mixed with ink, so that it can be read in every one of the colours (look.md). */
function nameColours({ lines }: LinesDrawing): CSSProperties {
  return Object.fromEntries(
    lines.flatMap(({ colour }) =>
      colour === null ? [] : [[`--name-${colour.slice(2)}`, `color-mix(in oklab, var(${colour}) 68%, var(--ink))`]],
    ),
  )
}

function linesData({ lines, gap }: LinesDrawing, palette: Palette): ChartData<'line'> {
  // A theme's colours are values only here; the palette wakes this when they change.
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim() || palette.ink
  return {
    datasets: lines.map(({ code, colour, points }, at) => {
      const stroke = read(colour ?? '--line-rest')
      const alone = (index: number) => isAlone(points, index, gap)
      return {
        label: code,
        data: points.map(({ x, y }) => ({ x, y })),
        parsing: false as const,
        borderColor: stroke,
        borderWidth: colour === null ? 1.25 : 2.4,
        borderJoinStyle: 'round' as const,
        borderCapStyle: 'round' as const,
        // Months between two points that are not held: the stroke says that it only joins what is known.
        segment: {
          borderDash: ({ p0DataIndex, p1DataIndex }: { p0DataIndex: number; p1DataIndex: number }) =>
            (points[p1DataIndex]?.x ?? 0) - (points[p0DataIndex]?.x ?? 0) > gap ? [2, 4] : undefined,
        },
        pointRadius: points.map((_, index) =>
          colour === null ? (alone(index) ? 1.5 : 0) : index === points.length - 1 ? 4 : alone(index) ? 2.5 : 0,
        ),
        pointBackgroundColor: stroke,
        pointBorderWidth: 0,
        pointHoverRadius: 0,
        clip: BLEED_PX,
        order: lines.length - at,
      }
    }),
  }
}

/** A point without a neighbour on either side would be invisible as a line. */
function isAlone(points: LinesDrawing['lines'][number]['points'], index: number, gap: number): boolean {
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]]
  if (!here || Number.isNaN(here.y)) return false
  const far = (other: { x: number; y: number } | undefined) =>
    !other || Number.isNaN(other.y) || Math.abs(other.x - here.x) > gap
  return far(before) && far(after)
}

function linesOptions({ axis, xMin, xMax }: LinesDrawing, palette: Palette): ChartOptions<'line'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    devicePixelRatio: palette.pixelRatio,
    // Values are read at the ends and in the table; nothing is shown on hover alone.
    events: [],
    layout: bleedLayout,
    scales: {
      x: { type: 'linear', min: xMin, max: xMax, display: false },
      y: {
        type: 'linear',
        min: axis.min,
        max: axis.max,
        border: { display: false },
        grid: { drawTicks: false, color: ({ tick }) => (tick?.value === 0 ? palette.ink : palette.grid) },
        ticks: { display: false },
        afterBuildTicks: (scale) => {
          scale.ticks = axis.ticks.map((value) => ({ value }))
        },
        afterFit: (scale) => {
          scale.width = 0
        },
      },
    },
  }
}
