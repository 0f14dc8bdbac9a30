import { decimal, digitsOf, fixed } from '../decimal.ts'
import type { Flow } from '../flow.ts'
import { type Moved, movedSince } from '../front/moved.ts'
import type { Snapshot } from '../live/fold.ts'
import { type Compared, type GrowthField, growthField, type Place } from './field.ts'
import { allTrade } from './series.ts'

/** One thing that a release changed. */
export type Change =
  | {
      readonly is: 'against-expectation'
      readonly flow: Flow
      readonly growth: string
      readonly expected: string
      readonly difference: NonNullable<GrowthField['difference']>
    }
  | {
      readonly is: 'against-previous'
      readonly flow: Flow
      readonly growth: string
      readonly previous: Compared
      /** Growth less growth, in percentage points, with its sign. */
      readonly points: string
    }
  | { readonly is: 'revised'; readonly flow: Flow; readonly moved: Moved }

/**
 * What the release of `place` changed, in the order a newsroom asks: against what was expected, against the period before, and which
 * earlier figures it moved. None while it is still to come, or once it is withdrawn.
 */
export function whatChanged(figures: Snapshot['figures'], place: Place): readonly Change[] {
  const { notice, basis, currency } = place
  if (notice === null || notice.state === 'withdrawn') return []
  const flows: readonly Flow[] = basis === 'year-to-date' ? ['total', 'exports', 'imports'] : ['exports', 'imports']
  const fields = flows.map((flow) => growthField(figures, flow, place))
  const series = flows.map((flow) => allTrade(flow, currency, basis))
  return [
    ...fields.flatMap(againstExpectation),
    ...fields.flatMap(againstPrevious),
    ...movedSince(figures, series, notice.sequence, notice.period).map((moved) => ({
      is: 'revised' as const,
      flow: flows[series.indexOf(moved.figure.series)] ?? 'total',
      moved,
    })),
  ]
}

function againstExpectation({ flow, growth, expected, difference }: GrowthField): Change[] {
  if (growth === null || expected === null || difference === null) return []
  return [{ is: 'against-expectation', flow, growth, expected: expected.median, difference }]
}

function againstPrevious({ flow, growth, previous }: GrowthField): Change[] {
  if (growth === null || previous === null) return []
  const digits = Math.max(digitsOf(growth), digitsOf(previous.growth))
  const points = fixed(decimal(growth).minus(decimal(previous.growth)), digits)
  return [{ is: 'against-previous', flow, growth, previous, points }]
}
