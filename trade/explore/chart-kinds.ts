import { isMissing } from '../missing.ts'
import { endOrdinal, type Period, printPeriod } from '../period.ts'
import type { View, ViewRow } from './build-view.ts'
import { isStacked, stacked } from './stacked.ts'
import { shownValue } from './view-cell.ts'
import { CHARTS, type ChartKind, COLOURED, type Shown, type ViewQuery } from './view-query.ts'

/** Why a view can't be drawn in some way: codes, said in both languages by the page. */
export type Unsuited =
  | 'no-parts' // one line, or one part: nothing to set beside another
  | 'overlapping' // parts share goods or partners: they are never stacked
  | 'below-zero' // an amount below zero has no area
  | 'needs-countries' // a map is of countries
  | 'needs-months' // a month's place in the year
  | 'needs-run' // an area runs from period to period
  | 'needs-two-periods' // the same months of an earlier year
  | 'no-level' // nothing to measure an area by
  | 'no-contribution' // no points of growth
  | 'all-trade' // goods to the whole to partners: of all trade only
  | 'not-both' // sectors and partners are not both held for one period in this currency and basis

/** A list at the side with the view it is read from: sectors or partners of all trade. */
export interface Side {
  readonly query: ViewQuery
  readonly view: View
}

export interface Sides {
  readonly sectors: Side
  readonly partners: Side
}

/** What of a part adds up to the same of its whole. */
const ADDING: ReadonlySet<Shown> = new Set(['level', 'share', 'contribution'])
/** What has a sign and a zero to be centred on. */
const SIGNED: ReadonlySet<Shown> = new Set(['growth', 'contribution', 'month-on-month', 'exchange-rate'])

/** What these draw is what the view shows: levels for growth would be another view. */
const IS_OF: ReadonlySet<ChartKind> = new Set(['stack', 'area', 'heat'])

/** The change of a query that draws it as `kind`: stacks are of what adds up, heat is of rates. */
export function drawnAs(kind: ChartKind, { shown }: Pick<ViewQuery, 'shown'>): Partial<ViewQuery> {
  const chart = kind === 'lines' ? null : kind
  if ((kind === 'stack' || kind === 'area') && !ADDING.has(shown)) return { chart, shown: 'level' }
  if (kind === 'heat' && !SIGNED.has(shown)) return { chart, shown: 'growth' }
  // Their areas and widths are levels whatever is shown; the period is one of which levels are held.
  if ((kind === 'treemap' || kind === 'flow') && shown !== 'share') return { chart, shown: 'level' }
  return { chart }
}

/** Whether `view` can be drawn as `kind`, and if not, why. */
export function suits(kind: ChartKind, asked: ViewQuery, view: View, sides: Sides): true | Unsuited {
  const query = { ...asked, ...drawnAs(kind, asked) }
  switch (kind) {
    case 'lines':
    case 'bars':
      return true
    case 'stack':
      return addsUp(view)
    case 'area':
      return addsUp(view, isBelowZero(view, query.shown) ? 'below-zero' : !hasRun(view, query) && 'needs-run')
    case 'multiples':
      return view.parts.length < 2 ? 'no-parts' : view.held.length < 2 ? 'needs-two-periods' : true
    case 'treemap':
      return addsUp(view, query.flow === 'balance' ? 'below-zero' : !hasLevelAt(view) && 'no-level')
    case 'map':
      return query.split === 'country' || query.split === 'partner' ? true : 'needs-countries'
    case 'flow':
      if (query.flow === 'balance') return 'below-zero'
      if (query.partner || query.goods || query.compared.length > 0 || query.counted !== 'value') return 'all-trade'
      return heldTogether(query, view, sides) ? true : 'not-both'
    case 'slope':
      return view.parts.length < 2 ? 'no-parts' : slopePair(view, query.shown) ? true : 'needs-two-periods'
    case 'heat':
      if (query.basis !== 'month') return 'needs-months'
      return [view.whole, ...view.parts].some((row) => view.slots.some((slot) => has(row, slot, query.shown)))
        ? true
        : 'no-level'
    case 'waterfall':
      return addsUp(
        view,
        !view.parts.some((part) => view.at && has(part, view.at, 'contribution')) && 'no-contribution',
      )
  }
}

