import { PROVED_EVERY_MS } from '#trade/live/protocol.ts'
import type { Connection } from '../../live/connection.ts'

/** Tells the server, after a frame, what is still shown: a wall that tells nothing for a while is dark. Returns how to stop. */
export function provePaints(connection: Connection): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') connection.provePaint()
  }, PROVED_EVERY_MS)
  return () => clearInterval(timer)
}
