import type { Held } from '#trade/explore/held.ts'
import { lineOf, type QuantityUnits } from '#trade/explore/quantity-units.ts'
import { once } from '#trade/once.ts'
import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'

/** The sequences at which a series got its first figure, its first level, and its eleventh level of different periods; null where it has not. */
export interface Since {
  readonly figures: number
  readonly levels: number | null
  readonly elevenLevels: number | null
}

/** What was held at `sequence`: what had come by then. */
export function heldAt(
  { since, quantities }: { readonly since: ReadonlyMap<SeriesKey, Since>; readonly quantities: readonly SeriesKey[] },
  sequence: number,
): Held {
  const by = (then: number | null) => then !== null && then <= sequence
  const units = once(() =>
    unitsOf(quantities.flatMap((key) => ({ key, at: since.get(key)?.figures ?? null })).filter(({ at }) => by(at))),
  )
  return {
    get: (key) => {
      const of = since.get(key)
      return of && by(of.figures) ? { levels: by(of.levels), twelveMonths: by(of.elevenLevels) } : undefined
    },
    get units() {
      return units()
    },
  }
}

/** Of a line printed in several units the one it was printed in first. */
function unitsOf(quantities: readonly { readonly key: SeriesKey; readonly at: number | null }[]): QuantityUnits {
  const first = new Map<string, { readonly unit: string; readonly at: number }>()
  for (const { key, at } of quantities) {
    const { flow, breakdown, member, unit } = parseSeriesKey(key)
    if (breakdown !== 'commodity' || member === null || at === null) continue
    const line = lineOf(flow, member)
    if (at < (first.get(line)?.at ?? Number.POSITIVE_INFINITY)) first.set(line, { unit, at })
  }
  return new Map([...first].map(([line, { unit }]) => [line, unit]))
}
