import type { Mark } from './Plot/Plot.tsx'

/** Something dated that may have a stem: its place along the plot in %, and its words. */
export interface StemText {
  readonly key: string
  readonly x: number
  readonly text: string
}

/** A line of the chart in % of the plot, from the left and from the top; NaN breaks it. */
export type PlotLine = readonly { readonly x: number; readonly y: number }[]

/** A hairline from a label to the lines: place in % of the plot, and which of its ends the label stands at. */
export interface Stem {
  readonly key: string
  readonly left: number
  readonly top: number
  readonly height: number
  readonly label: 'above' | 'below'
}

/** About what the plot measures, for deciding what has room: the plot itself follows the page. */
export interface PlotSize {
  readonly width: number
  readonly height: number
}

const [STEM_PX, ROW_PX, EDGE_PX, GAP_PX] = [26, 19, 9, 6]
// A stem that much longer is worth standing where there is white space.
const CROWDED_PX = 30
// Where the labels of the axis stand on their lines, at the left.
const AXIS_PX = 44

/**
 * Stems for `texts`, the most important first: above all lines or below them, to the right of a stem or to the left, clear of one
 * another, and together as short as can be. Where not all have room the less important have none.
 */
export function placeStems(
  texts: readonly StemText[],
  lines: readonly PlotLine[],
  size: PlotSize,
): { marks: Mark[]; stems: Stem[] } {
  const { boxes } = best(
    texts.map((text, rank) => boxesFor(text, rank, lines, size)),
    [],
    size,
  )
  const percent = (px: number) => (px / size.height) * 100
  return {
    marks: boxes.map(
      ({ text, side, align, y }): Mark => ({
        key: `event ${text.key} ${side}`,
        x: text.x,
        dx: align === 'start' ? 5 : -5,
        y: percent(y),
        align,
        tone: 'note',
        text: text.text,
      }),
    ),
    stems: boxes.map(({ text, side, y, at }): Stem => {
      // The label hangs on the stem as a flag on its mast: the stem reaches to the far edge of the text.
      const [from, to] = side === 'above' ? [y - EDGE_PX, at - GAP_PX] : [at + GAP_PX, y + EDGE_PX]
      return {
        key: text.key,
        left: text.x,
        top: percent(from),
        height: Math.max(0, percent(to - from)),
        label: side,
      }
    }),
  }
}

interface Placing {
  readonly boxes: readonly Box[]
  /** The stems' lengths, px, and what a crowded side costs. */
  readonly cost: number
}

/**
 * Of the four places of each text, or none, those that place the most, then the most important ones, then at the least cost. Any of
 * them may stand nearest to the lines, so each order is tried: for three texts some hundred ways.
 */
function best(texts: readonly (readonly Box[])[], placed: readonly Box[], size: PlotSize): Placing {
  const ways = texts.flatMap((boxes, at) =>
    boxes.flatMap((box): Placing[] => {
      const clear = cleared(box, placed, size)
      if (!clear) return []
      const others = best(texts.toSpliced(at, 1), [...placed, clear], size)
      return [{ boxes: [clear, ...others.boxes], cost: Math.abs(clear.y - clear.at) + clear.crowded + others.cost }]
    }),
  )
  const [first] = ways.toSorted(
    (a, b) => b.boxes.length - a.boxes.length || importance(b) - importance(a) || a.cost - b.cost,
  )
  return first ?? { boxes: [], cost: 0 }
}

function importance({ boxes }: Placing): number {
  return boxes.reduce((sum, { rank }) => sum - rank, 0)
}

interface Box {
  readonly text: StemText
  /** 0 for the most important. */
  readonly rank: number
  readonly side: 'above' | 'below'
  readonly align: 'start' | 'end'
  readonly left: number
  readonly right: number
  /** Middle of the text, px from the top. */
  readonly y: number
  /** Where the stem meets the line, px from the top. */
  readonly at: number
  /** What it costs to stand on the side with less white space, px of stem. */
  readonly crowded: number
}

