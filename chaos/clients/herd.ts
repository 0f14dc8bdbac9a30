import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { root } from '#launch/places.ts'
import type { ClientOrder, FromClients, Report } from './report.ts'

const entry = fileURLToPath(new URL('client-process.ts', import.meta.url))

/** All clients of a run, in a few processes. */
export class Herd {
  readonly #processes: ChildProcess[] = []

  /** Opens `orders` in `count` processes; each of their reports comes to `hear`. */
  constructor(orders: readonly ClientOrder[], count: number, hear: (report: Report) => void) {
    for (let at = 0; at < count; at++) {
      const child = fork(entry, [], {
        cwd: root,
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, NODE_ENV: 'production' },
      })
      child.on('message', ({ reports }: FromClients) => reports.forEach(hear))
      child.on('exit', (code, signal) => {
        if (signal !== null || code !== 0)
          hear({ is: 'broken', id: -1, atMs: Date.now(), error: `a process of clients ended: ${signal ?? code}` })
      })
      child.send({ open: orders.filter((_, place) => place % count === at) })
      this.#processes.push(child)
    }
  }

  /** Closes all clients; resolves when their processes are gone. */
  async close(): Promise<void> {
    await Promise.all(
      this.#processes.map(async (child) => {
        if (!child.connected) return
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.send({ close: true })
        const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
        await gone
        clearTimeout(late)
      }),
    )
  }
}
