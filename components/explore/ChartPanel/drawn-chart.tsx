import type { ReactNode } from 'react'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { Sides } from '#trade/explore/chart-kinds.ts'
import { COLOURED, type ChartKind, type ViewQuery } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { barsDrawing, type BandsDrawing, stackDrawing } from '../Bands/bands-drawing.ts'
import { BandsChart } from '../Bands/BandsChart.tsx'
import { chartKindWords } from '../chart-kind-words.ts'
import type { ChartLabel } from '../chart-label.ts'
import { flowColour, ownColour } from '../colour-of.ts'
import { flowDrawing } from '../Flow/flow-drawing.ts'
import { Flow } from '../Flow/Flow.tsx'
import { Heat } from '../Heat/Heat.tsx'
import { heatDrawing } from '../Heat/heat-drawing.ts'
import type { ChartEvent } from '../Lines/chart-events.ts'
import { LinesChart } from '../Lines/LinesChart.tsx'
import { linesDrawing } from '../Lines/lines-drawing.ts'
import { Multiples } from '../Multiples/Multiples.tsx'
import { multiplesDrawing } from '../Multiples/multiples-drawing.ts'
import { mapDrawing } from '../PartnerMap/map-drawing.ts'
import { PartnerMap } from '../PartnerMap/PartnerMap.tsx'
import { Ranked } from '../Ranked/Ranked.tsx'
import { rankedDrawing } from '../Ranked/ranked-drawing.ts'
import { Slope } from '../Slope/Slope.tsx'
import { slopeDrawing } from '../Slope/slope-drawing.ts'
import { monthsOf, timePlaces } from '../TimeZoom/time-places.ts'
import { TimeZoom } from '../TimeZoom/TimeZoom.tsx'
import { Treemap } from '../Treemap/Treemap.tsx'
import { treemapDrawing } from '../Treemap/treemap-drawing.ts'
import { addedUp } from '../Waterfall/added-up.ts'
import { Waterfall } from '../Waterfall/Waterfall.tsx'
import { exploreWords } from '../words.ts'

/** A chart with what must be said of it under it, and the rows its table has. */
export interface DrawnChart {
  readonly chart: ReactNode
  readonly notes: readonly string[]
  readonly rows: readonly ViewRow[]
}

/** What every kind is drawn from. */
export interface ChartFacts {
  readonly query: ViewQuery
  readonly view: View
  readonly sides: Sides
  /** Drawn in colour, and in grey. */
  readonly chosen: readonly ViewRow[]
  readonly others: readonly ViewRow[]
  readonly names: (row: ViewRow) => string
  readonly colours: (row: ViewRow) => string | null
  /** What may have a stem on a time axis, the most important first. */
  readonly events: readonly ChartEvent[]
  readonly language: Locale
}

// More names than these are a list, and the table is one.
const NAMED_APART = 6

