import { chosenRows } from '#components/explore/chosen-rows.ts'
import { database } from '#server/database/client.ts'
import { type Head, readHead } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { newestMonth } from '#server/queries/explore/newest-month.ts'
import { printsOf } from '#server/queries/explore/prints-of.ts'
import { figureChanges } from '#server/queries/events/figure-changes.ts'
import { policyEvents } from '#server/queries/events/policy-events.ts'
import { changedSince, publicationsOf, publishedAt } from '#server/queries/explore/publications-of.ts'
import { placeOf, sequenceAt } from '#server/queries/observations/as-of.ts'
import { type DrawnLine, drawnLines } from '#server/queries/observations/drawn-lines.ts'
import { type ObservationQuery, observations } from '#server/queries/observations/observations.ts'
import { eventsOfView, type Facts } from '#trade/events/events-of-view.ts'
import { buildView, type View } from '#trade/explore/build-view.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { type Held, isHeld, nearestHeld } from '#trade/explore/held.ts'
import { ALL, type Part, seriesOf } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import type { QuantityUnits } from '#trade/explore/quantity-units.ts'
import { type Revision, revisionOf } from '#trade/explore/revision.ts'
import { parseRowId } from '#trade/explore/table-row.ts'
import { sideQuery } from '#trade/explore/side-query.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { ownSeries, seriesBehind } from '#trade/explore/view-series.ts'
import { withWholeFigures } from '#trade/explore/with-whole-figures.ts'
import type { Figure } from '#trade/figure.ts'
import { beijingDay } from '#trade/format/format-instant.ts'
import { grouped } from '#trade/grouped.ts'
import { endOrdinal, type Period, periodDays, printPeriod } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'

/** Everything the explorer shows of what is asked for, read at one place in the log. */
export async function explorePage(asked: ViewQuery) {
  const head = await readHead(database())
  const sequence = await sequenceAt(database(), head.sequence, placeOf(asked.asOf))
  const query: ViewQuery = { ...asked, asOf: asked.asOf === null ? null : sequence }
  const held = await holdings(database(), head, sequence)
  const { units } = held
  const verdict = isHeld(query, held)
  const { target, parts, overlap } = shape(query)
  const own = ownSeries(query, units)
  const behind = { series: seriesBehind(query, units) }
  // Each row of a table of every period says where its figure stands; else those of one period do.
  const isEvery = query.table === 'every'
  const [lines, observed, changed, pastAt, { events, edition }, changes] = await Promise.all([
    isEvery ? null : drawnLines(database(), behind, head, sequence),
    isEvery ? observations(database(), behind, sequence) : [],
    query.asOf === null ? 0 : changedSince(database(), sequence),
    // Asked for by an instant, the past is known as of that instant and not of the publication before it.
    typeof asked.asOf === 'string' ? asked.asOf : asked.asOf === null ? null : publishedAt(database(), sequence),
    policyEvents(database()),
    figureChanges(database(), own, sequence),
  ])
  const drawn = buildView(query, lines ?? bySeries(observed), target, parts, overlap, units)
  const [publications, prints, sectors, partners] = await Promise.all([
    // What is known now was carried by publications that the lines name.
    publicationsOf(database(), own, head.sequence, lines && query.asOf === null ? vintagesOf(lines, own) : null),
    printsOfRows(query, target, parts, drawn, units, head.sequence),
    besides(query, 'sector', drawn.at, held, head, sequence),
    besides(query, 'partner', drawn.at, held, head, sequence),
  ])
  const view = isEvery ? drawn : withWholeFigures(drawn, knownPrints(prints, sequence))
  return {
    query,
    sequence,
    head,
    held,
    verdict,
    view,
    publications,
    changed,
    pastAt,
    events: eventsBeside(query, view, { events, changes }, pastAt),
    eventsEdition: edition,
    nearest: verdict === true ? null : nearestHeld(query, held),
    sectors,
    partners,
    revisions: revisions(query, target, parts, prints, units),
  }
}

export type ExplorePage = Awaited<ReturnType<typeof explorePage>>

function vintagesOf(lines: ReadonlyMap<SeriesKey, DrawnLine>, series: readonly SeriesKey[]): ReadonlySet<number> {
  const all = new Set<number>()
  for (const key of series) lines.get(key)?.addVintagesTo(all)
  return all
}

/** What fell into the span of a view, and was known at its instant. */
function eventsBeside(query: ViewQuery, view: View, facts: Facts, pastAt: string | null) {
  const [first, last] = [view.slots[0], view.slots.at(-1)]
  if (!first || !last) return []
  return eventsOfView(
    facts,
    [query, ...query.compared].map(({ flow, partner, goods }) => ({
      flow,
      partner,
      goods: goods && `${goods.kind}:${goods.code}`,
      parts: chosenRows(view, query).chosen.flatMap(({ kind, code }) => (kind === 'part' ? code : [])),
    })),
    { start: periodDays(first).start, end: periodDays(last).end, asOf: pastAt && beijingDay(pastAt) },
  )
}

