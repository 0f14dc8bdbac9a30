import { useSyncExternalStore } from 'react'
import type { Snapshot } from '#trade/live/fold.ts'
import { useLivePage } from './Following.tsx'

/** A part of what is shown. `pick` must return the same reference for the same part: React wakes the panel only for another. */
export function useSnapshot<T>(pick: (snapshot: Snapshot) => T): T {
  const { connection, drawn } = useLivePage()
  return useSyncExternalStore(
    connection.onChange,
    () => pick(connection.state.snapshot),
    () => pick(drawn),
  )
}
