import { serve } from '../main.ts'
import { prepareDraft } from './prepare-draft.ts'

// The process of a rehearsal: `process.ts PORT PERIOD`. It tells its parent `ready` or why not, and ends with its parent or on SIGTERM.
const [port, period = ''] = process.argv.slice(2)

/** A stop that waits longer is given up: a process left behind serves nobody. */
const PATIENCE_MS = 8_000

try {
  await prepareDraft(period)
  const server = await serve({ port: Number(port), dev: false })
  const leave = () => {
    setTimeout(() => process.exit(0), PATIENCE_MS)
    void server.stop().finally(() => process.exit(0))
  }
  process.once('SIGTERM', leave).once('SIGINT', leave).once('disconnect', leave)
  process.send?.('ready')
} catch (error) {
  process.send?.(error instanceof Error ? error.message : String(error), () => process.exit(1))
}
