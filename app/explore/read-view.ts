import { database } from '#server/database/client.ts'
import type { Head } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { observations } from '#server/queries/observations/observations.ts'
import { sequenceAtSecond } from '#server/queries/vintages/sequence-at.ts'
import { buildView } from '#trade/explore/build-view.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { type Held, isHeld } from '#trade/explore/held.ts'
import { ALL, type Part } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { type QuantityUnits, quantityUnits } from '#trade/explore/quantity-units.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { seriesBehind } from '#trade/explore/view-series.ts'

/** The sequence a view is read at: the end of the log, or the place it names, or the last publication at its instant. */
export function placeOf({ asOf }: ViewQuery, head: number): Promise<number> {
  if (typeof asOf === 'string') return sequenceAtSecond(database(), new Date(asOf))
  return sequenceAt(database(), head, asOf === null ? null : { sequence: asOf })
}

/** What is held at a place in the log, and the units in which quantities are held, where `query` counts them. */
export async function heldAt(
  query: ViewQuery,
  head: Head,
  sequence: number,
): Promise<{ held: Held; units: QuantityUnits }> {
  const held: Held = new Map((await holdings(database(), head, sequence)).map((series) => [series.series, series]))
  return { held, units: query.counted === 'value' ? new Map<string, string>() : quantityUnits(held) }
}

/** The whole of a view, the parts it is cut into, and whether they overlap. */
export function shape(query: ViewQuery): { target: Part; parts: readonly Part[]; overlap: boolean } {
  return { target: targetOf(query) ?? ALL, ...cutOf(query) }
}

/** The view alone, without what its page shows around it, as known at `sequence`. */
export async function readView(query: ViewQuery, head: Head, sequence: number) {
  const { held, units } = await heldAt(query, head, sequence)
  const figures = await observations(database(), { series: seriesBehind(query, units) }, sequence)
  const { target, parts, overlap } = shape(query)
  return {
    verdict: isHeld(query, held),
    view: buildView(query, bySeries(figures), target, parts, overlap, units),
  }
}
