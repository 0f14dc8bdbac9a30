import type { Flow } from '../flow.ts'
import type { Basis } from '../period.ts'
import { type Breakdown, printSeriesKey, type SeriesKey } from '../series-key.ts'
import { quantityUnit, type QuantityUnits } from './quantity-units.ts'
import type { ViewBasis, ViewQuery } from './view-query.ts'

/** Something that has trade of its own in a view: all goods, a country, a sector as the sum of its lines. */
export interface Part {
  /** Unique within its view: `all`, `USA`, `electronics`, `integrated-circuits`. */
  readonly code: string
  /** Its own flow, where it is set beside the view's. */
  readonly flow?: Flow
  /** What it is the sum of: one member as a rule, several official lines for a sector. Per flow, since a line may exist in one only. */
  readonly members: Readonly<Record<'exports' | 'imports', readonly PartMember[]>>
  /** What its share and contribution are measured on, where that is not all trade: of one partner's goods, the partner's total. */
  readonly within?: Part
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
function storedBasis(basis: ViewBasis): Basis {
  return basis === 'month' || basis === 'rolling' ? 'month' : 'year-to-date'
}

/** What is read of a part: flow, what is counted in what, and the basis. */
export type Asked = Pick<ViewQuery, 'flow' | 'counted' | 'currency' | 'basis'>

/** Every series the figures of `part` come from: a total or balance also from exports and imports, where the agency printed none; a unit value from value and quantity. */
export function seriesOf(part: Part, asked: Asked, units: QuantityUnits): readonly SeriesKey[] {
  const own = part.flow ?? asked.flow
  const flows: readonly Flow[] = own === 'exports' || own === 'imports' ? [own] : [own, 'exports', 'imports']
  const counted = asked.counted === 'unit-value' ? (['value', 'quantity'] as const) : [asked.counted]
  return flows.flatMap((flow) =>
    counted.flatMap((one) =>
      membersOf(part, flow).flatMap((member) => seriesKey(member, flow, one, asked, units) ?? []),
    ),
  )
}

/** The series of one row; null for the quantity of a row that has none. */
export function seriesKey(
  { breakdown, member }: PartMember,
  flow: Flow,
  measure: 'value' | 'quantity',
  { currency, basis }: Pick<Asked, 'currency' | 'basis'>,
  units: QuantityUnits,
): SeriesKey | null {
  // One page asks for thousands, one by one.
  const unit = measure === 'value' ? currency : breakdown === 'commodity' ? quantityUnit(units, flow, member) : null
  return unit === null ? null : printSeriesKey({ flow, breakdown, member, measure, unit, basis: storedBasis(basis) })
}

/** Printed totals and balances exist for parts that are one row; a sector has them only by computing. */
export function membersOf(part: Part, flow: Flow): readonly PartMember[] {
  if (flow === 'exports' || flow === 'imports') return part.members[flow]
  const { exports, imports } = part.members
  return exports.length === 1 && imports.length === 1 ? exports : []
}
