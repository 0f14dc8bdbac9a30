import type { LogEntry } from '#trade/live/entry.ts'
import type { Figure } from '#trade/figure.ts'
import type { Head } from '../log/head.ts'
import type { LogTail } from '../log/tail.ts'

/** A tail that is told what is published, for tests of what happens behind it. `lookAgain` stands for what `catchUp` would find. */
export class MemoryTail implements LogTail {
  head: Head | null
  /** Just now, unless a test says otherwise. */
  readLongAgoMs = 0
  readonly entries: LogEntry[] = []
  readonly #listeners = new Set<() => void>()
  lookAgain: () => void = () => {}

  constructor(readonly epoch = 'first') {
    this.head = { epoch, sequence: 0, hash: 'hash 0', publishedAt: new Date(0) }
  }

  get readAtMs(): number {
    return performance.now() - this.readLongAgoMs
  }

  entry(sequence: number): LogEntry | null {
    return this.entries.find((entry) => entry.sequence === sequence) ?? null
  }

  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async catchUp(): Promise<void> {
    this.readLongAgoMs = 0
    this.lookAgain()
  }

  append(figures: readonly Figure[] = [], notes = ''): LogEntry {
    const sequence = (this.head?.sequence ?? 0) + 1
    const entry: LogEntry = {
      epoch: this.epoch,
      sequence,
      previousHash: `hash ${sequence - 1}`,
      hash: `hash ${sequence}`,
      kind: 'calendar',
      publishedAt: new Date(0).toISOString(),
      release: null,
      calendar: [
        {
          release: 'GACC-2025-01-flash',
          stage: 'flash',
          period: '2025-01',
          dueAt: null,
          firstDueAt: null,
          precision: 'minute',
          state: 'announced',
          note: notes,
          source: '',
        },
      ],
      figures,
    }
    this.entries.push(entry)
    this.head = { epoch: this.epoch, sequence, hash: entry.hash, publishedAt: new Date(0) }
    for (const listener of this.#listeners) listener()
    return entry
  }

  get listening(): number {
    return this.#listeners.size
  }
}
