import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { drawnKind } from '#trade/explore/chart-kinds.ts'
import type { ChartKind, ViewQuery } from '#trade/explore/view-query.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { fixed } from '#trade/decimal.ts'
import { type ChartHeading, chartHeading } from '../ChartPanel/chart-heading.ts'
import { chartKindWords } from '../chart-kind-words.ts'
import type { ChartLabel } from '../chart-label.ts'
import { chosenRows } from '../chosen-rows.ts'
import { ownColour } from '../colour-of.ts'
import { linesDrawing } from '../Lines/lines-drawing.ts'
import { rankedDrawing } from '../Ranked/ranked-drawing.ts'
import { rowColour } from '../row-colour.ts'
import { rowName } from '../row-name.ts'
import { takeAwayWords } from '../TakeAway/take-away-words.ts'
import { type AddedUp, addedUp } from '../Waterfall/added-up.ts'
import { steps, waterfall, type WaterfallBar } from '../Waterfall/waterfall-bars.ts'
import { exploreWords } from '../words.ts'
import { drawLines } from './draw-lines.ts'
import { type BarRow, drawRows } from './draw-rows.ts'
import type { Drawn, WidthOf } from './shape.ts'

/** A view's chart as shapes, and what stands round it. */
export interface ViewChart {
  readonly heading: ChartHeading
  readonly chart: Drawn
}

/** The view as its address has it drawn, where a picture can be drawn so: as bars of its parts, as a waterfall, or as lines. */
export function viewChart(query: ViewQuery, view: View, language: Locale, widthOf: WidthOf): ViewChart {
  const { chosen, others } = chosenRows(view, query)
  const label: ChartLabel = {
    name: (row) => rowName(row, query.flow, language),
    colour: (row) => rowColour(row, query, chosen),
    provisional: (period) => exploreWords[language].provisional(formatPeriod(period, language, 'short-with-year')),
  }
  const own = { query, view }
  const kind = drawnKind(query, view, { sectors: own, partners: own })
  const headed = (as: ChartKind, chart: Drawn, notes: readonly string[] = []): ViewChart => ({
    heading: chartHeading(as, query, view, others, notes, language),
    chart,
  })
  if (kind === 'bars' && view.parts.length > 0) {
    const { bars, zero } = rankedDrawing(view, query, language, label)
    const rows = bars.map(
      ({ name, text, colour, bar, isNegative, label: end }): BarRow => ({
        name,
        text,
        colour: colour ?? '--rest',
        bar,
        isHollow: isNegative,
        label: end,
        joint: null,
        isSum: false,
      }),
    )
    return headed(kind, drawRows({ rows, uprights: [{ at: zero, text: '', isZero: true }] }, widthOf))
  }
  const added = kind === 'waterfall' ? addedUp(view) : null
  if (added) {
    const say = exploreWords[language]
    return headed(kind, drawWaterfall(added, view.whole, label, language, widthOf), [
      added.runs ? (added.isAbout ? say.aboutNote : say.contributionNote) : say.overlapNote,
    ])
  }
  const lines = linesDrawing(
    view,
    chosen,
    others,
    query,
    language,
    { ...label, colour: (row) => label.colour(row) ?? '--rest' },
    false,
  )
  // A picture that draws its view in another way than the page says so.
  const notes = kind === 'lines' ? [] : [takeAwayWords[language].asLines(chartKindWords[language].kinds[kind])]
  return headed('lines', drawLines(lines, widthOf), notes)
}

/** What added up to the growth of `whole`: bars from where the one before ended, and their sum (components/explore/Waterfall). */
function drawWaterfall(added: AddedUp, whole: ViewRow, label: ChartLabel, language: Locale, widthOf: WidthOf): Drawn {
  const { parts, runs, rest, growth } = added
  const drawing = waterfall(
    steps(
      parts.map(({ row, points }) => ({ code: row.code, points })),
      runs ? rest : null,
    ).filter(({ isRest }) => runs || !isRest),
    growth,
    runs,
  )
  const row = (bar: WaterfallBar, at: number): BarRow => {
    const part = parts.find(({ row: { code } }) => code === bar.code)?.row
    const colour = part && (label.colour(part) ?? ownColour(part.code) ?? '--ink-3')
    return {
      name: part ? label.name(part) : exploreWords[language].rest,
      text: formatGrowthBare(fixed(bar.points, 1), language),
      colour: bar.isRest || !colour ? '--rest' : colour,
      bar,
      isHollow: bar.points.lt('0'),
      label: bar.label,
      joint: runs && at < drawing.bars.length - 1 ? bar.end : null,
      isSum: false,
    }
  }
  const sum: BarRow = {
    ...row(drawing.sum, drawing.bars.length),
    name: label.name(whole),
    colour: '--total',
    isHollow: false,
    joint: null,
    isSum: true,
  }
  return drawRows(
    {
      rows: [...drawing.bars.map(row), ...(runs ? [sum] : [])],
      uprights: drawing.ticks.map(({ at, value }) => ({ at, text: formatSigned(value), isZero: value === '0' })),
    },
    widthOf,
  )
}
