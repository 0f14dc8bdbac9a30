import type { View } from '#trade/explore/build-view.ts'
import { chartKinds, drawnKind, type Sides } from '#trade/explore/chart-kinds.ts'
import type { ChartKind, ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { BarRows } from '../../charts/bar-rows.ts'
import type { Room } from '../../charts/room.ts'
import { chartDrawings } from '../ChartPanel/chart-drawings.ts'
import { type ChartHeading, chartHeading } from '../ChartPanel/chart-heading.ts'
import { bandsNotes, mapNotes, moreNotes, multiplesNotes, tooSmall, waterfallNotes } from '../ChartPanel/chart-notes.ts'
import { chartKindWords } from '../chart-kind-words.ts'
import { insteadWords } from '../ChartKinds/instead-words.ts'
import { chosenRows } from '../chosen-rows.ts'
import type { RankedDrawing } from '../Ranked/ranked-drawing.ts'
import { rowColour } from '../row-colour.ts'
import { rowName } from '../row-name.ts'
import { addedUp } from '../Waterfall/added-up.ts'
import { drawBands } from './draw-bands.ts'
import { drawFlow } from './draw-flow.ts'
import { drawHeat } from './draw-heat.ts'
import { drawLines } from './draw-lines.ts'
import { drawMap } from './draw-map.ts'
import { drawMultiples } from './draw-multiples.ts'
import { drawRows } from './draw-rows.ts'
import { drawSlope } from './draw-slope.ts'
import { drawTreemap } from './draw-treemap.ts'
import type { Drawn, WidthOf } from './shape.ts'

/** A view's chart as shapes, and what stands round it. */
export interface ViewChart {
  readonly heading: ChartHeading
  readonly chart: Drawn
}

/**
 * The view drawn as on its page (components/explore/ChartPanel), from the same drawings. `room` is what
 * the picture has for it; `sides` are asked for by a flow alone.
 */
export function viewChart(
  query: ViewQuery,
  view: View,
  sides: Sides,
  room: Room,
  language: Locale,
  widthOf: WidthOf,
): ViewChart {
  const { chosen, others } = chosenRows(view, query)
  const draw = chartDrawings({
    query,
    view,
    sides,
    chosen,
    others,
    names: (row) => rowName(row, query.flow, language),
    colours: (row) => rowColour(row, query, chosen),
    language,
  })
  const say = chartKindWords[language]
  const headed = (as: ChartKind, chart: Drawn, notes: readonly string[] = []): ViewChart => ({
    heading: chartHeading(as, query, view, others, notes, language),
    chart,
  })
  const kind = drawnKind(query, view, sides)
  const instead = insteadWords(query, chartKinds(query, view, sides), kind, language)
  switch (kind) {
    case 'lines':
      return headed(kind, drawLines(draw.lines, widthOf), instead === null ? [] : [instead])
    case 'bars': {
      if (view.parts.length === 0)
        return headed(kind, drawBands(draw.bars, 'bars', widthOf), bandsNotes(draw.bars(room), language))
      const drawing = draw.ranked()
      return headed(kind, drawRows(rankedRows(drawing), widthOf), moreNotes(drawing.more, language))
    }
    case 'stack':
    case 'area': {
      const form = kind === 'area' ? 'area' : 'bars'
      return headed(kind, drawBands(draw.stack, form, widthOf), bandsNotes(draw.stack(room), language))
    }
    case 'multiples':
      return headed(kind, drawMultiples(draw.multiples, widthOf), multiplesNotes(draw.multiples(room), language))
    case 'treemap': {
      const drawing = draw.treemap(room)
      const { apart, unnamed } = drawing
      return headed(kind, drawTreemap(drawing, widthOf), [
        ...(apart.length > 0
          ? [`${say.noArea} ${apart.map(({ name, words }) => `${name} (${words})`).join(', ')}`]
          : []),
        ...[tooSmall(unnamed, language)].filter((note) => note !== null),
      ])
    }
    case 'map': {
      const drawing = draw.map()
      return headed(kind, drawMap(drawing, say, widthOf), [
        ...(drawing.placeless.length > 0 ? [say.placeless(drawing.placeless.join(', '))] : []),
        ...mapNotes(query, language),
      ])
    }
    case 'flow':
      return headed(kind, drawFlow(sure(draw.flow), widthOf), [say.oneWay])
    case 'slope': {
      const drawing = sure(draw.slope)
      const { apart } = drawing(room)
      return headed(
        kind,
        drawSlope(drawing, widthOf),
        apart.map(({ name, words }) => `${name}: ${words}`),
      )
    }
    case 'heat':
      return headed(kind, drawHeat(draw.heat(), say.noFigure, widthOf))
    case 'waterfall': {
      const added = addedUp(view)
      if (!added) break
      return headed(kind, drawRows(draw.waterfall(added), widthOf), waterfallNotes(added, language))
    }
  }
  return headed('lines', drawLines(draw.lines, widthOf))
}

/** Of a kind that suits its view (trade/explore/chart-kinds.ts) there is a drawing. */
function sure<In, Out>(draw: (given: In) => Out | null): (given: In) => Out {
  return (given) => {
    const drawing = draw(given)
    if (drawing === null) throw new RangeError('expected a view that can be drawn as it is asked for')
    return drawing
  }
}

function rankedRows({ bars, zero }: RankedDrawing): BarRows {
  return {
    rows: bars.map(({ code, name, text, colour, bar, isNegative, label }) => ({
      code,
      name,
      text,
      colour: colour ?? '--rest',
      bar,
      isHollow: isNegative,
      label,
      joint: null,
      isSum: false,
    })),
    uprights: [{ at: zero, text: '', isZero: true }],
  }
}
