import { DESK, type Room } from '../../charts/room.ts'
import type { MultiplesDrawing, Panel } from '../Multiples/multiples-drawing.ts'
import { markShape } from './marks.ts'
import { placedForms } from './placed.ts'
import { type Drawn, type Plot, roomOf, type Shape, type WidthOf } from './shape.ts'
import { cutTo } from './wrapped.ts'

// In px of the page, as Multiples.module.css sets them.
const [LETTERS, GAP, HEAD, FOOT] = [14, 28, 34, 24]
const WIDE = 800

/** A small chart for each part: name and last value over it. */
export function drawMultiples(draw: (room: Room) => MultiplesDrawing, widthOf: WidthOf): Drawn {
  const { panels } = draw(DESK)
  return {
    room: { top: 0, right: 0, bottom: 0, left: 0 },
    shapes: (plot) => {
      const columns = Math.min(roomOf(plot).width > WIDE ? 4 : 3, panels.length)
      const rows = Math.ceil(panels.length / columns)
      const [width, height] = [(plot.width - GAP * plot.scale * (columns - 1)) / columns, plot.height / rows]
      return panels.flatMap((panel, at) =>
        panelShapes(
          panel,
          {
            left: plot.left + (at % columns) * (width + GAP * plot.scale),
            top: plot.top + Math.floor(at / columns) * height,
            width,
            height,
            scale: plot.scale,
          },
          widthOf,
        ),
      )
    },
    words: panels.map(({ name, value }) => `${name} ${value}`),
  }
}

function panelShapes({ name, value, shapes, marks }: Panel, field: Plot, widthOf: WidthOf): readonly Shape[] {
  const { left, top, width, height, scale } = field
  const line = { kind: 'line', size: LETTERS * scale, colour: 'var(--ink)' } as const
  const y = top + LETTERS * scale
  const room = width / (LETTERS * scale) - widthOf(value, 400) - 0.6
  const plot = { ...field, top: top + HEAD * scale, height: height - (HEAD + FOOT) * scale }
  return [
    {
      ...line,
      at: { x: left, y },
      text: cutTo(name, room, (text) => widthOf(text, 600)),
      weight: 600,
      anchor: 'start',
    },
    { ...line, at: { x: left + width, y }, text: value, weight: 400, anchor: 'end' },
    ...placedForms(shapes, plot),
    ...marks.map((mark) => markShape(mark, plot)),
  ]
}
