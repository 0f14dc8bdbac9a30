import type { TreemapCell, TreemapDrawing } from '../Treemap/treemap-drawing.ts'
import { placedBox } from './placed.ts'
import { type Drawn, type Line, type Plot, type Shape, type WidthOf } from './shape.ts'
import { wrapped } from './wrapped.ts'

// In px of the page, as Treemap.module.css sets them.
const [LETTERS, LEADING, EDGE, INSET, ABOVE] = [14, 17.5, 5, 9, 4]

/** Parts of a whole as areas, named on themselves where a name has room. */
export function drawTreemap({ cells, apart }: TreemapDrawing, widthOf: WidthOf): Drawn {
  return {
    room: { top: 0, right: 0, bottom: 0, left: 0 },
    shapes: (plot) => cells.flatMap((cell) => cellShapes(cell, plot, widthOf)),
    words: [
      ...cells.map(({ name, texts }) => [name, ...texts].join(' ')),
      ...apart.map(({ name, words }) => `${name}: ${words}`),
    ],
  }
}

function cellShapes(cell: TreemapCell, plot: Plot, widthOf: WidthOf): readonly Shape[] {
  const { kind, colour } = cell
  const box = { kind: 'box', ...placedBox(cell, plot) } as const
  const paper = { colour: 'var(--paper)', width: plot.scale }
  const field: Shape =
    kind === 'rest'
      ? {
          ...box,
          fill: 'var(--paper)',
          border: { colour: 'var(--ink-3)', width: plot.scale, dash: [3 * plot.scale, 3 * plot.scale] },
        }
      : {
          ...box,
          // Ink on a tint is read in every theme; the colour itself stands along the edge.
          fill: colour ? `color-mix(in oklab, var(${colour}) 26%, var(--paper))` : 'var(--sunk)',
          border: paper,
        }
  const edge: readonly Shape[] = colour
    ? [{ ...box, width: Math.min(box.width, EDGE * plot.scale), fill: `var(${colour})` }]
    : []
  return [field, ...edge, ...textShapes(cell, box, plot.scale, widthOf)]
}

/** A name, broken between its words, and under it as many of its texts as have room: a number is never cut. */
function textShapes(
  { name, texts, isNamed, lines }: TreemapCell,
  { at, width, height }: { at: { x: number; y: number }; width: number; height: number },
  scale: number,
  widthOf: WidthOf,
): readonly Shape[] {
  if (!isNamed) return []
  const room = (width / scale - 2 * INSET) / LETTERS
  const said = lines > 0 ? wrapped(texts.join('  '), room, (part) => widthOf(part, 400)) : []
  const names = wrapped(name, room, (part) => widthOf(part, 600))
  const line = (text: string, index: number, weight: Line['weight'], colour: string): Shape => ({
    kind: 'line',
    at: { x: at.x + INSET * scale, y: at.y + (ABOVE + LETTERS + index * LEADING) * scale },
    text,
    size: LETTERS * scale,
    weight,
    colour,
    anchor: 'start',
  })
  const most = Math.floor((height / scale - ABOVE) / LEADING)
  return [
    ...names.map((text, index) => line(text, index, 600, 'var(--ink)')),
    ...said.map((text, index) => line(text, names.length + index, 400, 'var(--ink-2)')),
  ].slice(0, most)
}