function shape(query: ViewQuery): { target: Part; parts: readonly Part[]; overlap: boolean } {
  return { target: targetOf(query) ?? ALL, ...cutOf(query) }
}

/**
 * The list at the side: at the view's own period, where anything of the list is held for it; else at the newest of the other currency
 * and basis. Only the figures that are shown are read: those of one period and of a year before.
 */
async function besides(
  query: ViewQuery,
  split: 'sector' | 'partner',
  at: Period | null,
  held: Held,
  head: Head,
  sequence: number,
): Promise<{ query: ViewQuery; view: View }> {
  const [own, other] = sideQueries(query, split)
  const ending = at && endOrdinal(at)
  if (ending !== null && isHeld(own, held) === true) {
    const same = await sideView({ ...own, from: ending, to: ending }, { ends: [ending, ending - 12] })
    if (same.parts.length > 0) return { query: own, view: same }
  }
  const newest = (await newestMonth(database(), sequence)) ?? 0
  const recent = await sideView(other, { from: newest - LOOKED_BACK, to: newest })
  return { query: other, view: recent.parts.length > 0 ? recent : await sideView(other, {}) }

  async function sideView(side: ViewQuery, when: Omit<ObservationQuery, 'series'>): Promise<View> {
    const { parts } = cutOf(side)
    const series = [...new Set([ALL, ...parts].flatMap((part) => seriesOf(part, side, held.units)))]
    return buildView(side, await drawnLines(database(), { series, ...when }, head, sequence), ALL, parts, false)
  }
}

// The newest period of which most are held is looked for within two years (trade/explore/build-view.ts), and each grew from a year before.
const LOOKED_BACK = 36

/** The list at the side in the view's own currency and basis, and in yuan and year to date, where most such figures are. */
function sideQueries(query: ViewQuery, split: 'sector' | 'partner'): readonly [ViewQuery, ViewQuery] {
  const own = sideQuery(query, split)
  return [own, { ...own, currency: 'CNY', basis: 'year-to-date' }]
}

/** Every print of each row that is one official figure: of the view's period, or without a split of every period shown. */
async function printsOfRows(
  query: ViewQuery,
  target: Part,
  parts: readonly Part[],
  view: View,
  units: QuantityUnits,
  sequence: number,
): Promise<readonly Figure[]> {
  if (!view.at) return []
  const periods = parts.length === 0 ? view.slots : [view.at]
  const quoted = query.quote && parseRowId(query.quote.row).period
  return printsOf(
    database(),
    singleSeries(query, target, parts, units).map(([, series]) => series),
    [...new Set([...periods.map(printPeriod), ...(quoted ? [quoted] : [])])],
    sequence,
  )
}

/** The rows that are one official line each, and which; twelve months and unit values are none. */
function singleSeries(
  query: ViewQuery,
  target: Part,
  parts: readonly Part[],
  units: QuantityUnits,
): readonly (readonly [code: string, series: SeriesKey])[] {
  if (query.basis === 'rolling' || query.counted === 'unit-value') return []
  return [target, ...parts].flatMap((part) => {
    const flow = part.flow ?? query.flow
    const [own, ...more] = seriesOf(part, query, units).filter((series) => series.startsWith(`CN.${flow}.`))
    return own && more.length === 0 ? [[part.code, own] as const] : []
  })
}

/** Of each figure the print that stood at `sequence`. */
function knownPrints(prints: readonly Figure[], sequence: number): readonly Figure[] {
  const known = new Map<string, Figure>()
  // The first print comes first, so the last one that was public then stands.
  for (const print of prints) if (print.vintage <= sequence) known.set(`${print.series} ${print.period}`, print)
  return [...known.values()]
}

/** First print against the newest one, by row; without a split by period. */
function revisions(
  query: ViewQuery,
  target: Part,
  parts: readonly Part[],
  prints: readonly Figure[],
  units: QuantityUnits,
): ReadonlyMap<string, Revision> {
  const rowOf = new Map(singleSeries(query, target, parts, units).map(([code, series]) => [series, code]))
  const rows = grouped(prints, ({ series, period }) => (parts.length === 0 ? period : (rowOf.get(series) ?? series)))
  return new Map(
    [...rows].flatMap(([row, of]) => {
      const revision = revisionOf(of)
      return revision ? [[row, revision] as const] : []
    }),
  )
}
