import { chosenRows } from '#components/explore/chosen-rows.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { printsOf } from '#server/queries/explore/prints-of.ts'
import { figureChanges } from '#server/queries/events/figure-changes.ts'
import { eventsEdition, policyEvents } from '#server/queries/events/policy-events.ts'
import { changedSince, publicationsOf, publishedAt } from '#server/queries/explore/publications-of.ts'
import { placeOf, sequenceAt } from '#server/queries/observations/as-of.ts'
import { observations } from '#server/queries/observations/observations.ts'
import { eventsOfView, type Facts } from '#trade/events/events-of-view.ts'
import { buildView, type View } from '#trade/explore/build-view.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { type Held, isHeld, nearestHeld } from '#trade/explore/held.ts'
import { ALL, type Part, seriesOf } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { type QuantityUnits, quantityUnits } from '#trade/explore/quantity-units.ts'
import { type Revision, revisionOf } from '#trade/explore/revision.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { ownSeries, seriesBehind } from '#trade/explore/view-series.ts'
import { beijingDay } from '#trade/format/format-instant.ts'
import { endOrdinal, type Period, periodDays, printPeriod } from '#trade/period.ts'

/** Everything the explorer shows of what is asked for, read at one place in the log. */
export async function explorePage(asked: ViewQuery) {
  const head = await readHead(database())
  const sequence = await sequenceAt(database(), head.sequence, placeOf(asked.asOf))
  const query: ViewQuery = { ...asked, asOf: asked.asOf === null ? null : sequence }
  const held: Held = new Map((await holdings(database(), head, sequence)).map((series) => [series.series, series]))
  const units = query.counted === 'value' ? new Map<string, string>() : quantityUnits(held)
  const verdict = isHeld(query, held)
  const { target, parts, overlap } = shape(query)
  const sides = [sideQueries(query, 'sector'), sideQueries(query, 'partner')] as const
  const own = ownSeries(query, units)
  const all = [
    ...new Set([
      ...seriesBehind(query, units),
      ...sides.flat().flatMap((side) => [ALL, ...cutOf(side).parts].flatMap((part) => seriesOf(part, side, units))),
    ]),
  ]
  const [figures, publications, changed, pastAt, events, edition, changes] = await Promise.all([
    observations(database(), { series: all }, sequence),
    publicationsOf(database(), own, head.sequence),
    query.asOf === null ? 0 : changedSince(database(), sequence),
    // Asked for by an instant, the past is known as of that instant and not of the publication before it.
    typeof asked.asOf === 'string' ? asked.asOf : asked.asOf === null ? null : publishedAt(database(), sequence),
    policyEvents(database()),
    eventsEdition(database()),
    figureChanges(database(), own, sequence),
  ])
  const lines = bySeries(figures)
  const view = buildView(query, lines, target, parts, overlap, units)
  const sideView = (side: ViewQuery, only: Pick<ViewQuery, 'from' | 'to'>) => ({
    query: side,
    view: buildView({ ...side, ...only }, lines, ALL, cutOf(side).parts, false),
  })
  // The view's own period, where anything of the list is held for it; else the newest of the other currency and basis.
  const beside = ([own, other]: readonly [ViewQuery, ViewQuery]) => {
    const same = sideView(own, onlyAt(view.at))
    return same.view.parts.length > 0 ? same : sideView(other, { from: null, to: null })
  }
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
    sectors: beside(sides[0]),
    partners: beside(sides[1]),
    revisions: await revisions(query, target, parts, view, units, head.sequence),
  }
}

export type ExplorePage = Awaited<ReturnType<typeof explorePage>>

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

function onlyAt(at: Period | null): Pick<ViewQuery, 'from' | 'to'> {
  return at ? { from: endOrdinal(at), to: endOrdinal(at) } : { from: null, to: null }
}

/** The list at the side in the view's own currency and basis, and in yuan and year to date, where most such figures are. */
function sideQueries(query: ViewQuery, split: 'sector' | 'partner'): readonly [ViewQuery, ViewQuery] {
  const own: ViewQuery = {
    ...query,
    counted: 'value',
    split,
    partner: null,
    goods: null,
    compared: [],
    shown: 'growth',
    from: null,
    to: null,
    lines: [],
    quote: null,
    sort: null,
  }
  return [own, { ...own, currency: 'CNY', basis: 'year-to-date' }]
}

/** First print against the newest one: of each row that is one official figure, or without a split of each period. By row or period. */
async function revisions(
  query: ViewQuery,
  target: Part,
  parts: readonly Part[],
  view: View,
  units: QuantityUnits,
  sequence: number,
): Promise<ReadonlyMap<string, Revision>> {
  if (!view.at || query.basis === 'rolling' || query.counted === 'unit-value') return new Map()
  const single = [target, ...parts].flatMap((part) => {
    const flow = part.flow ?? query.flow
    const [own, ...more] = seriesOf(part, query, units).filter((series) => series.startsWith(`CN.${flow}.`))
    return own && more.length === 0 ? [[part.code, own] as const] : []
  })
  const periods = parts.length === 0 ? view.slots.map(printPeriod) : [printPeriod(view.at)]
  const prints = await printsOf(
    database(),
    single.map(([, series]) => series),
    periods,
    sequence,
  )
  const rows =
    parts.length === 0
      ? periods.map((period) => [period, prints.filter((print) => print.period === period)] as const)
      : single.map(([code, series]) => [code, prints.filter((print) => print.series === series)] as const)
  return new Map(
    rows.flatMap(([row, of]) => {
      const revision = revisionOf(of)
      return revision ? [[row, revision] as const] : []
    }),
  )
}
