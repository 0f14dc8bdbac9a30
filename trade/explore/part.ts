import type { Flow } from '../flow.ts'
import type { Basis } from '../period.ts'
import { type Breakdown, printSeriesKey, type SeriesKey } from '../series-key.ts'
import type { Currency } from '../unit.ts'
import type { ViewBasis } from './view-query.ts'

/** Something that has trade of its own in a view: all goods, a country, a sector as the sum of its lines. */
export interface Part {
  /** Unique within its view: `all`, `USA`, `electronics`, `integrated-circuits`. */
  readonly code: string
  /** What it is the sum of: one member as a rule, several official lines for a sector. Per flow, since a line may exist in one only. */
  readonly members: Readonly<Record<'exports' | 'imports', readonly PartMember[]>>
}

export interface PartMember {
  readonly breakdown: Breakdown
  readonly member: string | null
}

export const ALL: Part = partOf('all', { breakdown: 'all', member: null })

/** A part that is one official row in both flows. */
export function partOf(code: string, member: PartMember): Part {
  return { code, members: { exports: [member], imports: [member] } }
}

/** The basis of the series a view reads: months for rolling sums, year-to-date for years. */
export function storedBasis(basis: ViewBasis): Basis {
  return basis === 'month' || basis === 'rolling' ? 'month' : 'year-to-date'
}

/** Every series the figures of `part` come from: a total or balance also from exports and imports, where the agency printed none. */
export function seriesOf(part: Part, flow: Flow, currency: Currency, basis: Basis): readonly SeriesKey[] {
  const flows: readonly Flow[] = flow === 'exports' || flow === 'imports' ? [flow] : [flow, 'exports', 'imports']
  return flows.flatMap((one) => membersOf(part, one).map((member) => seriesKey(member, one, currency, basis)))
}

export function seriesKey(member: PartMember, flow: Flow, currency: Currency, basis: Basis): SeriesKey {
  return printSeriesKey({ ...member, flow, measure: 'value', unit: currency, basis })
}

/** Printed totals and balances exist for parts that are one row; a sector has them only by computing. */
export function membersOf(part: Part, flow: Flow): readonly PartMember[] {
  if (flow === 'exports' || flow === 'imports') return part.members[flow]
  const { exports, imports } = part.members
  return exports.length === 1 && imports.length === 1 ? exports : []
}
