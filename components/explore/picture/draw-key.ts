import type { Point, Shape, WidthOf } from './shape.ts'

/** What a colour of the chart stands for. */
export interface KeyItem {
  readonly fill: string
  readonly text: string
}

// In px of the page.
const [SWATCH, GAP, APART, LETTERS, LEADING] = [18, 6, 14, 12, 19]

/** The px of the page that a key of `items` takes, set in lines of at most `room` px. */
export function keyHeight(items: readonly KeyItem[], room: number, widthOf: WidthOf): number {
  return linesOf(items, room, widthOf).length * LEADING
}

/** Swatches and their words one after another, from `at` on. */
export function keyShapes(
  items: readonly KeyItem[],
  at: Point,
  room: number,
  scale: number,
  widthOf: WidthOf,
): readonly Shape[] {
  return linesOf(items, room, widthOf).flatMap((line, row) =>
    line.flatMap(({ fill, text, left }): Shape[] => {
      const [x, y] = [at.x + left * scale, at.y + row * LEADING * scale]
      return [
        {
          kind: 'box',
          at: { x, y },
          width: SWATCH * scale,
          height: LETTERS * scale,
          fill,
          border: { colour: 'var(--hair)', width: scale },
        },
        {
          kind: 'line',
          at: { x: x + (SWATCH + GAP) * scale, y: y + 10 * scale },
          text,
          size: LETTERS * scale,
          weight: 400,
          colour: 'var(--ink-2)',
          anchor: 'start',
        },
      ]
    }),
  )
}

function linesOf(
  items: readonly KeyItem[],
  room: number,
  widthOf: WidthOf,
): readonly (readonly (KeyItem & { left: number })[])[] {
  const lines: (KeyItem & { left: number })[][] = [[]]
  let left = 0
  for (const item of items) {
    const wide = SWATCH + GAP + widthOf(item.text, 400) * LETTERS
    if (left > 0 && left + wide > room) {
      lines.push([])
      left = 0
    }
    lines.at(-1)?.push({ ...item, left })
    left += wide + APART
  }
  return lines
}
