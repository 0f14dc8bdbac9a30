/** When an entry had come to all of many screens, by this machine's clock in ms, and how much of it. */
export interface Arrival {
  readonly firstMs: number
  readonly lastMs: number
  readonly bytes: number
  readonly screens: number
}

/** What is asked: when `screens` have the entry `sequence`. */
export interface Awaited {
  readonly sequence: number
  readonly screens: number
}

/** This machine's clock, which all its processes share; finer than a millisecond. */
export function machineMs(): number {
  return performance.timeOrigin + performance.now()
}

/** Counts in what arrives at many screens of one process, entry by entry. */
export class Arrivals {
  readonly #arrived = new Map<number, { -readonly [K in keyof Arrival]: Arrival[K] }>()
  readonly #waiting = new Set<() => void>()

  /** `data` begins with an entry, or with little before it; `bytes`: how much of it is the entry. */
  count(data: Buffer, bytes: number): void {
    const sequence = Number(/"sequence":(\d+)/.exec(data.toString('latin1', 0, 600))?.[1])
    const nowMs = machineMs()
    const arrived = this.#arrived.get(sequence) ?? { firstMs: nowMs, lastMs: nowMs, bytes: 0, screens: 0 }
    this.#arrived.set(sequence, arrived)
    arrived.lastMs = nowMs
    arrived.bytes += bytes
    arrived.screens += 1
    for (const look of this.#waiting) look()
  }

  readonly all = ({ sequence, screens }: Awaited): Promise<Arrival> =>
    new Promise((resolve) => {
      const look = () => {
        const arrived = this.#arrived.get(sequence)
        if (!arrived || arrived.screens < screens) return
        this.#waiting.delete(look)
        resolve(arrived)
      }
      this.#waiting.add(look)
      look()
    })
}
