import { closeDatabase, database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { publish } from '#server/publish/publish.ts'
import { transition } from '#server/publish/transition.ts'
import { approved, BALANCE, CHIEF, databaseIn, enter, EXPORTS, IMPORTS } from '#server/testing/desk-at-work.ts'
import { waitUntil } from '#server/testing/wait-until.ts'
import { type Arrival, machineMs } from './parts/arrivals.ts'
import { flashOf } from './parts/bench-releases.ts'
import { Child } from './parts/child.ts'
import { approveByHand, sendToReview } from './parts/by-hand.ts'
import { detailedSeries, enterDetailed } from './parts/detailed-draft.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { figure } from './parts/figures.ts'
import { median } from './parts/spread.ts'
import type { Opening } from './processes/screens.ts'

// A release of 100,000 figures: how long its transaction is, how long after its commit the last screen has its headline, and by how
// much it delays the headline of a flash that is due at the same instant. `detailed-release [FIGURES] [SCREENS]`.
const ROUNDS = 3
/** From the approval of two releases to their instant: on a busy machine approving takes seconds. */
const AHEAD_MS = 20_000

export async function detailedRelease([figures = '100000', screens = '500']: readonly string[]): Promise<void> {
  await onDurableDatabase('history-2024', async () => {
    const [node, clients] = await Promise.all([
      Child.start('node', [], { LIVE_CONNECTIONS_PER_ADDRESS: '100000' }),
      Child.start('screens'),
    ])
    try {
      await clients.ask('open', await openingAt(await node.ask<number>('port'), Number(screens)))
      const bench = new Bench(clients, Number(screens), Number(figures))
      await bench.byHand()
      await bench.atOneInstant()
    } finally {
      await closeDatabase()
      await clients.stop()
      await node.stop()
    }
  })
}

async function openingAt(port: number, count: number): Promise<Opening> {
  const { epoch, sequence, hash } = await readHead(database())
  const cursor = { epoch, sequence, hash }
  // Fifty kinds of panel, each of which shows the headline and ten lines of the detail.
  const subscriptions = Array.from({ length: 50 }, (_, kind) => ({
    series: [EXPORTS, IMPORTS, BALANCE, ...Array.from({ length: 10 }, (_each, at) => detailedSeries(kind * 10 + at))],
    fromYear: 2024,
  }))
  return { url: `http://127.0.0.1:${port}`, count, side: 'product', reports: true, cursor, subscriptions }
}

class Bench {
  #flashes = 0
  #details = 0

  constructor(
    private readonly clients: Child,
    private readonly screens: number,
    private readonly figures: number,
  ) {}

  /** One after the other, published from here: what the transaction takes, and how long after it the last screen has the entry. */
  async byHand(): Promise<void> {
    const flashes: Timed[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const flash = flashOf(this.#flashes++)
      await enter(flash)
      await sendToReview(flash.code)
      flashes.push(await this.#publish(flash.code))
    }
    const first = await this.#publish(await enterDetailed(this.#details++, this.figures))
    const second = await this.#publish(await enterDetailed(this.#details++, this.figures))
    figure('detailed-release-transaction', second.transactionMs, `ms for ${this.figures} figures`)
    figure('detailed-release-transaction-new-series', first.transactionMs, 'ms where every series is new')
    figure('detailed-release-delivered', second.deliveredMs, 'ms from its commit to the last screen')
    figure('detailed-release-flash-transaction', median(flashes.map((each) => each.transactionMs)), 'ms for 40 figures')
    figure(
      'detailed-release-flash-delivered',
      median(flashes.map((each) => each.deliveredMs)),
      'ms from its commit to the last screen',
    )
  }

  /** By the release clock: a flash alone, and one that is due together with a detailed release that was entered before it. */
  async atOneInstant(): Promise<void> {
    const alone: number[] = []
    const together: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(await this.#flashMs([]))
      together.push(await this.#flashMs([await enterDetailed(this.#details++, this.figures)]))
    }
    figure('detailed-release-flash-alone', median(alone), 'ms from the instant to the last screen')
    figure('detailed-release-flash-together', median(together), 'ms from the instant to the last screen')
    figure('detailed-release-delays-headline', median(together) - median(alone), 'ms', '0: headline first')
  }

  async #publish(code: string): Promise<Timed> {
    const checksum = await approveByHand(code)
    const beganMs = machineMs()
    const { sequence } = await publish(code, checksum, CHIEF)
    const committedMs = machineMs()
    return { transactionMs: committedMs - beganMs, deliveredMs: (await this.#lastMs(sequence)) - committedMs }
  }

  /** From the instant to the last screen, of a flash that is due together with `others`. */
  async #flashMs(others: readonly string[]): Promise<number> {
    const flash = flashOf(this.#flashes++)
    const at = await databaseIn(AHEAD_MS)
    for (const other of others) await transition(other, 'approved', CHIEF, { embargoAt: at })
    await approved(flash, at)
    if ((await databaseIn(0)) > at) throw new Error('this machine was too slow to approve them in time')
    const lastMs = await this.#lastMs(await sequenceOf(flash.code))
    for (const other of others) await this.#lastMs(await sequenceOf(other))
    return lastMs - at.getTime()
  }

  async #lastMs(sequence: number): Promise<number> {
    return (await this.clients.ask<Arrival>('arrival', { sequence, screens: this.screens })).lastMs
  }
}

interface Timed {
  readonly transactionMs: number
  readonly deliveredMs: number
}

/** Of a release that is published, or is going to be. */
async function sequenceOf(code: string): Promise<number> {
  let sequence: number | null = null
  const look = async () => {
    const row = await database().publication.findFirst({ where: { release: { code } }, select: { sequence: true } })
    sequence = row?.sequence ?? null
    return sequence !== null
  }
  await waitUntil(`${code} is published`, look, AHEAD_MS * 4)
  return sequence ?? 0
}
