import { DESK, type Room } from '../../charts/room.ts'
import type { DrawnLine, LinesDrawing } from '../Lines/lines-drawing.ts'
import { namesWithValues, roomBeside } from './marks.ts'
import { type Drawn, type Point, roomOf, type Shape, type WidthOf } from './shape.ts'
import { frameShapes, gridShapes, ROOM_OF_TIME, timePlaces } from './time-axis.ts'

/** The explorer's lines as the page draws them: a stroke a line, a disc at the end of a chosen one, names and values beside it. */
export function drawLines(draw: (room: Room) => LinesDrawing, widthOf: WidthOf): Drawn {
  const { marks } = draw(DESK)
  return {
    room: { top: ROOM_OF_TIME.above, right: roomBeside(marks, 'right', widthOf), bottom: ROOM_OF_TIME.below, left: 0 },
    shapes: (plot) => {
      const drawing = draw(roomOf(plot))
      const { x, y } = timePlaces(drawing, plot)
      return [
        ...gridShapes(drawing, plot),
        ...drawing.lines.flatMap((line) => strokes(line, drawing.gap, x, y, plot.scale)),
        ...frameShapes(drawing, plot),
      ]
    },
    words: namesWithValues(marks),
  }
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
