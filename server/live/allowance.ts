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

  /** How many were left when it was last asked. */
  get left(): number {
    return Math.floor(this.#left)
  }
}

/** An allowance for each of many: addresses, keys. The least recently heard of is forgotten first, and begins anew. */
export class AllowanceOfEach {
  readonly #of = new Map<string, Allowance>()

  constructor(
    private readonly burst: number,
    private readonly aSecond: number,
    private readonly kept = 10_000,
  ) {}

  /** Takes one of `who`; with how many are left to them. */
  take(who: string, nowMs: number): { readonly isAllowed: boolean; readonly left: number } {
    const allowance = this.#of.get(who) ?? new Allowance(this.burst, this.aSecond, nowMs)
    this.#of.delete(who)
    this.#of.set(who, allowance)
    if (this.#of.size > this.kept) this.#of.delete(this.#of.keys().next().value ?? '')
    return { isAllowed: allowance.take(nowMs), left: allowance.left }
  }
}
