import { DESK, type Room } from '../../charts/room.ts'
import type { FlowDrawing } from '../Flow/flow-drawing.ts'
import { markShape, namesWithValues, roomBeside } from './marks.ts'
import { placedForms } from './placed.ts'
import { type Drawn, roomOf, type WidthOf } from './shape.ts'

/** Goods at the left, the whole, partners at the right, names and values outside the plot on their own sides. */
export function drawFlow(draw: (room: Room) => FlowDrawing, widthOf: WidthOf): Drawn {
  const { marks } = draw({ ...DESK, height: 400 })
  return {
    room: { top: 26, right: roomBeside(marks, 'right', widthOf), bottom: 26, left: roomBeside(marks, 'left', widthOf) },
    shapes: (plot) => {
      const drawing = draw(roomOf(plot))
      return [...placedForms(drawing.shapes, plot), ...drawing.marks.map((mark) => markShape(mark, plot))]
    },
    words: namesWithValues(marks),
  }
}
