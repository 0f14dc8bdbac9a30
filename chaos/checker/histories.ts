import type pg from 'pg'
import type { Lookout } from './lookout.ts'
import { digestAt, epochNow, type Place, placesAfter } from './expected.ts'

/** Runs `work` on a connection to that database. */
export type Ask = <T>(database: string, work: (sql: pg.Client) => Promise<T>) => Promise<T>

interface Panel {
  readonly name: string
  readonly series: readonly string[]
  readonly fromYear: number
}

/** One history of the log: the first, and another after each restore. They share what is older than the backup. */
interface History {
  database: string
  readonly bornMs: number
  readonly places: Place[]
  readonly byHash: Map<string, Place>
  /** How many places it had when it began. */
  inherited: number
}

const CURRENT = 'chaos'

/** Everything that was ever published, in every history that the log has had. Places are known by their hash. */
export class Histories {
  readonly #all: History[] = [begin(CURRENT, 0)]
  readonly #digests = new Map<string, string>()
  readonly epochs = new Set<string>()
  /** By how much the latest commit was later to be seen than it says of itself. */
  longestUnseenMs = 0

  constructor(
    private readonly ask: Ask,
    private readonly lookout: Pick<Lookout, 'unseenUntilMs'>,
  ) {}

  /** Reads what was published since. */
  async read(): Promise<void> {
    const history = this.#current
    await this.ask(history.database, async (sql) => {
      this.epochs.add(await epochNow(sql))
      await this.#readOn(history, sql)
    })
    for (const { epoch } of history.places.slice(-50)) this.epochs.add(epoch)
  }

  /** The log was restored at `atMs`; what it was until then lies in `lost`. */
  async branch(lost: string, atMs: number): Promise<void> {
    const before = this.#current
    before.database = lost
    await this.ask(lost, (sql) => this.#readOn(before, sql))
    const next = begin(CURRENT, atMs)
    await this.ask(CURRENT, (sql) => this.#readOn(next, sql))
    next.inherited = next.places.filter(({ hash }) => before.byHash.has(hash)).length
    this.#all.push(next)
  }

  /** The newest history that has this place, and the place. */
  find(hash: string): { readonly history: number; readonly place: Place } | null {
    for (let history = this.#all.length - 1; history >= 0; history--) {
      const place = this.#all[history]?.byHash.get(hash)
      if (place) return { history, place }
    }
    return null
  }

  has(history: number, hash: string): boolean {
    return this.#all[history]?.byHash.has(hash) ?? false
  }

  /** Reads the tables as they stood at this place. */
  async digest(history: number, sequence: number, panel: Panel): Promise<string> {
    const key = `${history} ${sequence} ${panel.name}`
    const known = this.#digests.get(key)
    if (known !== undefined) return known
    const digest = await this.ask(this.#all[history]?.database ?? CURRENT, (sql) => digestAt(sql, panel, sequence))
    this.#digests.set(key, digest)
    return digest
  }

  get head(): Place | undefined {
    return this.#current.places.at(-1)
  }

  get places(): readonly Place[] {
    return this.#current.places
  }

  /** When this place was the end of the log: from … to, ms; several times where it was restored to. */
  reigns(hash: string, nowMs: number): { fromMs: number; toMs: number }[] {
    return this.#all.flatMap((history, at) => {
      const place = history.byHash.get(hash)
      if (!place) return []
      const index = history.places.indexOf(place)
      if (index < history.inherited - 1) return []
      const endMs = this.#all[at + 1]?.bornMs ?? nowMs
      return [
        {
          fromMs: Math.max(place.committedMs, history.bornMs),
          toMs: Math.min(history.places[index + 1]?.committedMs ?? endMs, endMs),
        },
      ]
    })
  }

  /** A place counts from when it was committed and others could see it. */
  async #readOn(history: History, sql: pg.Client): Promise<void> {
    const { places, byHash, bornMs } = history
    for (const read of await placesAfter(sql, places.at(-1)?.sequence ?? 0)) {
      const unseenUntilMs = this.lookout.unseenUntilMs(read.sequence, Math.max(bornMs, read.committedMs))
      const place = { ...read, committedMs: unseenUntilMs }
      this.longestUnseenMs = Math.max(this.longestUnseenMs, place.committedMs - read.committedMs)
      places.push(place)
      byHash.set(place.hash, place)
    }
  }

  get #current(): History {
    const current = this.#all.at(-1)
    if (!current) throw new Error('there is always a history')
    return current
  }
}

function begin(database: string, bornMs: number): History {
  return { database, bornMs, places: [], byHash: new Map(), inherited: 0 }
}
