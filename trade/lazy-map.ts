/** A set, or the keys of a map. */
type Keys<K> = Pick<ReadonlyMap<K, unknown>, 'has' | 'keys'>

/**
 * A map whose keys are known and whose values are worked out when first asked for, and kept: of a table of 250 lines and ten years a
 * page shows a few hundred cells. `make` is called once for a key at most, so it must not depend on when that is. Where it makes
 * nothing for some of the `candidates`, `holds` says for which it does: the others, and whatever is no candidate, are absent.
 */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  readonly #candidates: Keys<K>
  readonly #make: (key: K) => V | undefined
  readonly #holds: ((key: K) => boolean) | undefined
  readonly #made = new Map<K, V | undefined>()

  /** `candidates` is not copied, since a hundred lines share theirs: it must not change. */
  constructor(candidates: Keys<K>, make: (key: K) => V | undefined, holds?: (key: K) => boolean) {
    this.#candidates = candidates
    this.#make = make
    this.#holds = holds
  }

  get size(): number {
    return [...this.keys()].length
  }

  has(key: K): boolean {
    return this.#holds ? this.#holds(key) : this.#candidates.has(key)
  }

  get(key: K): V | undefined {
    const made = this.#made.get(key)
    if (made !== undefined) return made
    if (!this.#candidates.has(key) || this.#made.has(key)) return undefined
    const value = this.#make(key)
    this.#made.set(key, value)
    return value
  }

  keys(): MapIterator<K> {
    return this.#holds ? this.#heldKeys(this.#holds) : this.#candidates.keys()
  }

  *#heldKeys(holds: (key: K) => boolean): MapIterator<K> {
    for (const key of this.#candidates.keys()) if (holds(key)) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.#candidates.keys()) {
      const value = this.get(key)
      if (value !== undefined) yield [key, value]
    }
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this)
  }
}
