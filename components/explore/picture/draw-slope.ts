import { DESK, type Room } from '../../charts/room.ts'
import type { SlopeDrawing } from '../Slope/slope-drawing.ts'
import { markShape, roomBeside } from './marks.ts'
import { placedForms } from './placed.ts'
import { type Drawn, type Plot, roomOf, type Shape, type WidthOf } from './shape.ts'

const HEAD = { size: 14, above: 14 } as const

/** Two periods and a stroke for each part between them, each period over its own edge. */
export function drawSlope(draw: (room: Room) => SlopeDrawing, widthOf: WidthOf): Drawn {
  const { from, to, marks, apart } = draw(DESK)
  const half = (text: string) => (widthOf(text, 600) * HEAD.size) / 2
  return {
    room: {
      top: 30,
      right: Math.max(half(to), roomBeside(marks, 'right', widthOf)),
      bottom: 20,
      left: Math.max(half(from), roomBeside(marks, 'left', widthOf)),
    },
    shapes: (plot) => {
      const drawing = draw(roomOf(plot))
      return [
        head(drawing.from, plot.left, plot),
        head(drawing.to, plot.left + plot.width, plot),
        ...placedForms(drawing.shapes, plot),
        ...drawing.marks.map((mark) => markShape(mark, plot)),
      ]
    },
    words: [
      `${from}, ${to}`,
      ...marks.flatMap(({ key, tone, text }) => {
        if (tone !== 'name') return []
        const part = key.replace(/ name$/, '')
        const at = (which: string) => marks.find((mark) => mark.key === `${part} ${which}`)?.text ?? ''
        return [`${text} ${at('before')}, ${at('after')}`]
      }),
      ...apart.map(({ name, words }) => `${name}: ${words}`),
    ],
  }
}

function head(text: string, x: number, { top, scale }: Plot): Shape {
  return {
    kind: 'line',
    at: { x, y: top - HEAD.above * scale },
    text,
    size: HEAD.size * scale,
    weight: 600,
    colour: 'var(--ink)',
    anchor: 'middle',
  }
}