/** Every kind with what comes of it, in the order in which they are offered. */
export function chartKinds(
  query: ViewQuery,
  view: View,
  sides: Sides,
): readonly { readonly kind: ChartKind; readonly verdict: true | Unsuited }[] {
  return CHARTS.map((kind) => ({ kind, verdict: suits(kind, query, view, sides) }))
}

/**
 * How a view is drawn: as its address asks where that suits it, else as lines. A stack of what does not add up, or heat of what has no
 * sign, is never drawn for something else than the address says.
 */
export function drawnKind(query: ViewQuery, view: View, sides: Sides): ChartKind {
  const kind = query.chart ?? 'lines'
  const { shown } = drawnAs(kind, query)
  const isOther = IS_OF.has(kind) && shown !== undefined && shown !== query.shown
  return !isOther && suits(kind, query, view, sides) === true ? kind : 'lines'
}

/** The two periods of a slope: the table's own, and the earliest of the same months with at least half of its parts. Null without one. */
export function slopePair(
  { slots, parts, at }: Pick<View, 'slots' | 'parts' | 'at'>,
  shown: Shown,
): { readonly from: Period; readonly to: Period } | null {
  if (!at) return null
  const held = parts.filter((part) => has(part, at, shown))
  const from = slots.find(
    (slot) =>
      endOrdinal(slot) < endOrdinal(at) &&
      slot.first === at.first &&
      slot.last === at.last &&
      held.length >= 2 &&
      held.filter((part) => has(part, slot, shown)).length * 2 >= held.length,
  )
  return from ? { from, to: at } : null
}

function addsUp(view: View, otherwise: Unsuited | false = false): true | Unsuited {
  if (view.parts.length === 0) return 'no-parts'
  // What the parts leave is known only where they share nothing.
  if (view.rest === null) return 'overlapping'
  return otherwise || true
}

/** Whether two periods that follow one another can both be stacked, of the largest parts. */
function hasRun(view: View, { basis, shown }: ViewQuery): boolean {
  const whole = stacked(view, view.parts.slice(0, COLOURED), shown).filter(isStacked)
  const next = basis === 'year' ? 12 : 2
  return whole.some(({ period }, at) => {
    const before = whole[at - 1]
    return before !== undefined && endOrdinal(period) - endOrdinal(before.period) <= next
  })
}

/** Whether a piece of the stack of the largest parts lies below zero anywhere, everything else included. */
function isBelowZero(view: View, shown: Shown): boolean {
  return stacked(view, view.parts.slice(0, COLOURED), shown)
    .filter(isStacked)
    .some(({ parts, rest }) => [...parts, rest].some((piece) => piece.lt('0')))
}

function hasLevelAt({ whole, parts, at }: View): boolean {
  return at !== null && has(whole, at, 'level') && parts.some((part) => has(part, at, 'level'))
}

/** Whether sectors and partners are read in the view's own currency and basis, both for its own period, and are levels. */
function heldTogether(query: ViewQuery, { at }: View, { sectors, partners }: Sides): boolean {
  return [sectors, partners].every(
    (side) =>
      at !== null &&
      side.view.at !== null &&
      printPeriod(side.view.at) === printPeriod(at) &&
      side.query.currency === query.currency &&
      side.query.basis === query.basis &&
      hasLevelAt(side.view),
  )
}

function has({ cells }: ViewRow, period: Period, shown: Shown): boolean {
  const cell = cells.get(printPeriod(period))
  return cell !== undefined && !isMissing(shownValue(cell, shown))
}
