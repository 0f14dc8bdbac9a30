'use client'
import type { ChartData, ChartOptions } from 'chart.js'
import { type ReactNode, useMemo } from 'react'
import { type Palette, usePalette } from '../../charts/palette.ts'
import { bleedLayout } from '../../charts/Plot/bleed.ts'
import { Canvas } from '../../charts/Plot/Canvas.tsx'
import { Plot } from '../../charts/Plot/Plot.tsx'
import { useNarrow } from '../../charts/use-narrow.ts'
import { nameColours } from '../name-colours.ts'
import type { Band, BandsDrawing } from './bands-drawing.ts'
import styles from './BandsChart.module.css'

// A bar fills this much of its months.
const BAR_SHARE = 0.72
const DOUBLE_SHARE = 0.86

/** Bars over time, stacked where there are several series, or the same as areas. Gaps are hatched and say why. */
export function BandsChart({
  wide,
  narrow,
  form,
  label,
  children,
}: {
  wide: BandsDrawing
  narrow: BandsDrawing
  form: 'bars' | 'area'
  label: string
  /** What lies on the plot: the zoom. */
  children?: ReactNode
}) {
  const drawing = useNarrow() ? narrow : wide
  const palette = usePalette()
  const chart = useMemo(
    () =>
      palette && {
        data: form === 'bars' ? barsData(drawing, palette) : areaData(drawing, palette),
        options: bandsOptions(drawing, palette),
      },
    [drawing, palette, form],
  )
  return (
    <Plot className={styles.plot} marks={drawing.marks} style={nameColours(drawing.series.map(({ colour }) => colour))}>
      {drawing.gaps.map(({ key, left, width, top, height, words, fits }) => (
        <i
          key={key}
          className={styles.gap}
          data-hatch
          data-flat={height === 0 ? '' : undefined}
          title={words}
          style={{ left: percent(left), width: percent(width), top: percent(top), height: percent(height) }}
        >
          {fits && <span>{words}</span>}
        </i>
      ))}
      {chart && (
        <Canvas
          // The two share data and scales here; the wrapper takes one kind at a time.
          type={(form === 'bars' ? 'bar' : 'line') as 'bar'}
          data={chart.data as ChartData<'bar'>}
          options={chart.options}
          label={label}
        />
      )}
      <div aria-hidden="true">
        {drawing.totals.map(({ first, last, y }) => (
          <i
            key={first}
            className={styles.total}
            data-rule
            style={{
              left: percent(across(drawing, first - 0.5)),
              width: percent(across(drawing, last + 0.5) - across(drawing, first - 0.5)),
              top: percent(((drawing.axis.max - y) / (drawing.axis.max - drawing.axis.min || 1)) * 100),
            }}
          />
        ))}
        {drawing.ticks.map((left) => (
          <i key={left} className={styles.tick} data-rule style={{ left: percent(left) }} />
        ))}
        {drawing.provisional && (
          <i
            className={styles.provisional}
            data-rule
            style={{ left: percent(drawing.provisional.left), width: percent(drawing.provisional.width) }}
          />
        )}
      </div>
      {children}
    </Plot>
  )
}

function across({ xMin, xMax }: BandsDrawing, x: number): number {
  return ((x - xMin) / (xMax - xMin || 1)) * 100
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}

/** A theme's colours are values only here; the palette wakes this when they change. */
function reader(palette: Palette): (name: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(name).trim() || palette.ink
}

function barsData({ series }: BandsDrawing, palette: Palette): ChartData<'bar'> {
  const read = reader(palette)
  const dataset = (label: string, bands: readonly Band[], share: number, colour: string) => ({
    label,
    // The library's types know no bar from one height to another at a place of a linear axis; it draws them.
    data: bands.map(({ first, last, from, to }) => ({ x: (first + last) / 2, y: [from, to] })) as unknown as number[],
    grouped: false,
    backgroundColor: read(colour),
    categoryPercentage: 1,
    barPercentage: share,
    // A line of paper between pieces: two of them are told apart without their colours.
    borderColor: palette.paper,
    borderWidth: series.length > 1 ? { top: 1 } : 0,
    borderSkipped: false as const,
    // A figure too small for a pixel is still there.
    minBarLength: 1,
  })
  return {
    datasets: series.flatMap(({ code, colour, bands }) => [
      dataset(
        code,
        bands.filter(({ first, last }) => first === last),
        BAR_SHARE,
        colour,
      ),
      dataset(
        `${code} January–February`,
        bands.filter(({ first, last }) => first !== last),
        2 * DOUBLE_SHARE,
        colour,
      ),
    ]),
  }
}

function areaData({ series }: BandsDrawing, palette: Palette): ChartData<'line'> {
  const read = reader(palette)
  return {
    datasets: series.map(({ code, colour, bands }, at) => ({
      label: code,
      data: withBreaks(bands),
      parsing: false as const,
      borderColor: palette.paper,
      borderWidth: 1,
      pointRadius: 0,
      backgroundColor: read(colour),
      // Down to the series below it, which has the same gaps; the lowest to zero.
      fill: at === 0 ? 'origin' : '-1',
    })),
  }
}

/** The upper edge of an area, flat over January–February, broken where a place of the axis is not held. */
function withBreaks(bands: readonly Band[]): { x: number; y: number }[] {
  return bands.flatMap(({ first, last, to }, at) => {
    const before = bands[at - 1]
    return [
      ...(before && first - before.last > 1 ? [{ x: (first + before.last) / 2, y: Number.NaN }] : []),
      { x: first, y: to },
      ...(last > first ? [{ x: last, y: to }] : []),
    ]
  })
}

function bandsOptions({ axis, xMin, xMax }: BandsDrawing, palette: Palette): ChartOptions<'bar'> {
  const start = Math.ceil(xMin)
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
        min: xMin,
        max: xMax,
        offset: false,
        display: false,
        // All of them are kept, though none is written.
        ticks: { display: false, autoSkip: false },
        // A step of one month is what a bar's width is a share of.
        afterBuildTicks: (scale) => {
          scale.ticks = Array.from({ length: Math.floor(xMax) - start + 1 }, (_, at) => ({ value: start + at }))
        },
      },
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
