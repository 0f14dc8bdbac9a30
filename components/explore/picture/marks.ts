import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Line, Plot, Shape, WidthOf } from './shape.ts'

const TONES: Record<Mark['tone'], { size: number; weight: Line['weight']; colour: string }> = {
  axis: { size: 12, weight: 400, colour: 'var(--ink-3)' },
  name: { size: 14, weight: 600, colour: 'var(--ink)' },
  value: { size: 14, weight: 400, colour: 'var(--ink)' },
  strong: { size: 14, weight: 650, colour: 'var(--ink)' },
  note: { size: 13, weight: 400, colour: 'var(--ink-2)' },
}

/** Marks are placed by their middle; half of Archivo's capitals (0.686 em) stands above it. */
export const HALF_CAPITAL = 0.343

/** A text of the page's plot, where the page sets it. */
export function markShape({ x, y, dx = 0, dy = 0, text, align, tone, colour }: Mark, plot: Plot): Shape {
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
    // The page's own mix of a series' colour with ink (name-colours.ts).
    colour: colour?.startsWith('--name-')
      ? `color-mix(in oklab, var(--${colour.slice('--name-'.length)}) 68%, var(--ink))`
      : colour
        ? `var(${colour})`
        : usual,
    anchor: align,
  }
}

/** Px of the page that texts standing on the plot's edge at `side` need beyond it. */
export function roomBeside(marks: readonly Mark[], side: 'left' | 'right', widthOf: WidthOf): number {
  const [x, align] = side === 'left' ? [0, 'end'] : [100, 'start']
  return Math.max(
    0,
    ...marks
      .filter((mark) => mark.align === align && (side === 'left' ? mark.x <= x : mark.x >= x))
      .map((mark) => Math.abs(mark.dx ?? 0) + widthOf(mark.text, TONES[mark.tone].weight) * TONES[mark.tone].size),
  )
}

/** `Exports +10.7%`, for each name among `marks` and the value that follows it; with the period where one is written under it. */
export function namesWithValues(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark, at) => {
    if (mark.tone !== 'name') return []
    const [value, period] = [marks[at + 1], marks[at + 2]]
    if (value?.tone !== 'value' && value?.tone !== 'axis') return [mark.text]
    return [`${mark.text} ${value.text}${period?.key.endsWith(' period') ? `, ${period.text}` : ''}`]
  })
}
