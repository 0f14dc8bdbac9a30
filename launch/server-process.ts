import { serveAsChild } from '#server/serve-as-child.ts'
import { explain } from './launch-error.ts'

// A server process of its own: `server-process.ts PORT [dev]`, for development and for tests. It tells its parent `ready`
// or the reason why not.
const [port, mode] = process.argv.slice(2)

try {
  await serveAsChild({ port: Number(port), dev: mode === 'dev' })
} catch (error) {
  const line = explain(error)
  if (!line) console.error(error)
  process.send?.(line ?? (error instanceof Error ? error.message : String(error)), () => process.exit(1))
}
