import { ReleaseClock } from '../clock/release-clock.ts'
import type { Log } from '../server-log.ts'

// A node's release clock in a process of its own, for tests that kill it. It tells its parent each line it would log.

const tell = (_: unknown, line?: string) => void process.send?.(line ?? '')
const log = { info: tell, warn: tell, error: tell, debug: tell } as unknown as Log

new ReleaseClock(log).start()
process.send?.('started')
