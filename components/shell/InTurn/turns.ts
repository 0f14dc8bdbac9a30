/** What a browser does when it has nothing else to do; not every one knows how to tell. */
type Idle = (work: () => void) => void

/** However busy the page is, its next part is taken over after this long. */
const AT_THE_LATEST_MS = 200
/** What a reader does first when they want something of the page. It comes before the click or the letter that it leads to. */
const HANDS = ['pointerdown', 'touchstart', 'keydown', 'focusin'] as const

/**
 * In which order the parts of a page are taken over by its script: one after another, as they stand on the page, each in a pause of the
 * browser. Whoever lays a hand on the page is not kept waiting: then all are due at once.
 */
export class Turns {
  readonly #given = new Map<string, Promise<void>>()
  #waiting: (() => void)[] = []
  #isComing = false

  /** `hands`: where a reader's hand is felt; null where there is no reader. */
  constructor(
    private readonly idle: Idle,
    hands: Pick<EventTarget, 'addEventListener'> | null,
  ) {
    for (const hand of HANDS) hands?.addEventListener(hand, () => this.#all(), { capture: true, passive: true })
  }

  /** Resolves when it is the turn of the part called `name`: the same promise for the same name. */
  of(name: string): Promise<void> {
    const known = this.#given.get(name)
    if (known) return known
    const turn = new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#given.set(name, turn)
    this.#next()
    return turn
  }

  #next(): void {
    if (this.#isComing || this.#waiting.length === 0) return
    this.#isComing = true
    this.idle(() => {
      this.#isComing = false
      this.#waiting.shift()?.()
      this.#next()
    })
  }

  #all(): void {
    for (const give of this.#waiting.splice(0)) give()
  }
}

/** The browser's next pause; where it tells none (Safari), a task of its own. */
export function inPause(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: AT_THE_LATEST_MS })
  else setTimeout(work, 0)
}
