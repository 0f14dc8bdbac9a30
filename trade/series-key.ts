import { parseCrossing } from './crossing.ts'
import { FLOWS, type Flow } from './flow.ts'
import type { Basis } from './period.ts'

export const BREAKDOWNS = [
  'all',
  'sector',
  'commodity',
  'counterpart',
  'group',
  'mode',
  'enterprise',
  'section',
  'chapter',
  'counterpart-chapter',
] as const
export type Breakdown = (typeof BREAKDOWNS)[number]
export const MEASURES = ['value', 'quantity'] as const
export type Measure = (typeof MEASURES)[number]
export const BASES = ['month', 'year-to-date'] as const satisfies readonly Basis[]

/** A stable, readable address of one line of figures: `CN.exports.sector:electric-vehicles.value.CNY.month`. */
export type SeriesKey = string

export interface SeriesDimensions {
  readonly flow: Flow
  readonly breakdown: Breakdown
  /** Code within the breakdown: integrated-circuits, USA, ASEAN, ordinary, SOE, SOE+ordinary, XVI, 85, USA+85. Null for all trade. */
  readonly member: string | null
  readonly measure: Measure
  /** USD or CNY, or the base unit of a quantity. Never with a dot. */
  readonly unit: string
  readonly basis: Basis
}

export function printSeriesKey({ flow, breakdown, member, measure, unit, basis }: SeriesDimensions): SeriesKey {
  const cut = member === null ? breakdown : `${breakdown}:${member}`
  return `CN.${flow}.${cut}.${measure}.${unit}.${basis}`
}

/** The dimensions `key` names. Throws RangeError naming the part that is wrong. */
export function parseSeriesKey(key: SeriesKey): SeriesDimensions {
  const known = PARSED.get(key)
  if (known) return known
  // There are some thousand series; keys that somebody made up must not fill the memory.
  if (PARSED.size >= MOST_PARSED) PARSED.clear()
  const dimensions = parsed(key)
  PARSED.set(key, dimensions)
  return dimensions
}

// A table of 1,500 lines is checked as one types, and each rule asks what each line is.
const PARSED = new Map<SeriesKey, SeriesDimensions>()
const MOST_PARSED = 20_000

function parsed(key: SeriesKey): SeriesDimensions {
  const parts = key.split('.')
  const [reporter, flow, cut, measure, unit, basis] = parts
  if (parts.length !== 6 || reporter !== 'CN') {
    throw new RangeError(`expected a series like CN.exports.all.value.USD.month, found "${key}"`)
  }
  const [breakdown, member = null] = (cut ?? '').split(/:(.*)/s, 2) as [string, string?]
  const dimensions = {
    flow: oneOf(FLOWS, flow, 'flow', key),
    breakdown: oneOf(BREAKDOWNS, breakdown, 'breakdown', key),
    member: member || null,
    measure: oneOf(MEASURES, measure, 'measure', key),
    unit: unit ?? '',
    basis: oneOf(BASES, basis, 'basis', key),
  }
  if ((dimensions.breakdown === 'all') !== (dimensions.member === null)) {
    throw new RangeError(`"${cut}": all trade has no member, every other breakdown has one, in "${key}"`)
  }
  if (dimensions.breakdown === 'counterpart-chapter' && !parseCrossing(dimensions.member ?? '')) {
    throw new RangeError(`"${cut}": expected a counterpart and an HS chapter like USA+85, in "${key}"`)
  }
  if (!/^[A-Za-z][\w -]*$/.test(dimensions.unit)) throw new RangeError(`unknown unit "${unit}" in "${key}"`)
  return dimensions
}

function oneOf<const T extends readonly string[]>(
  allowed: T,
  found: string | undefined,
  what: string,
  key: string,
): T[number] {
  if (!allowed.includes(found as T[number]))
    throw new RangeError(`unknown ${what} "${found}" in "${key}"; known: ${allowed.join(', ')}`)
  return found as T[number]
}