/** `kind` drawn from `facts`, named `label` for who can't see it. */
export function drawnChart(kind: ChartKind, facts: ChartFacts, label: string): DrawnChart {
  const { query, view, chosen, others, names, colours, language } = facts
  const say = chartKindWords[language]
  const chartLabel: ChartLabel = {
    name: names,
    colour: colours,
    provisional: (period) => exploreWords[language].provisional(formatPeriod(period, language, 'short-with-year')),
  }
  const drawn = (chart: ReactNode, notes: readonly (string | false)[] = [], rows = chosen): DrawnChart => ({
    chart,
    notes: notes.filter((note) => note !== false),
    rows,
  })
  const more = (count: number) => count > 0 && say.andMore(formatDigits(String(count)))
  const small = (unnamed: readonly string[]) => {
    if (unnamed.length === 0) return null
    return unnamed.length <= NAMED_APART
      ? say.tooSmall(unnamed.join(', '))
      : say.tooSmallFor(formatDigits(String(unnamed.length)))
  }
  switch (kind) {
    case 'lines': {
      const [wide, narrow] = both((isNarrow) =>
        linesDrawing(
          view,
          chosen,
          others,
          query,
          language,
          { ...chartLabel, colour: (row) => colours(row) ?? '--rest' },
          isNarrow,
        ),
      )
      return drawn(
        <LinesChart wide={wide} narrow={narrow} label={label} events={facts.events}>
          {zoom(wide, narrow)}
        </LinesChart>,
      )
    }
    case 'bars': {
      if (view.parts.length > 0) {
        const drawing = rankedDrawing(view, query, language, chartLabel)
        return drawn(<Ranked drawing={drawing} />, [more(drawing.more)])
      }
      const [wide, narrow] = both((isNarrow) => barsDrawing(view, view.whole, query, language, chartLabel, isNarrow))
      return bands(wide, narrow, 'bars', [view.whole])
    }
    case 'stack':
    case 'area': {
      const [wide, narrow] = both((isNarrow) =>
        stackDrawing(view, chosen, query, language, chartLabel, exploreWords[language].rest, isNarrow),
      )
      return bands(wide, narrow, kind === 'area' ? 'area' : 'bars', [...chosen, view.whole])
    }
    case 'multiples': {
      const [wide, narrow] = both((isNarrow) => multiplesDrawing(view, query, language, chartLabel, isNarrow))
      const shown = new Set(wide.panels.map(({ code }) => code))
      return drawn(
        <Multiples wide={wide} narrow={narrow} />,
        [wide.isShared ? say.sharedScale : say.ownScales, more(wide.more)],
        view.parts.filter(({ code }) => shown.has(code)),
      )
    }
    case 'treemap': {
      const [wide, narrow] = both((isNarrow) => treemapDrawing(view, language, chartLabel, isNarrow))
      return drawn(
        <Treemap
          wide={wide}
          narrow={narrow}
          apart={say.noArea}
          small={{ wide: small(wide.unnamed), narrow: small(narrow.unnamed) }}
        />,
      )
    }
    case 'map': {
      const drawing = mapDrawing(view, query, language, chartLabel)
      const words = {
        noFigure: say.noFigure,
        coming: say.mapComing,
        largest: say.largest,
        placeless: drawing.placeless.length > 0 ? say.placeless(drawing.placeless.join(', ')) : null,
      }
      return drawn(<PartnerMap drawing={drawing} label={label} words={words} />, [
        query.split === 'partner' && say.groupsAsOne,
        say.boundaries,
      ])
    }
    case 'flow':
      return drawn(flow(), [say.oneWay])
    case 'slope': {
      const [wide, narrow] = both((isNarrow) =>
        slopeDrawing(view, chosen, others, query, language, chartLabel, isNarrow),
      )
      return drawn(wide && narrow && <Slope wide={wide} narrow={narrow} />)
    }
    case 'heat':
      return drawn(<Heat drawing={heatDrawing(view, chosen, query, language, chartLabel)} language={language} />)
    case 'waterfall':
      return waterfall()
  }

  function bands(
    wide: BandsDrawing,
    narrow: BandsDrawing,
    form: 'bars' | 'area',
    rows: readonly ViewRow[],
  ): DrawnChart {
    return drawn(
      <BandsChart wide={wide} narrow={narrow} form={form} label={label}>
        {zoom(wide, narrow)}
      </BandsChart>,
      [
        wide.endsAt !== null && say.valuesOf(formatPeriod(wide.endsAt, language, 'with-year')),
        wide.gaps.some(({ height }) => height === 0) && say.hatched,
        wide.gaps.some(({ height }) => height > 0) && say.hatchedWhole,
        wide.totals.length > 0 && say.blackLine,
      ],
      rows,
    )
  }

  function zoom(wide: { xMin: number; xMax: number }, narrow: { xMin: number; xMax: number }): ReactNode {
    return (
      <TimeZoom
        query={query}
        wide={timePlaces(view.slots, query, wide)}
        narrow={timePlaces(view.slots, query, narrow)}
        held={view.held.map((period) => monthsOf(period, query))}
        label={say.zoom}
      />
    )
  }

  function flow(): ReactNode {
    const coloured = query.split === 'partner' ? 'partners' : 'sectors'
    const side = facts.sides[coloured].view
    const first = new Set(side.parts.slice(0, COLOURED).map(({ code }) => code))
    const isSplit = query.split === 'sector' || query.split === 'partner'
    const colour = (row: ViewRow) => (isSplit ? colours(row) : first.has(row.code) ? ownColour(row.code) : null)
    const [wide, narrow] = both((isNarrow) =>
      flowDrawing(
        facts.sides,
        coloured,
        flowColour(query.flow),
        { ...chartLabel, colour },
        { goods: say.restGoods, partners: say.restPartners, whole: names(view.whole) },
        language,
        isNarrow,
      ),
    )
    return wide && narrow && <Flow wide={wide} narrow={narrow} />
  }

  function waterfall(): DrawnChart {
    const added = addedUp(view)
    if (!added) return drawn(null)
    const words = exploreWords[language]
    const printed = added.whole.printedGrowth
    return drawn(
      <Waterfall
        parts={added.parts.map(({ row, points }) => ({
          code: row.code,
          name: names(row),
          colour: colours(row) ?? ownColour(row.code) ?? '--ink-3',
          points,
        }))}
        rest={{ name: words.rest, points: added.rest }}
        whole={{ name: names(view.whole), points: added.growth }}
        runs={added.runs}
        language={language}
      />,
      [
        added.runs ? (added.isAbout ? words.aboutNote : words.contributionNote) : words.overlapNote,
        printed !== null && added.at !== printPeriod(view.slots.at(-1) ?? { year: 0, first: 1, last: 1 })
          ? words.tableOf(formatPeriod(added.at, language, 'with-year'))
          : false,
      ],
    )
  }
}

function both<T>(draw: (isNarrow: boolean) => T): [wide: T, narrow: T] {
  return [draw(false), draw(true)]
}
