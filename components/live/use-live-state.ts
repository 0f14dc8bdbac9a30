import { useSyncExternalStore } from 'react'
import { STALE_AFTER_MS } from '#trade/live/protocol.ts'
import { useLivePage } from './Following.tsx'
import { useNow } from './use-now.ts'

export interface LiveState {
  /** `live`: heard within the heartbeat. `connecting`: trying, and heard lately. `stale`: heard nothing for too long. */
  readonly state: 'live' | 'connecting' | 'stale'
  /** When the page last heard from the server, ms by the database's clock. */
  readonly lastHeardAt: number
}

/** How live the page is, by what it heard and when: never by what it hopes. */
export function useLiveState(): LiveState {
  const { connection, drawn } = useLivePage()
  const nowMs = useNow()
  const drawnMs = Date.parse(drawn.takenAt)
  const lastHeardAt = useSyncExternalStore(
    connection.onChange,
    () => connection.lastHeardMs,
    () => drawnMs,
  )
  const at = useSyncExternalStore(
    connection.onChange,
    () => connection.state.at,
    () => 'offline' as const,
  )
  if (nowMs - lastHeardAt > STALE_AFTER_MS) return { state: 'stale', lastHeardAt }
  return { state: at === 'live' ? 'live' : 'connecting', lastHeardAt }
}
