import type { Flow } from '../flow.ts'
import type { Measure, SeriesKey } from '../series-key.ts'
import { type Currency, otherCurrency } from '../unit.ts'
import { cutOf, targetOf } from './cut.ts'
import { type Asked, membersOf, type Part, seriesKey } from './part.ts'
import type { QuantityUnits } from './quantity-units.ts'
import { type Counted, printSelection, SPLITS, type Split, type ViewBasis, type ViewQuery } from './view-query.ts'

/** What is held of a series at all: whether levels, and whether as many as twelve months are added up from. */
export interface Holding {
  readonly levels: boolean
  readonly twelveMonths: boolean
}

/** What is held at a place in the log. It does not change: what was found out of one is remembered. */
export interface Held {
  /** Undefined for a series without a figure. */
  readonly get: (series: SeriesKey) => Holding | undefined
  readonly units: QuantityUnits
}

/** Why a choice has no figures: codes, said in both languages by the page. */
export type NotHeld =
  | 'not-held'
  | 'not-crossed' // a partner and an HS chapter or section, of which together no figures are held
  | 'by-chapter' // a partner and a sector or commodity line: no table has both at once
  | 'one-cut-at-a-time' // a partner by partners, goods by other goods, trade modes of a part
  | 'no-parts'
  | 'one-line'
  | 'by-month'

const found = new WeakMap<Held, Map<string, true | NotHeld>>()
// Some two hundred choices stand on a page; many pages ask of the same ones.
const REMEMBERED = 20_000

/** Whether there is anything to show of `query`, and if not, why. */
export function isHeld(query: ViewQuery, held: Held): true | NotHeld {
  const before = found.get(held) ?? new Map<string, true | NotHeld>()
  if (before.size >= REMEMBERED) before.clear()
  found.set(held, before)
  const asked = askedOf(query)
  const verdict = before.get(asked) ?? verdictOf(query, held)
  before.set(asked, verdict)
  return verdict
}

/** All of `query` that the verdict depends on. */
function askedOf({ flow, counted, currency, basis, partner, goods, compared, split, shown, to }: ViewQuery): string {
  const beside = compared.map(printSelection)
  return [flow, counted, currency, basis, partner, goods?.kind, goods?.code, split, shown, to, ...beside].join(' ')
}

function verdictOf(query: ViewQuery, held: Held): true | NotHeld {
  if ((query.shown === 'month-on-month' || query.shown === 'adjusted') && query.basis !== 'month') return 'by-month'
  const never = neverCut(query)
  if (never) return never
  const target = targetOf(query)
  if (!target) return 'not-held'
  if (query.counted !== 'value' && query.split !== 'commodity' && query.goods?.kind !== 'commodity') return 'one-line'
  const { parts } = cutOf(query)
  const isIn = (part: Part) =>
    partHeld(part, query, held) &&
    // The exchange rate's effect is the difference of two growths: both currencies are needed.
    (query.shown !== 'exchange-rate' || partHeld(part, { ...query, currency: otherCurrency(query.currency) }, held))
  const none = isCrossing(query) ? 'not-crossed' : 'not-held'
  if (query.split === 'nothing') return (parts.length > 0 ? parts : [target]).some(isIn) ? true : none
  if (parts.length === 0) return 'no-parts'
  return parts.some(isIn) ? true : none
}

const BY_PARTNER: readonly Split[] = ['partner', 'country', 'continent']
const BY_GOODS: readonly Split[] = ['sector', 'commodity', 'section', 'chapter']

type Cutting = Pick<ViewQuery, 'partner' | 'goods' | 'split'>

/** Whether figures of a partner and of goods at once are asked for. */
function isCrossing({ partner, goods, split }: Cutting): boolean {
  return (partner !== null || BY_PARTNER.includes(split)) && (goods !== null || BY_GOODS.includes(split))
}

/** Why no table cuts trade so, whatever is held; null where one may. */
function neverCut({ partner, goods, split }: Cutting): NotHeld | null {
  const isOurs = goods?.kind === 'sector' || goods?.kind === 'commodity'
  if (isCrossing({ partner, goods, split }) && (isOurs || split === 'sector' || split === 'commodity'))
    return 'by-chapter'
  if (partner !== null && BY_PARTNER.includes(split)) return 'one-cut-at-a-time'
  if ((partner !== null || goods) && (split === 'mode' || split === 'enterprise')) return 'one-cut-at-a-time'
  if (!goods || !BY_GOODS.includes(split)) return null
  // A sector is cut into its lines, a section into its chapters; a chapter and a line are cut no further.
  if (goods.kind === 'sector') return split === 'commodity' ? null : 'one-cut-at-a-time'
  if (goods.kind === 'section') return split === 'chapter' ? null : 'one-cut-at-a-time'
  return 'no-parts'
}

const NO_UNITS: QuantityUnits = new Map()

/** Whether figures of `part` are held for what is asked of it. */
function partHeld(part: Part, asked: Asked, held: Held): boolean {
  const of = (one: Flow) => membersHeld(part, one, asked, held)
  const flow = part.flow ?? asked.flow
  if (of(flow) || flow === 'exports' || flow === 'imports') return of(flow)
  return of('exports') && of('imports')
}

const MEASURES_OF = {
  value: ['value'],
  quantity: ['quantity'],
  'unit-value': ['value', 'quantity'],
} as const satisfies Record<Counted, readonly Measure[]>

function membersHeld(part: Part, flow: Flow, asked: Asked, held: Held): boolean {
  const members = membersOf(part, flow)
  // Units are worked out where one is needed.
  const units = asked.counted === 'value' ? NO_UNITS : held.units
  // Twelve months can't be added up from fewer; a single row that prints growth alone still has something to show.
  const isEnough = (holding: Holding | undefined) => {
    if (asked.basis === 'rolling') return holding?.twelveMonths === true
    return members.length > 1 ? holding?.levels === true : holding !== undefined
  }
  return (
    members.length > 0 &&
    members.every((member) =>
      MEASURES_OF[asked.counted].every((measure) => {
        const series = seriesKey(member, flow, measure, asked, units)
        return series !== null && isEnough(held.get(series))
      }),
    )
  )
}

/**
 * The nearest view that has figures: another basis, then another currency, then no split, in this order; of a partner and goods at
 * once, then the goods alone, then the partner. Null where none has.
 */
export function nearestHeld(query: ViewQuery, held: Held): ViewQuery | null {
  const halves = query.partner !== null && query.goods ? [{ partner: null }, { goods: null }] : []
  for (const half of [{}, ...halves]) {
    const found = nearestOf({ ...query, ...half }, held)
    if (found) return found
  }
  return null
}

function nearestOf(query: ViewQuery, held: Held): ViewQuery | null {
  const bases: readonly ViewBasis[] = [query.basis, 'year-to-date', 'month', 'year']
  const currencies: readonly Currency[] = [query.currency, otherCurrency(query.currency)]
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
