import { buildView, type View } from '#trade/explore/build-view.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { ALL } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import type { QuantityUnits } from '#trade/explore/quantity-units.ts'
import { parseView, type ViewQuery } from '#trade/explore/view-query.ts'
import { seriesBehind } from '#trade/explore/view-series.ts'
import { type Database, database } from '../database/client.ts'
import { readHead } from '../log/head.ts'
import { holdings } from '../queries/explore/holdings.ts'
import { observations } from '../queries/observations/observations.ts'

const NO_UNITS: QuantityUnits = new Map()

/** The query a kept address stands for; null where a later version of us no longer understands it whole. */
export function keptQuery(address: string): ViewQuery | null {
  const { query, refused } = parseView(new URLSearchParams(address))
  return refused.length === 0 && targetOf(query) ? query : null
}

/** What each line's quantity is counted in, as known at `sequence`; asked for only by a view of quantities. */
export async function unitsAt({ counted }: ViewQuery, sequence: number): Promise<QuantityUnits> {
  if (counted === 'value') return NO_UNITS
  const head = await readHead(database())
  return (await holdings(database(), head, sequence)).units
}

/** What `query` shows as known at `sequence`, whatever place it names itself. */
export async function viewAt(db: Database, query: ViewQuery, sequence: number): Promise<View> {
  const { parts, overlap } = cutOf(query)
  const units = await unitsAt(query, sequence)
  const figures = await observations(db, { series: seriesBehind(query, units) }, sequence)
  return buildView(query, bySeries(figures), targetOf(query) ?? ALL, parts, overlap, units)
}
