import { buildView, type View } from '#trade/explore/build-view.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { ALL, type Part, seriesOf, storedBasis } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { parseView, type ViewQuery } from '#trade/explore/view-query.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../database/client.ts'
import { observations } from '../queries/observations/observations.ts'

/** The query a kept address stands for; null where a later version of us no longer understands it whole. */
export function keptQuery(address: string): ViewQuery | null {
  const { query, refused } = parseView(new URLSearchParams(address))
  return refused.length === 0 && targetOf(query) ? query : null
}

/** The series a view is about: its whole and its parts. */
export function seriesOfView(query: ViewQuery): readonly SeriesKey[] {
  return [...new Set([targetOf(query) ?? ALL, ...cutOf(query).parts].flatMap((part) => seriesFor(part, query)))]
}

/** Those, and the trade that its shares and contributions are measured on. */
export function seriesBehindView(query: ViewQuery): readonly SeriesKey[] {
  return [...new Set([...seriesOfView(query), ...seriesFor(ALL, query)])]
}

/** What `query` shows as known at `sequence`, whatever instant it names itself. */
export async function viewAt(db: Database, query: ViewQuery, sequence: number): Promise<View> {
  const { parts, overlap } = cutOf(query)
  const figures = await observations(db, { series: seriesBehindView(query) }, sequence)
  return buildView(query, bySeries(figures), targetOf(query) ?? ALL, parts, overlap)
}

function seriesFor(part: Part, { flow, currency, basis }: ViewQuery): readonly SeriesKey[] {
  return seriesOf(part, flow, currency, storedBasis(basis))
}
