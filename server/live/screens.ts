import type { Painted } from '#trade/live/protocol.ts'

export interface Screen {
  /** The page's own name of itself, made by chance. */
  readonly page: string
  /** A registered screen's name; null for a page someone reads. */
  readonly name: string | null
  /** By what it hears: a socket's id, or `http`. */
  readonly by: string
  /** Where it stood when it greeted. */
  readonly sequence: number
}

interface Counted {
  readonly connected: number
  readonly showing: number
}

/** How many of this node's pages show one publication. */
export interface Showing extends Counted {
  /** Those of them that poll: they are known to other nodes, too. */
  readonly polling: Counted
  /** Between its arrival at a page and the frame: the longest that any told. */
  readonly slowestMs: number | null
}

type Report = Omit<Painted, 'page'>

interface Known extends Screen {
  /** What it has painted last, and how long after the entry arrived. */
  painted: { sequence: number; afterMs: number } | null
  /** A page that polls never says goodbye: it is forgotten once it has not polled for so long. Null: it hangs on its socket. */
  untilMs: number | null
}

/** Three polls missed. */
const POLLING_FORGOTTEN_MS = 40_000
// Anyone may invent pages; beyond so many none is counted that polls, so that they can't fill the memory.
const POLLING_AT_MOST = 50_000

/** The pages that hear the log from this node, and what each has painted: for the desk to see, and for nothing else. */
export class Screens {
  readonly #pages = new Map<string, Known>()
  /** Told of each page's first paint of an entry that came while it was there. */
  onPainted: (screen: Screen, report: Report) => void = () => {}
  #forgotAtMs = Number.NEGATIVE_INFINITY

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  join(screen: Screen): void {
    if (screen.by === 'http') {
      if (this.nowMs() - this.#forgotAtMs > POLLING_FORGOTTEN_MS) this.#forget()
      if (this.#pages.size >= POLLING_AT_MOST && !this.#pages.has(screen.page)) return
    }
    const painted = this.#pages.get(screen.page)?.painted ?? null
    const untilMs = screen.by === 'http' ? this.nowMs() + POLLING_FORGOTTEN_MS : null
    this.#pages.set(screen.page, { ...screen, painted, untilMs })
  }

  /** The page was closed, or what it was heard by; unless it is heard by something else by now. */
  leave(page: string, by: string): void {
    if (this.#pages.get(page)?.by === by) this.#pages.delete(page)
  }

  painted(page: string, by: string, report: Report): void {
    // Polls go to any node, and reports too: this one may not have seen the page yet.
    if (by === 'http' && !this.#pages.has(page)) this.join({ page, name: null, by, sequence: 0 })
    const known = this.#pages.get(page)
    if (known?.by !== by) return
    if (report.sequence > Math.max(known.sequence, known.painted?.sequence ?? 0)) this.onPainted(known, report)
    // Reports may overtake one another over HTTP.
    if (!known.painted) known.painted = { sequence: report.sequence, afterMs: report.afterMs }
    else if (report.sequence >= known.painted.sequence) {
      // In place: thousands of reports that are kept at each publication are that much for the collector to move.
      known.painted.sequence = report.sequence
      known.painted.afterMs = report.afterMs
    }
  }

  /** Who shows entry `sequence`, of who is connected. */
  showing(sequence: number): Showing {
    this.#forget()
    const all = { connected: 0, showing: 0 }
    const polling = { connected: 0, showing: 0 }
    let slowestMs: number | null = null
    for (const { by, sequence: greetedAt, painted } of this.#pages.values()) {
      const shows = (painted?.sequence ?? greetedAt) >= sequence ? 1 : 0
      for (const counted of by === 'http' ? [all, polling] : [all]) {
        counted.connected += 1
        counted.showing += shows
      }
      if (painted?.sequence === sequence) slowestMs = Math.max(slowestMs ?? 0, painted.afterMs)
    }
    return { ...all, polling, slowestMs }
  }

  /** How many pages hear by a socket, and how many poll. */
  connected(): { socket: number; http: number } {
    this.#forget()
    const http = [...this.#pages.values()].filter(({ by }) => by === 'http').length
    return { socket: this.#pages.size - http, http }
  }

  #forget(): void {
    const nowMs = this.nowMs()
    this.#forgotAtMs = nowMs
    for (const [page, { untilMs }] of this.#pages) if (untilMs !== null && untilMs < nowMs) this.#pages.delete(page)
  }
}
