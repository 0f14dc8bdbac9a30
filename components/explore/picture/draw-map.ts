import { geoEqualEarth, geoPath } from 'd3-geo'
import type { MapDrawing } from '../PartnerMap/map-drawing.ts'
import { mixed } from '../PartnerMap/mixed.ts'
import { LAND, landColours } from '../PartnerMap/world.ts'
import { keyHeight, type KeyItem, keyShapes } from './draw-key.ts'
import { type Drawn, HATCH, type Plot, roomOf, type Shape, type WidthOf } from './shape.ts'
import { cutTo } from './wrapped.ts'

// In px of the page, as PartnerMap.module.css sets them.
const [LIST, GAP, LETTERS, ROW, DISC] = [200, 28, 14, 24, 2.6]
const WIDE = 800
// Equal Earth without Antarctica is about so many times as wide as high.
const [ASPECT, KEY_APART, LIST_APART] = [2.1, 10, 20]

/** Partners on the world in Equal Earth, what the colours stand for under it, and the ten largest beside it, or below on a high picture. */
export function drawMap(
  drawing: MapDrawing,
  words: { readonly noFigure: string; readonly largest: string },
  widthOf: WidthOf,
): Drawn {
  const { classes, isSigned, top } = drawing
  const key: readonly KeyItem[] = [
    ...classes.map((step) => ({ fill: mixed(step, isSigned), text: step.text })),
    { fill: HATCH, text: words.noFigure },
  ]
  return {
    room: { top: 0, right: 0, bottom: 0, left: 0 },
    shapes: (plot) => {
      const room = roomOf(plot)
      const isBeside = room.width > WIDE
      const columns = isBeside ? 1 : 2
      const list = {
        width: isBeside ? LIST : (room.width - GAP) / columns,
        height: ROW * (Math.ceil(top.length / columns) + 1),
      }
      const width = isBeside ? room.width - LIST - GAP : room.width
      const foot = keyHeight(key, width, widthOf)
      const high = Math.min(room.height - foot - (isBeside ? 0 : list.height + LIST_APART) - KEY_APART, width / ASPECT)
      const at = (x: number, y: number) => ({ x: plot.left + x * plot.scale, y: plot.top + y * plot.scale })
      return [
        ...worldShapes(drawing, {
          ...plot,
          width: width * plot.scale,
          height: high * plot.scale,
        }),
        ...keyShapes(key, at(0, high + KEY_APART), width, plot.scale, widthOf),
        ...listShapes(
          top,
          words.largest,
          columns,
          list.width,
          {
            ...plot,
            ...(({ x, y }) => ({ left: x, top: y }))(
              isBeside ? at(width + GAP, 0) : at(0, high + KEY_APART + foot + LIST_APART),
            ),
          },
          widthOf,
        ),
      ]
    },
    words: top.map(({ name, text }) => `${name} ${text}`),
  }
}

function worldShapes(drawing: MapDrawing, { left, top, width, height, scale }: Plot): readonly Shape[] {
  const world = { type: 'FeatureCollection', features: LAND } as never
  const projection = geoEqualEarth().fitExtent(
    [
      [left, top],
      [left + width, top + height],
    ],
    world,
  )
  const path = geoPath(projection).digits(1)
  const colours = landColours(drawing)
  const radius = DISC * scale
  return [
    ...LAND.flatMap((land, at): Shape[] => {
      const d = path(land as never)
      return d
        ? [{ kind: 'form', d, fill: colours[at] ?? HATCH, border: { colour: 'var(--paper)', width: 0.6 * scale } }]
        : []
    }),
    ...drawing.spots.flatMap(({ longitude, latitude, step }): Shape[] => {
      const spot = projection([longitude, latitude])
      if (!spot || !step) return []
      return [
        {
          kind: 'box',
          at: { x: spot[0] - radius, y: spot[1] - radius },
          width: 2 * radius,
          height: 2 * radius,
          fill: mixed(step, drawing.isSigned),
          border: { colour: 'var(--ink)', width: 0.7 * scale },
          round: true,
        },
      ]
    }),
  ]
}

function listShapes(
  top: MapDrawing['top'],
  title: string,
  columns: number,
  width: number,
  { left, top: y, scale }: Plot,
  widthOf: WidthOf,
): readonly Shape[] {
  const line = { kind: 'line', size: LETTERS * scale, colour: 'var(--ink)' } as const
  const rows = Math.ceil(top.length / columns)
  return [
    { ...line, at: { x: left, y: y + LETTERS * scale }, text: title, weight: 600, anchor: 'start' },
    ...top.flatMap(({ name, text }, at): Shape[] => {
      const x = left + Math.floor(at / rows) * (width + GAP) * scale
      const row = y + ((at % rows) + 1) * ROW * scale
      const room = width / LETTERS - widthOf(text, 400) - 0.6
      return [
        {
          kind: 'rule',
          from: { x, y: row },
          to: { x: x + width * scale, y: row },
          colour: at % rows === 0 ? 'var(--ink)' : 'var(--hair)',
          width: scale,
        },
        {
          ...line,
          at: { x, y: row + 17 * scale },
          text: cutTo(name, room, (part) => widthOf(part, 400)),
          weight: 400,
          anchor: 'start',
        },
        { ...line, at: { x: x + width * scale, y: row + 17 * scale }, text, weight: 400, anchor: 'end' },
      ]
    }),
  ]
}
