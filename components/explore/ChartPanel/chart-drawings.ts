import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { Sides } from '#trade/explore/chart-kinds.ts'
import { type ChartKind, COLOURED, type ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { once } from '#trade/once.ts'
import type { BarRows } from '../../charts/bar-rows.ts'
import type { Room } from '../../charts/room.ts'
import type { BandsDrawing } from '../Bands/bands.ts'
import { barsDrawing } from '../Bands/bars-drawing.ts'
import { stackDrawing } from '../Bands/stack-drawing.ts'
import { chartKindWords } from '../chart-kind-words.ts'
import type { ChartLabel } from '../chart-label.ts'
import { flowColour, ownColour } from '../colour-of.ts'
import { type FlowDrawing, flowDrawing } from '../Flow/flow-drawing.ts'
import { type HeatDrawing, heatDrawing } from '../Heat/heat-drawing.ts'
import { type LinesDrawing, linesDrawing } from '../Lines/lines-drawing.ts'
import { type MultiplesDrawing, multiplesDrawing } from '../Multiples/multiples-drawing.ts'
import { type MapDrawing, mapDrawing } from '../PartnerMap/map-drawing.ts'
import { type RankedDrawing, rankedDrawing } from '../Ranked/ranked-drawing.ts'
import { type SlopeDrawing, slopeDrawing } from '../Slope/slope-drawing.ts'
import { type TreemapDrawing, treemapDrawing } from '../Treemap/treemap-drawing.ts'
import type { AddedUp } from '../Waterfall/added-up.ts'
import { waterfallFacts, waterfallRows } from '../Waterfall/waterfall-rows.ts'
import { chartWords } from '../chart-words.ts'
import { exploreWords } from '../words.ts'

/** What every kind is drawn from, on a page and in a picture. */
export interface DrawnFrom {
  readonly query: ViewQuery
  readonly view: View
  readonly sides: Sides
  /** Drawn in colour, and in grey. */
  readonly chosen: readonly ViewRow[]
  readonly others: readonly ViewRow[]
  readonly names: (row: ViewRow) => string
  /** A custom property; null for a row that is not chosen. */
  readonly colours: (row: ViewRow) => string | null
  readonly language: Locale
}

/** Every kind's drawing of one view: a page and a picture are drawn from the same ones, each for its own room. */
export interface ChartDrawings {
  readonly lines: (room: Room) => LinesDrawing
  /** `above` is what stays free over the bars for words, in px. */
  readonly bars: (room: Room, above?: number) => BandsDrawing
  readonly stack: (room: Room, above?: number) => BandsDrawing
  readonly ranked: () => RankedDrawing
  readonly multiples: (room: Room) => MultiplesDrawing
  readonly treemap: (room: Room) => TreemapDrawing
  readonly map: () => MapDrawing
  readonly flow: (room: Room) => FlowDrawing | null
  readonly slope: (room: Room) => SlopeDrawing | null
  readonly heat: () => HeatDrawing
  readonly waterfall: (added: AddedUp) => BarRows
}

/** Whether a view drawn as `kind` has a time axis, on which dated facts stand. */
export function isOverTime(kind: ChartKind, { parts }: Pick<View, 'parts'>): boolean {
  return kind === 'lines' || kind === 'stack' || kind === 'area' || (kind === 'bars' && parts.length === 0)
}

/** The drawings of a view; nothing is computed until one is asked for. */
export function chartDrawings(from: DrawnFrom): ChartDrawings {
  const { query, view, chosen, others, names, colours, language } = from
  const say = exploreWords[language]
  const label: ChartLabel = {
    name: names,
    colour: colours,
    provisional: (period) => chartWords[language].provisional(formatPeriod(period, language, 'short-with-year')),
  }
  const lines = once(() =>
    linesDrawing(view, chosen, others, query, language, { ...label, colour: (row) => colours(row) ?? '--rest' }),
  )
  return {
    lines: (room) => lines()(room),
    bars: (room, above) => barsDrawing(view, view.whole, query, language, label, room, above),
    stack: (room, above) => stackDrawing(view, chosen, query, language, label, say.rest, room, above),
    ranked: () => rankedDrawing(view, query, language, label),
    multiples: (room) => multiplesDrawing(view, query, language, label, room),
    treemap: (room) => treemapDrawing(view, language, label, room),
    map: () => mapDrawing(view, query, language, label),
    flow: (room) => flowOf(from, label, room),
    slope: (room) => slopeDrawing(view, chosen, others, query, language, label, room),
    heat: () => heatDrawing(view, chosen, query, language, label),
    waterfall: (added) => waterfallRows(waterfallFacts(added, view.whole, label, language), language),
  }
}

/** The side the view is split by keeps its chosen colours; of a view that is not split, sectors have their own. */
function flowOf({ query, view, sides, names, colours, language }: DrawnFrom, label: ChartLabel, room: Room) {
  const say = chartKindWords[language]
  const coloured = query.split === 'partner' ? 'partners' : 'sectors'
  const first = new Set(sides[coloured].view.parts.slice(0, COLOURED).map(({ code }) => code))
  const isSplit = query.split === 'sector' || query.split === 'partner'
  const colour = (row: ViewRow) => (isSplit ? colours(row) : first.has(row.code) ? ownColour(row.code) : null)
  return flowDrawing(
    sides,
    coloured,
    flowColour(query.flow),
    { ...label, colour },
    { goods: say.restGoods, partners: say.restPartners, whole: names(view.whole) },
    language,
    room,
  )
}
