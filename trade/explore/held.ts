import type { Flow } from '../flow.ts'
import type { SeriesKey } from '../series-key.ts'
import type { Currency } from '../unit.ts'
import { cutOf, targetOf } from './cut.ts'
import { membersOf, type Part, seriesKey, storedBasis } from './part.ts'
import { SPLITS, type Split, type ViewBasis, type ViewQuery } from './view-query.ts'

/** How many figures are held of a series; absent means none. */
export type Held = ReadonlyMap<SeriesKey, { readonly figures: number; readonly levels: number }>

/** Why a choice has no figures: codes, said in both languages by the page. */
export type NotHeld = 'not-held' | 'one-cut-at-a-time' | 'no-parts'

/** Whether there is anything to show of `query`, and if not, why. */
export function isHeld(query: ViewQuery, held: Held): true | NotHeld {
  if (query.partner && (query.goods || query.split !== 'nothing')) return 'one-cut-at-a-time'
  if (query.goods && query.split !== 'nothing' && query.split !== 'commodity') return 'one-cut-at-a-time'
  const target = targetOf(query)
  if (!target) return 'not-held'
  const { parts } = cutOf(query)
  if (query.split === 'nothing') return partHeld(target, query, held) ? true : 'not-held'
  if (parts.length === 0) return 'no-parts'
  return parts.some((part) => partHeld(part, query, held)) ? true : 'not-held'
}

/** Whether figures of `part` are held for the flow, currency and basis of `query`. */
function partHeld(
  part: Part,
  { flow, currency, basis }: Pick<ViewQuery, 'flow' | 'currency' | 'basis'>,
  held: Held,
): boolean {
  const direct = membersHeld(part, flow, currency, basis, held)
  if (direct || flow === 'exports' || flow === 'imports') return direct
  return membersHeld(part, 'exports', currency, basis, held) && membersHeld(part, 'imports', currency, basis, held)
}

function membersHeld(part: Part, flow: Flow, currency: Currency, basis: ViewBasis, held: Held): boolean {
  const members = membersOf(part, flow)
  // Twelve months can't be added up from fewer; a single row that prints growth alone still has something to show.
  const least = (counts: { figures: number; levels: number } | undefined) =>
    basis === 'rolling'
      ? (counts?.levels ?? 0) >= 11
      : members.length > 1
        ? (counts?.levels ?? 0) > 0
        : (counts?.figures ?? 0) > 0
  return (
    members.length > 0 &&
    members.every((member) => least(held.get(seriesKey(member, flow, currency, storedBasis(basis)))))
  )
}

/** The nearest view that has figures: another basis, then another currency, then no split, in this order. Null where none has. */
export function nearestHeld(query: ViewQuery, held: Held): ViewQuery | null {
  const bases: readonly ViewBasis[] = [query.basis, 'year-to-date', 'month', 'year']
  const currencies: readonly Currency[] = [query.currency, query.currency === 'USD' ? 'CNY' : 'USD']
  const splits: readonly Split[] = [...new Set<Split>([query.split, 'nothing', ...SPLITS])].slice(0, 2)
  for (const split of splits) {
    for (const currency of currencies) {
      for (const basis of bases) {
        const candidate = { ...query, split, currency, basis, from: null, to: null, lines: [], quote: null }
        if (isHeld(candidate, held) === true) return candidate
      }
    }
  }
  return null
}
