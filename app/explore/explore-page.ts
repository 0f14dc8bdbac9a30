import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { printsOf } from '#server/queries/explore/prints-of.ts'
import { changedSince, publicationsOf, publishedAt } from '#server/queries/explore/publications-of.ts'
import { observations } from '#server/queries/observations/observations.ts'
import { buildView, type View } from '#trade/explore/build-view.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { type Held, isHeld, nearestHeld } from '#trade/explore/held.ts'
import { ALL, type Part, seriesOf, storedBasis } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { type Revision, revisionOf } from '#trade/explore/revision.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { endOrdinal, type Period, printPeriod } from '#trade/period.ts'

/** Everything the explorer shows of `query`, read at one place in the log. */
export async function explorePage(query: ViewQuery) {
  const head = await readHead(database())
  const sequence = query.asOf === null ? head.sequence : Math.min(query.asOf, head.sequence)
  const held: Held = new Map((await holdings(database(), head, sequence)).map((series) => [series.series, series]))
  const verdict = isHeld(query, held)
  const { target, parts, overlap } = shape(query)
  const sides = [sideQueries(query, 'sector'), sideQueries(query, 'partner')] as const
  const own = [...new Set([target, ...parts].flatMap((part) => seriesFor(part, query)))]
  const all = [
    ...new Set([
      ...own,
      ...seriesFor(ALL, query),
      ...sides.flat().flatMap((side) => [ALL, ...cutOf(side).parts].flatMap((part) => seriesFor(part, side))),
    ]),
  ]
  const [figures, publications, changed, pastAt] = await Promise.all([
    observations(database(), { series: all }, sequence),
    publicationsOf(database(), own, head.sequence),
    query.asOf === null ? 0 : changedSince(database(), sequence),
    query.asOf === null ? null : publishedAt(database(), sequence),
  ])
  const lines = bySeries(figures)
  const view = buildView(query, lines, target, parts, overlap)
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
    nearest: verdict === true ? null : nearestHeld(query, held),
    sectors: beside(sides[0]),
    partners: beside(sides[1]),
    revisions: await revisions(query, target, parts, view, head.sequence),
  }
}

export type ExplorePage = Awaited<ReturnType<typeof explorePage>>

function shape(query: ViewQuery): { target: Part; parts: readonly Part[]; overlap: boolean } {
  return { target: targetOf(query) ?? ALL, ...cutOf(query) }
}

function seriesFor(part: Part, { flow, currency, basis }: ViewQuery): readonly string[] {
  return seriesOf(part, flow, currency, storedBasis(basis))
}

function onlyAt(at: Period | null): Pick<ViewQuery, 'from' | 'to'> {
  return at ? { from: endOrdinal(at), to: endOrdinal(at) } : { from: null, to: null }
}

/** The list at the side in the view's own currency and basis, and in yuan and year to date, where most such figures are. */
function sideQueries(query: ViewQuery, split: 'sector' | 'partner'): readonly [ViewQuery, ViewQuery] {
  const own: ViewQuery = {
    ...query,
    split,
    partner: null,
    goods: null,
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
  sequence: number,
): Promise<ReadonlyMap<string, Revision>> {
  if (!view.at || query.basis === 'rolling') return new Map()
  const single = [target, ...parts].flatMap((part) => {
    const [own, ...more] = seriesFor(part, query).filter((series) => series.startsWith(`CN.${query.flow}.`))
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
