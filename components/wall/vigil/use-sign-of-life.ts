import { useSyncExternalStore } from 'react'
import { signOfLife } from '#trade/wall/sign-of-life.ts'
import { useHeard } from '../../live/use-heard.ts'
import { useNow } from '../../live/use-now.ts'
import type { LiveMark } from '../live-mark.ts'

/** How alive this screen is, and whether it knows its age; wakes each second. */
export function useSignOfLife(): LiveMark {
  const { connection, at, lastHeardMs } = useHeard()
  const nowMs = useNow()
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
