import { useSyncExternalStore } from 'react'
import { signOfLife } from '#trade/wall/sign-of-life.ts'
import { useLivePage } from '../../live/Following.tsx'
import { useNow } from '../../live/use-now.ts'
import type { LiveMark } from '../live-mark.ts'

/** How alive this screen is, and whether it knows its age; wakes each second. */
export function useSignOfLife(): LiveMark {
  const { connection, drawn } = useLivePage()
  const nowMs = useNow()
  const drawnMs = Date.parse(drawn.takenAt)
  const lastHeardMs = useSyncExternalStore(
    connection.onChange,
    () => connection.lastHeardMs,
    () => drawnMs,
  )
  const at = useSyncExternalStore(
    connection.onChange,
    () => connection.state.at,
    () => 'offline' as const,
  )
  const isSure = useSyncExternalStore(
    connection.onChange,
    () => connection.clock.isSure,
    () => true,
  )
  const hasHeard = useSyncExternalStore(
    connection.onChange,
    () => connection.clock.hasHeard,
    () => false,
  )
  const state = signOfLife(at, { silentMs: nowMs - lastHeardMs, isSure, hasHeard })
  return { state, lastHeardMs, isAgeKnown: isSure }
}
