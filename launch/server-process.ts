import { serve } from '#server/main.ts'
import { explain } from './launch-error.ts'

// A server process of its own: `server-process.ts PORT [dev]`, for development and for tests. It tells its parent `ready`
// or the reason why not, and ends with its parent, on SIGTERM, or on the terminal's Ctrl-C.
const [port, mode] = process.argv.slice(2)

/** A stop that waits longer, for a database that is gone, say, is given up: a process left behind serves nobody. */
const patienceMs = 8_000

try {
  const server = await serve({ port: Number(port), dev: mode === 'dev' })
  const leave = () => {
    setTimeout(() => process.exit(0), patienceMs)
    void server.stop().finally(() => process.exit(0))
  }
  process.once('SIGTERM', leave).once('SIGINT', leave).once('disconnect', leave)
  process.send?.('ready')
} catch (error) {
  const line = explain(error)
  if (!line) console.error(error)
  process.send?.(line ?? (error instanceof Error ? error.message : String(error)), () => process.exit(1))
}
