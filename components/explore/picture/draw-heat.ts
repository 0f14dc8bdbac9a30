import type { HeatDrawing, HeatMap } from '../Heat/heat-drawing.ts'
import { heatColour } from '../Heat/heat-colour.ts'
import { heatKey } from '../Heat/heat-key.ts'
import { keyHeight, type KeyItem, keyShapes } from './draw-key.ts'
import { HALF_CAPITAL } from './marks.ts'
import { type Drawn, HATCH, type Plot, roomOf, type Shape, type WidthOf } from './shape.ts'

// In px of the page, as Heat.module.css sets them.
const [YEAR, HEAD, CAPTION, GAP, ROW] = [44, 20, 22, 14, 36]
const WIDE = 800
const LETTERS = 13

/** Rates by month and year: a map for each row, side by side where there is room, and what their colours stand for. */
export function drawHeat({ maps, bounds, months }: HeatDrawing, noFigure: string, widthOf: WidthOf): Drawn {
  const key: readonly KeyItem[] = [
    ...heatKey(bounds).map(({ step, text }) => ({ fill: heatColour(step), text })),
    { fill: HATCH, text: noFigure },
  ]
  return {
    room: { top: 0, right: 0, bottom: 0, left: 0 },
    shapes: (plot) => {
      const room = roomOf(plot)
      const columns = maps.length > 1 && room.width > WIDE ? 2 : 1
      const foot = keyHeight(key, room.width, widthOf)
      const lines = Math.ceil(maps.length / columns)
      const width = (plot.width - GAP * 2 * plot.scale * (columns - 1)) / columns
      // A map is as high as its years are, where the picture leaves them that.
      const around = (maps.length > 1 ? CAPTION : 0) + HEAD + GAP
      const years = Math.max(...maps.map((map) => map.years.length))
      const height = Math.min((plot.height - foot * plot.scale) / lines, (around + years * ROW) * plot.scale)
      return [
        ...maps.flatMap((map, at) =>
          mapShapes(
            map,
            months,
            maps.length > 1,
            {
              left: plot.left + (at % columns) * (width + GAP * 2 * plot.scale),
              top: plot.top + Math.floor(at / columns) * height,
              width,
              height,
              scale: plot.scale,
            },
            widthOf,
          ),
        ),
        ...keyShapes(
          key,
          { x: plot.left, y: plot.top + lines * height + 4 * plot.scale },
          room.width,
          plot.scale,
          widthOf,
        ),
      ]
    },
    words: maps.flatMap(({ name, years }) => [
      name,
      ...years.flatMap(({ cells }) =>
        cells.flatMap(({ step, isHatched, words }) => (step === null && !isHatched ? [] : words)),
      ),
    ]),
  }
}

function mapShapes(
  { name, years }: HeatMap,
  months: HeatDrawing['months'],
  isNamed: boolean,
  { left, top, width, height, scale }: Plot,
  widthOf: WidthOf,
): readonly Shape[] {
  const caption = isNamed ? CAPTION : 0
  const head = top + caption * scale
  const body = head + HEAD * scale
  const row = Math.min(ROW * scale, (top + height - GAP * scale - body) / years.length)
  const month = (width - YEAR * scale) / months.length
  const x = (at: number) => left + YEAR * scale + (at - 1) * month
  const size = Math.min(LETTERS * scale, row * 0.7)
  const line = (text: string, at: number, y: number, anchor: 'start' | 'middle', colour: string): Shape => ({
    kind: 'line',
    at: { x: at, y: y + HALF_CAPITAL * size },
    text,
    size,
    weight: 400,
    colour,
    anchor,
  })
  return [
    ...(isNamed
      ? [
          {
            kind: 'line',
            at: { x: left, y: top + 14 * scale },
            text: name,
            size: 14 * scale,
            weight: 600,
            colour: 'var(--ink)',
            anchor: 'start',
          } satisfies Shape,
        ]
      : []),
    ...months.map(({ month: at, text }) =>
      line(text, x(at) + month / 2, head + (HEAD / 2) * scale, 'middle', 'var(--ink-3)'),
    ),
    ...years.flatMap(({ year, cells }, at) => {
      const y = body + at * row
      return [
        line(String(year), left, y + row / 2, 'start', 'var(--ink-3)'),
        ...cells.flatMap(({ first, last, step, text, short, isHatched }): Shape[] => {
          const wide = (last - first + 1) * month
          const fits = [text, short].find((words) => widthOf(words, 400) * size <= wide - 2 * scale)
          return [
            ...(step === null && !isHatched
              ? []
              : [
                  {
                    kind: 'box',
                    at: { x: x(first) + scale / 2, y: y + scale / 2 },
                    width: wide - scale,
                    height: row - scale,
                    fill: step === null ? HATCH : heatColour(step),
                  } satisfies Shape,
                ]),
            ...(fits ? [line(fits, x(first) + wide / 2, y + row / 2, 'middle', 'var(--ink)')] : []),
          ]
        }),
      ]
    }),
  ]
}
