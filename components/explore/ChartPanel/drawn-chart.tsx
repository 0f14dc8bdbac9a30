import type { ReactNode } from 'react'
import type { ViewRow } from '#trade/explore/build-view.ts'
import type { ChartKind } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { printPeriod } from '#trade/period.ts'
import { DESK, PHONE, type Room } from '../../charts/room.ts'
import type { BandsDrawing } from '../Bands/bands.ts'
import { BandsChart } from '../Bands/BandsChart.tsx'
import { chartKindWords } from '../chart-kind-words.ts'
import { Flow } from '../Flow/Flow.tsx'
import { Heat } from '../Heat/Heat.tsx'
import type { ChartEvent } from '../Lines/chart-events.ts'
import { LinesChart } from '../Lines/LinesChart.tsx'
import { Multiples } from '../Multiples/Multiples.tsx'
import { PartnerMap } from '../PartnerMap/PartnerMap.tsx'
import { Ranked } from '../Ranked/Ranked.tsx'
import { Slope } from '../Slope/Slope.tsx'
import { monthsOf, timePlaces } from '../TimeZoom/time-places.ts'
import { TimeZoom } from '../TimeZoom/TimeZoom.tsx'
import { Treemap } from '../Treemap/Treemap.tsx'
import { addedUp } from '../Waterfall/added-up.ts'
import { Waterfall } from '../Waterfall/Waterfall.tsx'
import { exploreWords } from '../words.ts'
import { chartDrawings, type DrawnFrom } from './chart-drawings.ts'
import { bandsNotes, mapNotes, moreNotes, multiplesNotes, tooSmall, waterfallNotes } from './chart-notes.ts'

/** A chart with what must be said of it under it, and the rows its table has. */
export interface DrawnChart {
  readonly chart: ReactNode
  readonly notes: readonly string[]
  readonly rows: readonly ViewRow[]
}

export interface ChartFacts extends DrawnFrom {
  /** What may have a stem on a time axis, the most important first. */
  readonly events: readonly ChartEvent[]
  /** Nobody zooms into it: it stands on another's page, where a drag would lead away. */
  readonly isStill?: true
}

// What the two drawings of these measure (Treemap.module.css, Flow.module.css).
const AREAS = [
  { ...DESK, width: 860 },
  { ...PHONE, width: 350, height: 420 },
] as const
const FLOWS = [
  { ...DESK, height: 400 },
  { ...PHONE, height: 430 },
] as const
// What stays free over bars for the words of their stems.
const WORDS_PX = 46

/** `kind` drawn from `facts`, named `label` for who can't see it. */
export function drawnChart(kind: ChartKind, facts: ChartFacts, label: string): DrawnChart {
  const { query, view, chosen, events, isStill, language } = facts
  const say = chartKindWords[language]
  const draw = chartDrawings(facts)
  const drawn = (chart: ReactNode, notes: readonly string[] = [], rows = chosen): DrawnChart => ({ chart, notes, rows })
  switch (kind) {
    case 'lines': {
      const [wide, narrow] = both(draw.lines)
      return drawn(
        <LinesChart wide={wide} narrow={narrow} label={label} events={events}>
          {zoom(wide, narrow)}
        </LinesChart>,
      )
    }
    case 'bars':
      if (view.parts.length > 0) {
        const drawing = draw.ranked()
        return drawn(<Ranked drawing={drawing} />, moreNotes(drawing.more, language))
      }
      return bands(draw.bars, 'bars', [view.whole])
    case 'stack':
      return bands(draw.stack, 'bars', [...chosen, view.whole])
    case 'area':
      return bands(draw.stack, 'area', [...chosen, view.whole])
    case 'multiples': {
      const [wide, narrow] = both(draw.multiples)
      const shown = new Set(wide.panels.map(({ code }) => code))
      return drawn(
        <Multiples wide={wide} narrow={narrow} />,
        multiplesNotes(wide, language),
        view.parts.filter(({ code }) => shown.has(code)),
      )
    }
    case 'treemap': {
      const [wide, narrow] = both(draw.treemap, AREAS)
      return drawn(
        <Treemap
          wide={wide}
          narrow={narrow}
          apart={say.noArea}
          small={{ wide: tooSmall(wide.unnamed, language), narrow: tooSmall(narrow.unnamed, language) }}
        />,
      )
    }
    case 'map': {
      const drawing = draw.map()
      const words = {
        noFigure: say.noFigure,
        coming: say.mapComing,
        largest: say.largest,
        placeless: drawing.placeless.length > 0 ? say.placeless(drawing.placeless.join(', ')) : null,
      }
      return drawn(<PartnerMap drawing={drawing} label={label} words={words} />, mapNotes(query, language))
    }
    case 'flow': {
      const [wide, narrow] = both(draw.flow, FLOWS)
      return drawn(wide && narrow && <Flow wide={wide} narrow={narrow} />, [say.oneWay])
    }
    case 'slope': {
      const [wide, narrow] = both(draw.slope)
      return drawn(wide && narrow && <Slope wide={wide} narrow={narrow} />)
    }
    case 'heat':
      return drawn(<Heat drawing={draw.heat()} language={language} />)
    case 'waterfall': {
      const added = addedUp(view)
      if (!added) return drawn(null)
      const isOlder =
        added.whole.printedGrowth !== null &&
        added.at !== printPeriod(view.slots.at(-1) ?? { year: 0, first: 1, last: 1 })
      return drawn(<Waterfall {...draw.waterfall(added)} />, [
        ...waterfallNotes(added, language),
        ...(isOlder ? [exploreWords[language].tableOf(formatPeriod(added.at, language, 'with-year'))] : []),
      ])
    }
  }

  function bands(
    of: (room: Room, above: number) => BandsDrawing,
    form: 'bars' | 'area',
    rows: readonly ViewRow[],
  ): DrawnChart {
    const [wide, narrow] = both((room) => of(room, events.length > 0 ? WORDS_PX : 0))
    return drawn(
      <BandsChart wide={wide} narrow={narrow} form={form} label={label} events={events}>
        {zoom(wide, narrow)}
      </BandsChart>,
      bandsNotes(wide, language),
      rows,
    )
  }

  function zoom(wide: { xMin: number; xMax: number }, narrow: { xMin: number; xMax: number }): ReactNode {
    if (isStill) return null
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
}

function both<T>(draw: (room: Room) => T, [wide, narrow]: readonly [Room, Room] = [DESK, PHONE]): [wide: T, narrow: T] {
  return [draw(wide), draw(narrow)]
}
