import { useSyncExternalStore } from 'react'
import type { ClientState } from '#trade/live/client-state.ts'
import type { Connection } from './connection.ts'
import { useLivePage } from './Following.tsx'

/** What a page hears by, where its connection is, when it last heard (ms, by the database's clock), and whether something is yet to be shown. */
export function useHeard(): {
  readonly connection: Connection
  readonly at: ClientState['at']
  readonly lastHeardMs: number
  readonly isBehind: boolean
} {
  const { connection, drawn } = useLivePage()
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
  const isBehind = useSyncExternalStore(
    connection.onChange,
    () => connection.isBehind,
    () => false,
  )
  return { connection, at, lastHeardMs, isBehind }
}
