import type { TimePlace } from './time-places.ts'

/** First and last month of a range, as ordinals; null for what is usual, and for the latest. */
export interface Range {
  readonly from: number | null
  readonly to: number | null
}

export type ZoomStep = 'in' | 'out' | 'earlier' | 'later' | 'whole'

type Months = Pick<TimePlace, 'from' | 'to'>

/** The range from one place of the plot to another, in % of its width, whole periods only. Null where it holds no period. */
export function dragged(places: readonly TimePlace[], start: number, end: number): Range | null {
  const [left, right] = [Math.min(start, end), Math.max(start, end)]
  const within = places.filter((place) => place.right > left && place.left < right)
  const [first, last] = [within[0], within.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

/** The range one step from the one shown, within what is `held`; null where the step leads nowhere. In and out keep the middle. */
export function stepped(shown: readonly Months[], held: readonly Months[], step: ZoomStep): Range | null {
  if (step === 'whole') return { from: null, to: null }
  const start = held.findIndex(({ to }) => to >= (shown[0]?.to ?? 0))
  const end = held.findLastIndex(({ to }) => to <= (shown.at(-1)?.to ?? 0))
  if (start < 0 || end < start) return null
  const count = end - start + 1
  const quarter = Math.max(1, Math.floor(count / 4))
  const moved = {
    in: count > 2 ? [start + quarter, end - (count > 3 ? quarter : 0)] : [start, end],
    out: [start - quarter, end + quarter],
    earlier: [start - Math.min(quarter, start), end - Math.min(quarter, start)],
    later: [start + Math.min(quarter, held.length - 1 - end), end + Math.min(quarter, held.length - 1 - end)],
  }[step]
  const first = held[Math.max(0, moved[0] ?? 0)]
  const last = held[Math.min(held.length - 1, moved[1] ?? 0)]
  if (!first || !last || (first === held[start] && last === held[end])) return null
  return { from: first.from, to: last.to }
}