/** The four places of a label. Those that would leave the plot, or stand on the axis' own labels, are none. */
function boxesFor(text: StemText, rank: number, lines: readonly PlotLine[], { width, height }: PlotSize): Box[] {
  const x = (text.x / 100) * width
  const wide = textWidth(text.text) + 8
  return (['start', 'end'] as const).flatMap((align) => {
    const [left, right] = align === 'start' ? [x, x + wide] : [x - wide, x]
    if (left < (align === 'end' ? AXIS_PX : 0) || right > width) return []
    const span = reach(lines, (left / width) * 100, (right / width) * 100) ?? FOOT
    // In a gap of every line a stem has nothing to reach: it is as long as a stem is.
    const here = reach(lines, text.x, text.x) ?? span
    const [top, bottom] = [(span.top / 100) * height, (span.bottom / 100) * height]
    return [
      {
        text,
        rank,
        side: 'above' as const,
        align,
        left,
        right,
        y: top - STEM_PX,
        at: (here.top / 100) * height,
        crowded: top < height - bottom ? CROWDED_PX : 0,
      },
      {
        text,
        rank,
        side: 'below' as const,
        align,
        left,
        right,
        y: bottom + STEM_PX,
        at: (here.bottom / 100) * height,
        crowded: top < height - bottom ? 0 : CROWDED_PX,
      },
    ]
  })
}

/** The box moved away from the lines until it stands on no other; null where the plot ends first. */
function cleared(box: Box, placed: readonly Box[], { height }: PlotSize): Box | null {
  const step = box.side === 'above' ? -1 : 1
  let y = box.y
  for (;;) {
    if (y < EDGE_PX || y > height - EDGE_PX) return null
    const other = placed.find((one) => meets({ ...box, y }, one))
    if (!other) return { ...box, y }
    y += step * ROW_PX
  }
}

/** Whether two labels touch, or one stands on the other's stem. */
function meets(a: Box, b: Box): boolean {
  const beside = a.left < b.right + GAP_PX && b.left < a.right + GAP_PX
  if (beside && Math.abs(a.y - b.y) < ROW_PX) return true
  return crosses(a, b) || crosses(b, a)
}

function crosses(label: Box, { left, right, align, y, at }: Box): boolean {
  const stem = align === 'start' ? left : right
  const [from, to] = [Math.min(y, at), Math.max(y, at)]
  return (
    label.left - GAP_PX < stem &&
    stem < label.right + GAP_PX &&
    label.y + EDGE_PX > from &&
    label.y - EDGE_PX < to &&
    Math.abs(stem - (label.align === 'start' ? label.left : label.right)) > 0.5
  )
}

const FOOT: Reach = { top: 100, bottom: 100 }

interface Reach {
  readonly top: number
  readonly bottom: number
}

/** The highest and lowest place of all lines between two places, in % from the top; null where there is none. */
function reach(lines: readonly PlotLine[], from: number, to: number): Reach | null {
  const met = lines.flatMap((line) => [
    ...line.filter(({ x, y }) => x >= from && x <= to && !Number.isNaN(y)).map(({ y }) => y),
    ...[from, to].flatMap((x) => heightAt(line, x) ?? []),
  ])
  return met.length === 0 ? null : { top: Math.min(...met), bottom: Math.max(...met) }
}

/** The line's place at `x`; null beyond its ends and in its gaps. */
function heightAt(line: PlotLine, x: number): number | null {
  const after = line.findIndex((point) => point.x >= x)
  const [a, b] = [line[after - 1] ?? line[after], line[after]]
  if (!a || !b || Number.isNaN(a.y) || Number.isNaN(b.y) || a.x > x) return null
  return b.x === a.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)
}

// Archivo at 13 px: a Latin letter is 6.4 px wide on average, a Han character 13.
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 13 : 6.4), 0)
}
