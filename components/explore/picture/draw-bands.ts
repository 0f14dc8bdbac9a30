import { DESK, type Room } from '../../charts/room.ts'
import { type Band, type BandGap, type BandsDrawing, bandRuns, BAR_SHARE, DOUBLE_SHARE } from '../Bands/bands.ts'
import { HALF_CAPITAL, namesWithValues, roomBeside } from './marks.ts'
import { type Drawn, HATCH, type Plot, type Point, roomOf, type Shape, type WidthOf } from './shape.ts'
import { frameShapes, gridShapes, ROOM_OF_TIME, timePlaces } from './time-axis.ts'

// A gap whose height is not known either lies along the zero line, as on the page (BandsChart.module.css).
const FLAT_PX = 8
const WORDS_PX = 13

/** Bars over time, stacked where there are several series, or the same as areas. Gaps are hatched, and say why where they have room. */
export function drawBands(draw: (room: Room) => BandsDrawing, form: 'bars' | 'area', widthOf: WidthOf): Drawn {
  const { marks, gaps } = draw(DESK)
  return {
    room: { top: ROOM_OF_TIME.above, right: roomBeside(marks, 'right', widthOf), bottom: ROOM_OF_TIME.below, left: 0 },
    shapes: (plot) => {
      const drawing = draw(roomOf(plot))
      const { x, y } = timePlaces(drawing, plot)
      const isStack = drawing.series.length > 1
      const bandsOf = form === 'bars' ? bars : areas
      return [
        ...gridShapes(drawing, plot).filter((_, at) => drawing.axis.ticks[at] !== 0),
        ...drawing.gaps.map((gap) => gapShape(gap, plot)),
        ...drawing.series.flatMap(({ colour, bands }) => bandsOf(bands, `var(${colour})`, isStack, x, y, plot.scale)),
        ...drawing.totals.map(
          ({ first, last, y: value }): Shape => ({
            kind: 'rule',
            from: { x: x(first - 0.5), y: y(value) },
            to: { x: x(last + 0.5), y: y(value) },
            colour: 'var(--ink)',
            width: 2 * plot.scale,
          }),
        ),
        ...gridShapes(drawing, plot).filter((_, at) => drawing.axis.ticks[at] === 0),
        ...drawing.gaps.flatMap((gap) => gapWords(gap, plot)),
        ...frameShapes(drawing, plot),
      ]
    },
    words: [
      ...namesWithValues(marks),
      ...marks.filter(({ tone }) => tone === 'strong').map(({ text }) => text),
      ...new Set(gaps.map(({ words }) => words)),
    ],
  }
}

/** A piece of a bar, January–February's of double width; a line of paper between pieces tells them apart without their colours. */
function bars(
  bands: readonly Band[],
  fill: string,
  isStack: boolean,
  x: (value: number) => number,
  y: (value: number) => number,
  scale: number,
): readonly Shape[] {
  return bands.map(({ first, last, from, to }): Shape => {
    const middle = (first + last) / 2
    const half = first === last ? BAR_SHARE / 2 : DOUBLE_SHARE
    const [top, bottom] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))]
    return {
      kind: 'box',
      at: { x: x(middle - half), y: top },
      width: x(middle + half) - x(middle - half),
      // A figure too small for a pixel is still there.
      height: Math.max(scale, bottom - top),
      fill,
      ...(isStack ? { border: { colour: 'var(--paper)', width: scale / 2 } } : {}),
    }
  })
}

function areas(
  bands: readonly Band[],
  fill: string,
  isStack: boolean,
  x: (value: number) => number,
  y: (value: number) => number,
  scale: number,
): readonly Shape[] {
  return bandRuns(bands).map((run): Shape => {
    const edge = (of: 'from' | 'to') =>
      run.flatMap((band): Point[] => [
        { x: x(band.first), y: y(band[of]) },
        ...(band.last > band.first ? [{ x: x(band.last), y: y(band[of]) }] : []),
      ])
    const corners = [...edge('to'), ...edge('from').toReversed()]
    return {
      kind: 'form',
      d: `M${corners.map((corner) => `${px(corner.x)} ${px(corner.y)}`).join('L')}Z`,
      fill,
      ...(isStack ? { border: { colour: 'var(--paper)', width: scale } } : {}),
    }
  })
}

function gapBox({ left, width, top, height }: BandGap, plot: Plot) {
  const flat = height === 0 ? FLAT_PX * plot.scale : 0
  return {
    x: plot.left + (left / 100) * plot.width,
    y: plot.top + (top / 100) * plot.height - flat,
    width: (width / 100) * plot.width,
    height: (height / 100) * plot.height + flat,
  }
}

function gapShape(gap: BandGap, plot: Plot): Shape {
  const { x, y, width, height } = gapBox(gap, plot)
  return { kind: 'box', at: { x, y }, width, height, fill: HATCH }
}

function gapWords(gap: BandGap, plot: Plot): readonly Shape[] {
  if (!gap.fits) return []
  const { x, y, width } = gapBox(gap, plot)
  return [
    {
      kind: 'line',
      at: { x: x + width / 2, y: y - (12 - HALF_CAPITAL * WORDS_PX) * plot.scale },
      text: gap.words,
      size: WORDS_PX * plot.scale,
      weight: 400,
      colour: 'var(--ink-2)',
      anchor: 'middle',
    },
  ]
}

/** A hundredth of a pixel is less than anybody sees. */
function px(value: number): number {
  return Math.round(value * 100) / 100
}
