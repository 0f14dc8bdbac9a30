import type { Mark } from './Plot/Plot.tsx'
import type { Room } from './room.ts'
import { shortened } from './shortened.ts'
import { spread } from './spread.ts'

/** What stands at the right end of a line or of a stack's piece: name and value beside its last place, one below the other. */
export interface End {
  readonly code: string
  /** In % of the plot, from the top. */
  readonly y: number
  readonly name: string
  readonly value: string
  /** When that was, where the line ends before the axis does; null where it is the newest period. */
  readonly period?: string | null
  /** A custom property's name; null for ink. */
  readonly colour: string | null
}

// Two lines of 14 px and a little air.
const BLOCK_PX = 38
// With a line of 12 px for the period.
const DATED_PX = 53

/** Names over values at the right ends, moved apart where they would touch, in the order of their heights. `dx` in px from the plot. */
export function endMarks(ends: readonly End[], { height, isNarrow }: Room, dx = 13): readonly Mark[] {
  const ordered = ends.toSorted((a, b) => a.y - b.y)
  const places = spread(
    ordered.map(({ y }) => y),
    ((ends.some(({ period }) => period) ? DATED_PX : BLOCK_PX) / height) * 100,
  )
  return ordered.flatMap(({ code, name, value, period, colour }, at): Mark[] => {
    const common = { x: 100, dx, y: places[at] ?? 0, align: 'start' } as const
    return [
      {
        ...common,
        key: `${code} name`,
        dy: -8,
        tone: 'name',
        text: endName(name, isNarrow),
        ...(colour === null ? {} : { colour }),
      },
      { ...common, key: `${code} value`, dy: 8, tone: 'value', text: value },
      ...(period ? [{ ...common, key: `${code} period`, dy: 23, tone: 'axis', text: period } satisfies Mark] : []),
    ]
  })
}

/** As much of a name as there is room for beside a plot. */
export function endName(name: string, isNarrow: boolean): string {
  return shortened(name, isNarrow ? 13 : 24)
}
