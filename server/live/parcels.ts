import type { Figure } from '#trade/figure.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import type { Subscription } from '#trade/live/fold.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { type Parcel, parcelOf } from './line.ts'

/**
 * Cuts an entry once for all screens that show the same, and encodes it once: eight thousand screens of four kinds are four
 * parcels. Kept only until `forget`: what nobody is being sent takes no memory.
 */
export class Parcels {
  readonly #parcels = new Map<LogEntry, Map<Subscription, Parcel>>()
  readonly #contents = new Map<LogEntry, Contents>()

  /** Equal subscriptions must be one object (subscriptions.ts): they are told apart by it. */
  pack(entry: LogEntry, subscription: Subscription): Parcel {
    const packed = this.#parcels.get(entry) ?? new Map<Subscription, Parcel>()
    this.#parcels.set(entry, packed)
    const known = packed.get(subscription)
    if (known) return known
    const parcel = parcelOf(`2["entry",${this.#contentsOf(entry).textFor(subscription)}]`)
    packed.set(subscription, parcel)
    return parcel
  }

  forget(): void {
    this.#parcels.clear()
    this.#contents.clear()
  }

  #contentsOf(entry: LogEntry): Contents {
    const known = this.#contents.get(entry)
    if (known) return known
    const contents = new Contents(entry)
    this.#contents.set(entry, contents)
    return contents
  }
}

/** An entry laid out to be cut often: figures by series, each encoded once, and all else of it encoded once. */
class Contents {
  readonly #places = new Map<SeriesKey, number[]>()
  readonly #texts: string[] = []
  readonly #figures: readonly Figure[]
  readonly #head: string

  constructor({ figures, ...rest }: LogEntry) {
    this.#figures = figures
    this.#head = JSON.stringify(rest).slice(0, -1)
    for (const [place, { series }] of figures.entries()) {
      const places = this.#places.get(series)
      if (places) places.push(place)
      else this.#places.set(series, [place])
    }
  }

  /** The JSON of what `cut` (backfill.ts) gives, but for the order of its members. */
  textFor({ series, fromYear }: Subscription): string {
    const wanted: number[] = []
    // Whichever is shorter: a release of a hundred thousand figures is not read through for each panel.
    if (this.#places.size < series.length) {
      const asked = new Set(series)
      for (const [each, places] of this.#places) if (asked.has(each)) wanted.push(...places)
    } else for (const each of new Set(series)) wanted.push(...(this.#places.get(each) ?? []))
    const texts = wanted
      .sort((a, b) => a - b)
      .filter((place) => Number(this.#figures[place]?.period.slice(0, 4)) >= fromYear)
      .map((place) => (this.#texts[place] ??= JSON.stringify(this.#figures[place])))
    return `${this.#head},"figures":[${texts.join(',')}]}`
  }
}
