import type { LogEntry } from '#trade/live/entry.ts'
import type { Log } from '../server-log.ts'

export interface Delivered {
  /** Sockets it was handed to. */
  readonly sockets: number
  /** Polls that waited for it, and are being answered. */
  readonly polls: number
  /** Since the publication's instant by the database's clock, when the last socket had it. */
  readonly afterMs: number
}

export interface PaintedBy {
  readonly page: string
  readonly screen: string | null
  readonly by: string
  /** Between the entry's arrival there and the frame. */
  readonly afterMs: number
}

// Reports of older ones come from pages that were hidden; they are counted, and not told.
const TRACES_KEPT = 50

/**
 * Writes what becomes of each publication at this node, each line with its trace: delivered, then painted, screen by screen. The
 * lines before (approved, armed, published) are written by those who do it.
 */
export class Story {
  readonly #traces = new Map<number, Promise<string | null>>()

  constructor(
    private readonly log: Log,
    private readonly readTrace: (entry: LogEntry) => Promise<string>,
  ) {}

  /** Resolves when it is written. */
  async delivered(entry: LogEntry, delivered: Delivered): Promise<void> {
    const { sequence, kind, release } = entry
    // Everyone who speaks of it afterwards waits for the same answer, so that no paint is told before its delivery.
    const reading = this.readTrace(entry).catch((error: unknown) => {
      this.log.warn({ error, sequence }, 'the trace of a publication could not be read')
      return null
    })
    this.#traces.set(sequence, reading)
    this.#traces.delete(sequence - TRACES_KEPT)
    this.log.info({ trace: await reading, sequence, kind, code: release?.code, ...delivered }, 'delivered')
  }

  async painted(sequence: number, painted: PaintedBy): Promise<void> {
    const reading = this.#traces.get(sequence)
    if (reading) this.log.info({ trace: await reading, sequence, ...painted }, 'painted')
  }
}
