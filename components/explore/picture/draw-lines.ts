import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { DrawnLine, LinesDrawing } from '../Lines/lines-drawing.ts'
import type { Drawn, Line, Plot, Point, Shape, WidthOf } from './shape.ts'

/** The explorer's lines as the page draws them: a stroke a line, a disc at the end of a chosen one, names and values beside it. */
export function drawLines(drawing: LinesDrawing, widthOf: WidthOf): Drawn {
  const beside = drawing.marks.filter(({ x, align }) => x === 100 && align === 'start')
  return {
    room: {
      top: ABOVE,
      right: Math.max(
        0,
        ...beside.map((mark) => (mark.dx ?? 0) + widthOf(mark.text, TONES[mark.tone].weight) * TONES[mark.tone].size),
      ),
      bottom: BELOW,
      left: 0,
    },
    shapes: (plot) => shapesOf(drawing, plot),
    words: wordsOf(beside),
  }
}

// The label on the topmost line and the note of a provisional month; the years under the plot.
const ABOVE = 26
const BELOW = 28

function shapesOf(drawing: LinesDrawing, plot: Plot): readonly Shape[] {
  const { axis, xMin, xMax, ticks, provisional } = drawing
  const { left, top, width, height, scale } = plot
  const x = (value: number) => left + ((value - xMin) / (xMax - xMin || 1)) * width
  const y = (value: number) => top + ((axis.max - value) / (axis.max - axis.min || 1)) * height
  const across = (percent: number) => left + (percent / 100) * width
  return [
    ...axis.ticks.map(
      (tick): Shape => ({
        kind: 'rule',
        from: { x: left, y: y(tick) },
        to: { x: left + width, y: y(tick) },
        colour: tick === 0 ? 'var(--ink)' : 'var(--hair-2)',
        width: scale,
      }),
    ),
    ...ticks.map(
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
    ...drawing.lines.flatMap((line) => strokes(line, drawing.gap, x, y, scale)),
    ...drawing.marks.map((mark) => markShape(mark, plot)),
  ]
}

/** A line's strokes: broken where nothing is held, dotted over months that are not held, with a disc where a point stands alone. */
function strokes(
  { colour, points }: DrawnLine,
  gap: number,
  x: (value: number) => number,
  y: (value: number) => number,
  scale: number,
): readonly Shape[] {
  const stroke = colour === null ? 'var(--line-rest)' : `var(${colour})`
  const width = (colour === null ? 1.25 : 2.4) * scale
  const shapes: Shape[] = []
  const alone: Point[] = []
  let run: Point[] = []
  let before: { x: number; y: number } | null = null
  const end = () => {
    if (run.length > 1) shapes.push({ kind: 'path', points: run, colour: stroke, width })
    else alone.push(...run)
    run = []
  }
  for (const point of points) {
    if (Number.isNaN(point.y)) {
      end()
      before = null
      continue
    }
    const here = { x: x(point.x), y: y(point.y) }
    if (before && point.x - before.x > gap) {
      const from = { x: x(before.x), y: y(before.y) }
      end()
      shapes.push({ kind: 'path', points: [from, here], colour: stroke, width, dash: [0.1 * scale, 5 * scale] })
    }
    run.push(here)
    before = point
  }
  const last = before && { x: x(before.x), y: y(before.y) }
  end()
  const discs = [
    ...alone.map((at) => ({ at, radius: colour === null ? 1.5 : 2.5 })),
    ...(last && colour !== null ? [{ at: last, radius: 4 }] : []),
  ]
  return [...shapes, ...discs.map(({ at, radius }) => disc(at, radius * scale, stroke))]
}

function disc(at: Point, radius: number, fill: string): Shape {
  return {
    kind: 'box',
    at: { x: at.x - radius, y: at.y - radius },
    width: 2 * radius,
    height: 2 * radius,
    fill,
    round: true,
  }
}

const TONES: Record<Mark['tone'], { size: number; weight: Line['weight']; colour: string }> = {
  axis: { size: 12, weight: 400, colour: 'var(--ink-3)' },
  name: { size: 14, weight: 600, colour: 'var(--ink)' },
  value: { size: 14, weight: 400, colour: 'var(--ink)' },
  strong: { size: 14, weight: 650, colour: 'var(--ink)' },
  note: { size: 13, weight: 400, colour: 'var(--ink-2)' },
}

// Marks are placed by their middle; half of Archivo's capitals (0.686 em) stands above it.
const HALF_CAPITAL = 0.343

function markShape({ x, y, dx = 0, dy = 0, text, align, tone, colour }: Mark, plot: Plot): Shape {
  const { size, weight, colour: usual } = TONES[tone]
  return {
    kind: 'line',
    at: {
      x: plot.left + (x / 100) * plot.width + dx * plot.scale,
      y: plot.top + (y / 100) * plot.height + (dy + HALF_CAPITAL * size) * plot.scale,
    },
    text,
    size: size * plot.scale,
    weight,
    // The page's own mix of a series' colour with ink (Lines/LinesChart.tsx).
    colour: colour ? `color-mix(in oklab, var(--${colour.replace('--name-', '')}) 68%, var(--ink))` : usual,
    anchor: align,
  }
}

/** `Exports +10.7%`, for each line's end. */
function wordsOf(beside: readonly Mark[]): readonly string[] {
  return beside.flatMap((mark, at) => {
    const value = beside[at + 1]
    return mark.tone === 'name' ? [value?.tone === 'value' ? `${mark.text} ${value.text}` : mark.text] : []
  })
}
