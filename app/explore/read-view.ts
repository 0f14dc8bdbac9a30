import { database } from '#server/database/client.ts'
import type { Head } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { observations } from '#server/queries/observations/observations.ts'
import { buildView } from '#trade/explore/build-view.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { type Held, isHeld } from '#trade/explore/held.ts'
import { ALL, type Part, seriesOf } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { type QuantityUnits, quantityUnits } from '#trade/explore/quantity-units.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { otherCurrency } from '#trade/unit.ts'

/** The sequence a view is read at: the end of the log, or the place it names, or the last publication at its instant. */
export function placeOf({ asOf }: ViewQuery, head: number): Promise<number> {
  const place = asOf === null ? null : typeof asOf === 'number' ? { sequence: asOf } : { instant: new Date(asOf) }
  return sequenceAt(database(), head, place)
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

/** The series a view's own figures come from; then those that its shares, contributions and currencies are measured on. */
export function seriesShown(
  query: ViewQuery,
  units: QuantityUnits,
): { own: readonly SeriesKey[]; besides: readonly SeriesKey[] } {
  const { target, parts } = shape(query)
  const of = (some: readonly Part[], asked: ViewQuery) => some.flatMap((part) => seriesOf(part, asked, units))
  return {
    own: [...new Set(of([target, ...parts], query))],
    besides: [
      ...of(besides(parts, query), query),
      ...(query.shown === 'exchange-rate'
        ? of([target, ...parts], { ...query, currency: otherCurrency(query.currency) })
        : []),
    ],
  }
}

/** The view alone, without what its page shows around it, as known at `sequence`. */
export async function readView(query: ViewQuery, head: Head, sequence: number) {
  const { held, units } = await heldAt(query, head, sequence)
  const { own, besides } = seriesShown(query, units)
  const figures = await observations(database(), { series: [...new Set([...own, ...besides])] }, sequence)
  const { target, parts, overlap } = shape(query)
  return {
    verdict: isHeld(query, held),
    view: buildView(query, bySeries(figures), target, parts, overlap, units),
  }
}

/** What shares and contributions are measured on: all trade, in each flow that is set side by side. */
function besides(parts: readonly Part[], { counted }: ViewQuery): readonly Part[] {
  if (counted !== 'value') return []
  return [ALL, ...new Set(parts.flatMap(({ flow }) => flow ?? []))].map((one) =>
    typeof one === 'string' ? { ...ALL, flow: one } : one,
  )
}
