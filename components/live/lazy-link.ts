import { backOffMs } from '#trade/live/back-off.ts'
import type { Hello, Painted } from '#trade/live/protocol.ts'
import type { Link, LinkEvents } from './link.ts'

/**
 * A link whose script comes after the page: readers see the figures before their browser has read how to follow them. Until it is
 * there the page is not connected and says so; what is published meanwhile is owed to its place in the log like after any pause. A
 * script that does not come is asked for again, ever more slowly, and at once when the network is back.
 */
export class LazyLink implements Link {
  #link: Link | null = null
  #events: LinkEvents | null = null
  #close: (() => void) | null = null
  #wait: ReturnType<typeof setTimeout> | undefined
  #isLoading = false
  #failures = 0

  /** `load` fetches the script and makes the link; it may reject. */
  constructor(private readonly load: () => Promise<Link>) {}

  open(events: LinkEvents): () => void {
    this.#events = events
    this.#go()
    return () => {
      this.#events = null
      clearTimeout(this.#wait)
      this.#close?.()
      this.#close = null
    }
  }

  hello(hello: Hello): void {
    this.#link?.hello(hello)
  }

  painted(report: Painted): void {
    this.#link?.painted(report)
  }

  hangUp(comeBackWithinMs: number): void {
    this.#link?.hangUp(comeBackWithinMs)
  }

  woken(): void {
    if (this.#link) this.#link.woken()
    else this.#go()
  }

  #go(): void {
    clearTimeout(this.#wait)
    if (!this.#events || this.#close || this.#isLoading) return
    if (this.#link) {
      this.#close = this.#link.open(this.#events)
      return
    }
    this.#isLoading = true
    this.load().then(
      (link) => {
        this.#link = link
        this.#isLoading = false
        this.#go()
      },
      () => {
        this.#isLoading = false
        this.#failures += 1
        if (this.#events) this.#wait = setTimeout(() => this.#go(), backOffMs(this.#failures, Math.random()))
      },
    )
  }
}
