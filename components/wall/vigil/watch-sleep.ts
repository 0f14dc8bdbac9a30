import type { Connection } from '../../live/connection.ts'

const LOOK_EVERY_MS = 1_000

/**
 * A machine whose lid was closed often tells nobody when it is opened; its connection is dead, and says so only after a while. Its
 * clocks tell: the one that nobody can set stood still. Then the connection is tried at once. Returns how to stop.
 */
export function watchSleep(connection: Connection): () => void {
  let wasSure = true
  const timer = setInterval(() => {
    const { isSure } = connection.clock
    if (wasSure && !isSure) connection.woken()
    wasSure = isSure
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
