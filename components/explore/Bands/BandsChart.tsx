'use client'
import type { ChartData } from 'chart.js'
import { type ReactNode, useMemo } from 'react'
import { type Palette, tokenReader, usePalette } from '../../charts/palette.ts'
import { Canvas } from '../../charts/Plot/Canvas.tsx'
import { Plot } from '../../charts/Plot/Plot.tsx'
import { plotOptions } from '../../charts/Plot/plot-options.ts'
import { DESK, PHONE } from '../../charts/room.ts'
import { Stems, TimeRules } from '../../charts/TimeRules/TimeRules.tsx'
import { useNarrow } from '../../charts/use-narrow.ts'
import { nameColours } from '../name-colours.ts'
import { type Band, type BandsDrawing, bandRuns, BAR_SHARE, DOUBLE_SHARE } from './bands.ts'
import { bandOutlines, type ChartEvent, eventStems } from '../Lines/chart-events.ts'
import styles from './BandsChart.module.css'

/** Bars over time, stacked where there are several series, or the same as areas. Gaps are hatched and say why. */
export function BandsChart({
  wide,
  narrow,
  form,
  label,
  events,
  children,
}: {
  wide: BandsDrawing
  narrow: BandsDrawing
  form: 'bars' | 'area'
  label: string
  /** What may have a stem, the most important first. */
  events: readonly ChartEvent[]
  /** What lies on the plot: the zoom. */
  children?: ReactNode
}) {
  const isNarrow = useNarrow()
  const drawing = isNarrow ? narrow : wide
  const { marks, stems } = useMemo(
    () => eventStems(drawing, bandOutlines(drawing), events, isNarrow ? PHONE : DESK),
    [drawing, events, isNarrow],
  )
  const palette = usePalette()
  const chart = useMemo(
    () =>
      palette && {
        data: form === 'bars' ? barsData(drawing, palette) : areaData(drawing, palette),
        options: plotOptions(drawing, palette, { step: true }),
      },
    [drawing, palette, form],
  )
  return (
    <Plot
      className={styles.plot}
      marks={[...drawing.marks, ...marks]}
      style={nameColours(drawing.series.map(({ colour }) => colour))}
    >
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
          type={(form === 'bars' ? 'bar' : 'line') as 'line'}
          data={chart.data as ChartData<'line'>}
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
      </div>
      <TimeRules ticks={drawing.ticks} provisional={drawing.provisional} />
      {children}
      <Stems stems={stems} words={events} />
    </Plot>
  )
}

function across({ xMin, xMax }: BandsDrawing, x: number): number {
  return ((x - xMin) / (xMax - xMin || 1)) * 100
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}

function barsData({ series }: BandsDrawing, palette: Palette): ChartData<'bar'> {
  const read = tokenReader(palette)
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
  const read = tokenReader(palette)
  return {
    datasets: series.map(({ code, colour, bands }, at) => ({
      label: code,
      data: upperEdge(bands),
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
function upperEdge(bands: readonly Band[]): { x: number; y: number }[] {
  return bandRuns(bands).flatMap((run, at) => [
    ...(at > 0 ? [{ x: (run[0]?.first ?? 0) - 0.5, y: Number.NaN }] : []),
    ...run.flatMap(({ first, last, to }) => [{ x: first, y: to }, ...(last > first ? [{ x: last, y: to }] : [])]),
  ])
}
