/**
 * How often something may be asked: `burst` times at once, and `aSecond` times a second in the long run. Time is the caller's, in ms.
 */
export class Allowance {
  #left: number
  #atMs: number

  constructor(
    private readonly burst: number,
    private readonly aSecond: number,
    nowMs: number,
  ) {
    this.#left = burst
    this.#atMs = nowMs
  }

  /** Takes one; false when there is none left. */
  take(nowMs: number): boolean {
    this.#left = Math.min(this.burst, this.#left + (Math.max(0, nowMs - this.#atMs) / 1_000) * this.aSecond)
    this.#atMs = nowMs
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
