import { STALE_AFTER_MS } from '#trade/live/protocol.ts'
import { useHeard } from './use-heard.ts'
import { useNow } from './use-now.ts'

export interface LiveState {
  /** `live`: heard within the heartbeat. `connecting`: trying, and heard lately. `stale`: heard nothing for too long. */
  readonly state: 'live' | 'connecting' | 'stale'
  /** When the page last heard from the server, ms by the database's clock. */
  readonly lastHeardAt: number
}

/** How live the page is, by what it heard and when: never by what it hopes. */
export function useLiveState(): LiveState {
  const { at, lastHeardMs: lastHeardAt } = useHeard()
  const nowMs = useNow()
  if (nowMs - lastHeardAt > STALE_AFTER_MS) return { state: 'stale', lastHeardAt }
  return { state: at === 'live' ? 'live' : 'connecting', lastHeardAt }
}
