'use client'
import type { ChartData } from 'chart.js'
import { type ReactNode, useMemo } from 'react'
import { type Palette, tokenReader, usePalette } from '../../charts/palette.ts'
import { BLEED_PX } from '../../charts/Plot/bleed.ts'
import { Canvas } from '../../charts/Plot/Canvas.tsx'
import { Plot } from '../../charts/Plot/Plot.tsx'
import { plotOptions } from '../../charts/Plot/plot-options.ts'
import { DESK, PHONE } from '../../charts/room.ts'
import { Stems, TimeRules } from '../../charts/TimeRules/TimeRules.tsx'
import { useNarrow } from '../../charts/use-narrow.ts'
import { nameColours } from '../name-colours.ts'
import { type ChartEvent, eventStems, lineOutlines } from './chart-events.ts'
import type { LinesDrawing } from './lines-drawing.ts'
import styles from './PackedLines.module.css'
import { linesOf } from './packed-lines.ts'

type Around = Omit<LinesDrawing, 'lines'>

/**
 * Lines over one another; names and values at their ends, stems where `events` fell, the most important first. Two drawings, since a
 * phone has room for less.
 */
export function PackedLines({
  wide,
  narrow,
  lines,
  linesOfNarrow,
  label,
  events = [],
  children,
}: {
  wide: Around
  narrow: Around
  /** As `packedLines` writes them. */
  lines: string
  /** Null where they are the same. */
  linesOfNarrow: string | null
  label: string
  events?: readonly ChartEvent[]
  children?: ReactNode
}) {
  const isNarrow = useNarrow()
  const packed = isNarrow && linesOfNarrow !== null ? linesOfNarrow : lines
  const around = isNarrow ? narrow : wide
  const drawing = useMemo(() => ({ ...around, lines: linesOf(packed) }), [around, packed])
  const { marks, stems } = useMemo(
    () => eventStems(drawing, lineOutlines(drawing), events, isNarrow ? PHONE : DESK),
    [drawing, events, isNarrow],
  )
  const palette = usePalette()
  const chart = useMemo(
    () => palette && { data: linesData(drawing, palette), options: plotOptions(drawing, palette) },
    [drawing, palette],
  )
  return (
    <Plot
      className={styles.plot}
      marks={[...drawing.marks, ...marks]}
      style={nameColours(drawing.lines.flatMap(({ colour }) => colour ?? []))}
    >
      {chart && <Canvas type="line" data={chart.data} options={chart.options} label={label} />}
      <TimeRules ticks={drawing.ticks} provisional={drawing.provisional} />
      {children}
      <Stems stems={stems} words={events} />
    </Plot>
  )
}

function linesData({ lines, gap }: LinesDrawing, palette: Palette): ChartData<'line'> {
  const read = tokenReader(palette)
  return {
    datasets: lines.map(({ code, colour, points }, at) => {
      const stroke = read(colour ?? '--line-rest')
      const radii = points.map((_, index) => radiusOf(points, index, gap, colour !== null) * palette.unit)
      const [radius = 0] = radii
      return {
        label: code,
        data: points.map(({ x, y }) => ({ x, y })),
        parsing: false as const,
        borderColor: stroke,
        borderWidth: (colour === null ? 1.25 : 2.4) * palette.unit,
        borderJoinStyle: 'round' as const,
        borderCapStyle: 'round' as const,
        ...(points.some((_, index) => isFarApart(points, index, gap))
          ? { segment: dottedOver(points, gap, palette) }
          : {}),
        // One number for a whole line, where it is one, is read once and not at each of its points: a hundred lines are drawn at once.
        pointRadius: radii.every((each) => each === radius) ? radius : radii,
        pointBackgroundColor: stroke,
        pointBorderWidth: 0,
        pointHoverRadius: 0,
        clip: BLEED_PX,
        order: lines.length - at,
      }
    }),
  }
}

type Points = LinesDrawing['lines'][number]['points']

/** Months between two points that are not held: the stroke says that it only joins what is known. */
function dottedOver(points: Points, gap: number, { unit }: Palette) {
  return {
    borderDash: ({ p1DataIndex }: { p1DataIndex: number }) =>
      isFarApart(points, p1DataIndex, gap) ? [2 * unit, 4 * unit] : undefined,
  }
}

/** Whether the point at `index` stands further than `gap` from the one before it. */
function isFarApart(points: Points, index: number, gap: number): boolean {
  const [before, here] = [points[index - 1], points[index]]
  return before !== undefined && here !== undefined && here.x - before.x > gap
}

/** The newest point of a chosen line is marked; any other only where no line leads to it. */
function radiusOf(points: Points, index: number, gap: number, isChosen: boolean): number {
  if (isChosen && index === points.length - 1) return 4
  if (!isAlone(points, index, gap)) return 0
  return isChosen ? 2.5 : 1.5
}

/** A point without a neighbour on either side would be invisible as a line. */
function isAlone(points: Points, index: number, gap: number): boolean {
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]]
  if (!here || Number.isNaN(here.y)) return false
  const far = (other: { x: number; y: number } | undefined) =>
    !other || Number.isNaN(other.y) || Math.abs(other.x - here.x) > gap
  return far(before) && far(after)
}
