import type { ViewQuery } from '#trade/explore/view-query.ts'
import { endOrdinal, type Period } from '#trade/period.ts'
import { place } from '../Lines/lines-drawing.ts'

/** A period on a time axis: its first and last month as ordinals, and where it lies in % of the plot. */
export interface TimePlace {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

/** Where the periods shown lie on an axis from `xMin` to `xMax`. */
export function timePlaces(
  slots: readonly Period[],
  query: ViewQuery,
  { xMin, xMax }: { readonly xMin: number; readonly xMax: number },
): readonly TimePlace[] {
  const at = (x: number) => Math.min(100, Math.max(0, ((x - xMin) / (xMax - xMin || 1)) * 100))
  return slots.map((period) => {
    const [first, last] = place(period, query)
    return { ...monthsOf(period, query), left: at(first - 0.5), right: at(last + 0.5) }
  })
}

/** The months a period is chosen by: those in which it ends, since a span or twelve months begin long before the axis. */
export function monthsOf(period: Period, { basis }: Pick<ViewQuery, 'basis'>): { from: number; to: number } {
  const to = endOrdinal(period)
  return { from: basis === 'month' || basis === 'year' ? to - (period.last - period.first) : to, to }
}
