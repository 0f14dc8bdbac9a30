import type { Figure } from '#trade/figure.ts'
import type { LogTail } from '#server/log/tail.ts'
import type { Cursor, LogEntry } from '#trade/live/entry.ts'

export const BENCH_EPOCH = 'bench'

/** What a server with such a log answers when it is told to publish: when, by this machine's clock, and what. */
export interface Appended {
  readonly atMs: number
  readonly sequence: number
}

/** Forty series, as many as a flash with its partners and products prints. */
export const SERIES: string[] = Array.from({ length: 40 }, (_, n) => `CN.exports.commodity:line-${n}.value.CNY.month`)

/** An entry that follows `head`, of the size of a real release. */
function entryOf(head: Cursor): LogEntry {
  const sequence = head.sequence + 1
  return {
    epoch: head.epoch,
    sequence,
    previousHash: head.hash,
    hash: String(sequence),
    kind: 'release',
    publishedAt: '2025-01-13T03:00:00.000Z',
    release: null,
    calendar: [],
    figures: SERIES.map(
      (series): Figure => ({
        series,
        period: '2024-12',
        value: '2625.62',
        scale: 8,
        status: 'P',
        printedGrowthPercent: '14.9',
        firstPrint: 'held',
        missingReason: null,
        vintage: sequence,
        publishedAt: '2025-01-13T03:00:00.000Z',
        release: 'GACC-2024-12-flash',
        source: { url: 'http://www.customs.gov.cn/', cell: 'B26', note: null },
        disagreements: [],
        replaces: null,
      }),
    ),
  }
}

/** A log in memory, so that the database's part is in neither side. */
export class SampleTail implements LogTail {
  head = { epoch: BENCH_EPOCH, sequence: 0, hash: '0', publishedAt: new Date(0) }
  #newest: LogEntry | null = null
  readonly #listeners = new Set<() => void>()

  /** It knows all there is. */
  get readAtMs(): number {
    return performance.now()
  }

  entry(sequence: number): LogEntry | null {
    return this.#newest?.sequence === sequence ? this.#newest : null
  }

  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** There is nowhere to look. */
  async catchUp(): Promise<void> {}

  append(): void {
    this.#newest = entryOf(this.head)
    this.head = { ...this.head, sequence: this.#newest.sequence, hash: this.#newest.hash }
    for (const listener of this.#listeners) listener()
  }
}
