import { isCalm } from '#trade/wall/calm.ts'
import type { Connection } from '../../live/connection.ts'
import { askBuild } from './ask-server.ts'
import { keptAtMs } from './out-of-the-cache.ts'
import { reloadFor } from './reload-once-answered.ts'

/** A node that was replaced is asked at once, since its connection broke; where only the pages changed, this is how soon it shows. */
const ASK_EVERY_MS = 5 * 60_000
const LOOK_EVERY_MS = 10_000
/** Screens of a newsroom do not all go black in one second. */
const SPREAD_MS = 20_000

/**
 * Reloads a page that another build draws by now, or that came out of the cache and has its server again: when that server has just
 * answered, and nothing is due, late or new on the screen. A publication never waits for it: both builds speak the same protocol, or
 * the connection itself reloads the page. Returns how to stop.
 */
export function stayNew(connection: Connection, build: string | null): () => void {
  const spreadMs = Math.random() * SPREAD_MS
  const isKept = keptAtMs() !== null
  let isAsking = false
  let askedAtMs = performance.now()
  let askAfterMs = isKept ? 0 : ASK_EVERY_MS + spreadMs

  // The connection broke: whoever answers next may be another build.
  const stopHearing = connection.onChange(() => {
    if (connection.state.at === 'offline') askAfterMs = Math.min(askAfterMs, spreadMs)
  })
  const look = () => {
    if (connection.state.at !== 'live' || isAsking || performance.now() - askedAtMs < askAfterMs) return
    if (!isCalm(connection.state.snapshot, connection.clock.now())) return
    askedAtMs = performance.now()
    askAfterMs = ASK_EVERY_MS + spreadMs
    isAsking = true
    askBuild()
      .then((told) => {
        if (isKept || (build !== null && told !== null && told !== build)) reloadFor(`build ${told}`)
      })
      // Asked again in its turn.
      .catch(() => undefined)
      .finally(() => {
        isAsking = false
      })
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    stopHearing()
  }
}
