import { serve, type ServeOptions } from './main.ts'

/** A stop that waits longer, for a database that is gone, say, is given up: a process left behind serves nobody. */
const PATIENCE_MS = 8_000

/**
 * Serves in a process that another started: tells it `ready`, and ends with it, on SIGTERM, or on the terminal's Ctrl-C. Rejects with
 * the reason where it does not get there.
 */
export async function serveAsChild(options: ServeOptions): Promise<void> {
  const server = await serve(options)
  const leave = () => {
    setTimeout(() => process.exit(0), PATIENCE_MS)
    void server.stop().finally(() => process.exit(0))
  }
  process.once('SIGTERM', leave).once('SIGINT', leave).once('disconnect', leave)
  process.send?.('ready')
}
