import { parseCrossing } from '../crossing.ts'
import { targetOf } from '../explore/cut.ts'
import { membersOf, seriesKey } from '../explore/part.ts'
import { parseView, printView, type Refusal, USUAL, type ViewQuery } from '../explore/view-query.ts'
import { parsePeriod, type PeriodText, printPeriod } from '../period.ts'
import { parseSeriesKey, type SeriesKey } from '../series-key.ts'
import { CURRENCIES } from '../unit.ts'
import { MEASURED, type Measured } from './print.ts'

/** Revisions are of printed figures: sums of twelve months are ours, and have none. */
export const REVISION_BASES = ['month', 'year-to-date', 'year'] as const
export type RevisionBasis = (typeof REVISION_BASES)[number]

/** What a page of revisions shows: everything its address says. */
export interface RevisionQuery extends Pick<ViewQuery, 'flow' | 'currency' | 'partner' | 'goods' | 'asOf'> {
  readonly basis: RevisionBasis
  /** Null for what is usual of the flow: growth, or the level of a balance. */
  readonly of: Measured | null
  /** The period whose triangle and path are shown; null for the newest that was revised. */
  readonly period: PeriodText | null
}

/** Parameters of the address, in the order they are written. */
export const REVISION_PARAMETERS = ['flow', 'in', 'by', 'with', 'goods', 'of', 'period', 'asOf'] as const

/** Those that mean the same as in the explorer's address, and are read by the same rule. */
const SHARED: readonly string[] = ['flow', 'in', 'by', 'with', 'goods', 'asOf']
const BASIS_WORDS = ['month', 'ytd', 'year'] as const
const PERIOD_FORMS = ['2023-03', '2023-01..02', '2023-01..09', '2023'] as const

/** The page an address asks for. What it does not know it refuses by name and takes as usual: nothing is ignored in silence. */
export function parseRevisions(
  parameters: Iterable<readonly [string, string]>,
  ignored: readonly string[] = [],
): { query: RevisionQuery; refused: readonly Refusal[] } {
  const given = [...parameters].filter(([parameter, value]) => value !== '' && !ignored.includes(parameter))
  const isRolling = ([parameter, value]: readonly [string, string]) => parameter === 'by' && value === 'rolling'
  const view = parseView(given.filter((one) => SHARED.includes(one[0]) && !isRolling(one)))
  const refused: Refusal[] = view.refused.map((one) => (one.parameter === 'by' ? { ...one, valid: BASIS_WORDS } : one))
  let [of, period]: [Measured | null, PeriodText | null] = [null, null]
  for (const [parameter, value] of given) {
    if (isRolling([parameter, value])) refused.push({ parameter, value, valid: BASIS_WORDS, form: null })
    else if (SHARED.includes(parameter)) continue
    else if (parameter === 'of') {
      of = MEASURED.find((one) => one === value) ?? null
      if (of === null) refused.push({ parameter, value, valid: MEASURED, form: null })
    } else if (parameter === 'period') {
      period = readPeriod(value)
      if (period === null) refused.push({ parameter, value, valid: PERIOD_FORMS, form: null })
    } else refused.push({ parameter, value, valid: REVISION_PARAMETERS, form: null })
  }
  const { flow, currency, partner, goods, asOf, basis } = view.query
  return {
    query: { flow, currency, partner, goods, asOf, of, period, basis: basis === 'rolling' ? 'month' : basis },
    refused,
  }
}

/** The address of `query`, as short as it can be, without the leading question mark. */
export function printRevisions(query: RevisionQuery): string {
  const shared = printView({ ...asView(query), asOf: null })
  return [
    shared,
    query.of === null || query.of === usualMeasure(query.flow) ? '' : `of=${query.of}`,
    query.period === null ? '' : `period=${query.period}`,
    query.asOf === null ? '' : printView({ ...USUAL, asOf: query.asOf }),
  ]
    .filter(Boolean)
    .join('&')
}

/** The explorer's view of the same figures. */
export function asView({ flow, currency, basis, partner, goods, asOf }: RevisionQuery): ViewQuery {
  return { ...USUAL, flow, currency, basis, partner, goods, asOf }
}

/** The revisions of what a view is about as a whole; of twelve-month sums, those of their months. */
export function ofView({ flow, currency, basis, partner, goods, asOf }: ViewQuery): RevisionQuery {
  return {
    flow,
    currency,
    partner,
    goods,
    asOf,
    basis: basis === 'rolling' ? 'month' : basis,
    of: null,
    period: null,
  }
}

/** What is followed where the address does not say. */
export function measuredOf({ of, flow }: Pick<RevisionQuery, 'of' | 'flow'>): Measured {
  return of ?? usualMeasure(flow)
}

/** The one official series `query` is about; or why there is none: a sector is a sum of ours, a code may be nobody's. */
export function seriesAsked(
  query: RevisionQuery,
): { readonly series: SeriesKey } | { readonly none: 'sum' | 'not-held' } {
  const target = targetOf(query)
  if (!target) return { none: 'not-held' }
  const [only, ...more] = membersOf(target, query.flow)
  if (!only || more.length > 0) return { none: 'sum' }
  const series = seriesKey(only, query.flow, 'value', query, new Map())
  return series === null ? { none: 'not-held' } : { series }
}

/** The page on which a figure's revisions stand; null for what the explorer's address cannot say: quantities, trade modes, enterprises. */
export function ofFigure(series: SeriesKey, period: PeriodText): RevisionQuery | null {
  const { flow, breakdown, member, measure, unit, basis } = parseSeriesKey(series)
  const currency = CURRENCIES.find((one) => one === unit)
  if (measure !== 'value' || !currency) return null
  const about = { flow, currency, basis, of: null, period, asOf: null, partner: null, goods: null }
  if (member === null) return about
  if (breakdown === 'counterpart' || breakdown === 'group') return { ...about, partner: member }
  if (breakdown === 'commodity' || breakdown === 'section' || breakdown === 'chapter')
    return { ...about, goods: { kind: breakdown, code: member } }
  const of = breakdown === 'counterpart-chapter' ? parseCrossing(member) : null
  return of && { ...about, partner: of.counterpart, goods: { kind: 'chapter', code: of.chapter } }
}

function usualMeasure(flow: RevisionQuery['flow']): Measured {
  return flow === 'balance' ? 'level' : 'growth'
}

function readPeriod(text: string): PeriodText | null {
  try {
    return printPeriod(parsePeriod(text))
  } catch {
    return null
  }
}
