import { serveAsChild } from '../serve-as-child.ts'
import { prepareDraft } from './prepare-draft.ts'

// The process of a rehearsal: `process.ts PORT PERIOD`. It tells its parent `ready` or why not.
const [port, period = ''] = process.argv.slice(2)

try {
  await prepareDraft(period)
  await serveAsChild({ port: Number(port), dev: false })
} catch (error) {
  process.send?.(error instanceof Error ? error.message : String(error), () => process.exit(1))
}
