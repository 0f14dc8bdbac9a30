import { useCallback, useSyncExternalStore } from 'react'
import { useLivePage } from './Following.tsx'

/** How long a figure is visibly new. */
const FRESH_FOR_MS = 90_000

/** The database's time in ms, in steps of `stepMs`. The first value is the one the server drew, so that hydration agrees. */
export function useNow(stepMs = 1_000): number {
  const { connection, drawn } = useLivePage()
  const tick = useCallback(
    (wake: () => void) => {
      let timer: ReturnType<typeof setTimeout>
      // Each step is aimed at anew: an interval would drift, and run late in a tab that slept.
      const aim = () => {
        timer = setTimeout(
          () => {
            wake()
            aim()
          },
          stepMs - (connection.clock.now() % stepMs),
        )
      }
      aim()
      return () => clearTimeout(timer)
    },
    [connection, stepMs],
  )
  return useSyncExternalStore(
    tick,
    () => floor(connection.clock.now(), stepMs),
    () => floor(Date.parse(drawn.takenAt), stepMs),
  )
}

/** True for 90 seconds after publication. Both instants by the database's clock. */
export function isFresh(publishedAt: string, nowMs: number): boolean {
  const ageMs = nowMs - Date.parse(publishedAt)
  return ageMs < FRESH_FOR_MS
}

function floor(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs) * stepMs
}
