/**
 * A map whose keys are known and whose values are worked out when first asked for, and kept: of a table of 250 lines and ten years a
 * page shows a few hundred cells. `make` is called once for a key at most, so it must not depend on when that is; what it has nothing
 * for is absent.
 */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  readonly #keys: ReadonlySet<K>
  readonly #make: (key: K) => V | undefined
  readonly #made = new Map<K, V | undefined>()

  constructor(keys: Iterable<K>, make: (key: K) => V | undefined) {
    this.#keys = new Set(keys)
    this.#make = make
  }

  get size(): number {
    return this.#keys.size
  }

  has(key: K): boolean {
    return this.#keys.has(key)
  }

  get(key: K): V | undefined {
    if (!this.#keys.has(key)) return undefined
    const made = this.#made.get(key)
    if (made !== undefined || this.#made.has(key)) return made
    const value = this.#make(key)
    this.#made.set(key, value)
    return value
  }

  keys(): MapIterator<K> {
    return this.#keys.values()
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.#keys) {
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
