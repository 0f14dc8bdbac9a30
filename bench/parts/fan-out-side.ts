import type { Arrival } from './arrivals.ts'
import { Child } from './child.ts'
import { type Appended, BENCH_EPOCH, SERIES } from './sample-release.ts'
import type { Opening } from '../processes/screens.ts'

/** As many kinds of page look at a release: each asks for the forty series and some of its own, so that all are sent the same bytes. */
export const KINDS = 8

export interface Delivery {
  /** Without what the server needs anyway in that time (`stand`). */
  readonly cpuMicros: number
  /** With it. */
  readonly cpuMicrosInAll: number
  readonly toLastMs: number
  readonly bytes: number
}

/** A server with its screens, each in a process of its own. */
export class FanOutSide {
  #standingMicrosAMs = 0

  private constructor(
    private readonly server: Child,
    private readonly clients: Child,
    private readonly opening: Opening,
    /** What a screen takes of the server's memory: what is held (heap and buffers), and what the process grew by. */
    readonly bytesPerScreen: { readonly held: number; readonly resident: number },
  ) {}

  static async open(how: Pick<Opening, 'side' | 'reports'>, screens: number, databaseUrl: string): Promise<FanOutSide> {
    const env = { DATABASE_URL: databaseUrl, LIVE_CONNECTIONS_PER_ADDRESS: '100000' }
    const [server, clients] = await Promise.all([
      Child.start(how.side === 'bare' ? 'bare-ws' : 'sample-node', [], env),
      Child.start('screens'),
    ])
    const opening: Opening = {
      ...how,
      url: `http://127.0.0.1:${await server.ask<number>('port')}`,
      count: screens,
      cursor: { epoch: BENCH_EPOCH, sequence: 0, hash: '0' },
      subscriptions: Array.from({ length: KINDS }, (_, kind) => ({
        series: [...SERIES, ...own(kind)],
        fromYear: 2020,
      })),
    }
    // The first of them bring the code into memory: a screen's share is what the others add.
    await clients.ask('open', { ...opening, count: 200 })
    await clients.ask('close')
    const before = await server.usage(true)
    await clients.ask('open', opening)
    const after = await server.usage(true)
    return new FanOutSide(server, clients, opening, {
      held: (after.heldBytes - before.heldBytes) / screens,
      resident: (after.rssBytes - before.rssBytes) / screens,
    })
  }

  /** Measures what the server needs while nothing is published: heartbeats, pings. Answers µs of CPU a screen and second. */
  async stand(forMs: number): Promise<number> {
    const before = await this.server.usage()
    const fromMs = performance.now()
    await new Promise((resolve) => setTimeout(resolve, forMs))
    const after = await this.server.usage()
    this.#standingMicrosAMs = (after.cpuMicros - before.cpuMicros) / (performance.now() - fromMs)
    return (this.#standingMicrosAMs * 1_000) / this.opening.count
  }

  /** One publication, until the last screen has it, and all that report have reported that they show it. */
  async deliver(): Promise<Delivery> {
    const before = await this.server.usage()
    const fromMs = performance.now()
    const { atMs, sequence } = await this.server.ask<Appended>('publish')
    const screens = this.opening.count
    const { lastMs, bytes } = await this.clients.ask<Arrival>('arrival', { sequence, screens })
    if (this.opening.reports) await this.server.ask('painted', screens)
    const after = await this.server.usage()
    const cpuMicrosInAll = after.cpuMicros - before.cpuMicros
    // Reports are spread over seconds: what the server does in them without any publication is not what this one cost.
    const cpuMicros = cpuMicrosInAll - this.#standingMicrosAMs * (performance.now() - fromMs)
    return { cpuMicros, cpuMicrosInAll, toLastMs: lastMs - atMs, bytes }
  }

  async stop(): Promise<void> {
    await this.clients.stop()
    await this.server.stop()
  }
}

function own(kind: number): string[] {
  return Array.from({ length: kind * 10 }, (_, at) => `CN.imports.commodity:own-${kind}-${at}.value.CNY.month`)
}
