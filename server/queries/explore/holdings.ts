import type { Held } from '#trade/explore/held.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import type { Head } from '../../log/head.ts'
import { processWide } from '../../process-wide.ts'
import { type Since, heldAt } from './held-at.ts'

/** Since when what of each series is held, up to one place of one log. */
interface Known {
  readonly epoch: string
  sequence: number
  readonly since: Map<SeriesKey, Since>
  readonly quantities: SeriesKey[]
  /** The places at which more was held than before: few, since most publications bring figures of series that are known. */
  readonly changes: Set<number>
  /** What was held, by the last such place: the latest ones asked for, oldest first. */
  readonly asked: Map<number, Held>
}

// Now, and some places of the past that are looked at beside it.
const ASKED_AT_MOST = 8

/**
 * What is held as known at `sequence` of the log that ends at `head`. All of it stands in memory, once: each publication adds what it
 * brought, and the past follows by comparing (migration 0016). So neither a change of filters nor a look into the past asks the
 * database what there is. Of places between which nothing new was held the answer is one and the same object.
 */
export async function holdings(db: Database, head: Pick<Head, 'epoch' | 'sequence'>, sequence: number): Promise<Held> {
  const known = await processWide('explore holdings', () => new Holdings()).upTo(db, head)
  const { changes, asked } = known
  let place = 0
  for (const change of changes) if (change <= sequence && change > place) place = change
  const held = asked.get(place) ?? heldAt(known, place)
  asked.delete(place)
  asked.set(place, held)
  for (const [oldest] of asked) if (asked.size > ASKED_AT_MOST) asked.delete(oldest)
  return held
}

/** The series held at `head`, each with since when. In no order. */
export async function heldSeries(
  db: Database,
  head: Pick<Head, 'epoch' | 'sequence'>,
): Promise<ReadonlyMap<SeriesKey, Since>> {
  const { since } = await processWide('explore holdings', () => new Holdings()).upTo(db, head)
  // What was committed between the head and the reading may be there already.
  return new Map([...since].filter(([, { figures }]) => figures <= head.sequence))
}

class Holdings {
  #known: Known | null = null
  #reading: Promise<Known> = Promise.resolve(empty(''))

  /** Those who ask at once wait for one reading after another, and most find what they need already there. */
  upTo(db: Database, head: Pick<Head, 'epoch' | 'sequence'>): Promise<Known> {
    const known = this.#known
    if (known && known.epoch === head.epoch && known.sequence >= head.sequence) return Promise.resolve(known)
    this.#reading = this.#reading.catch(() => empty('')).then(() => this.#readOn(db, head))
    return this.#reading
  }

  async #readOn(db: Database, { epoch, sequence }: Pick<Head, 'epoch' | 'sequence'>): Promise<Known> {
    const known = this.#known?.epoch === epoch ? this.#known : empty(epoch)
    if (known.sequence >= sequence) return known
    const rows = await db.$queryRaw<(Since & { key: SeriesKey; isQuantity: boolean })[]>`
      SELECT s."key", s."measure" = 'quantity' AS "isQuantity", h."figuresSince" AS "figures", h."levelsSince" AS "levels",
        h."elevenLevelsSince" AS "elevenLevels"
      FROM "SeriesHolding" h JOIN "Series" s ON s."id" = h."seriesId"
      WHERE h."figuresSince" > ${known.sequence} OR h."levelsSince" > ${known.sequence} OR h."elevenLevelsSince" > ${known.sequence}`
    for (const { key, isQuantity, ...since } of rows) {
      if (isQuantity && !known.since.has(key)) known.quantities.push(key)
      known.since.set(key, since)
      for (const place of [since.figures, since.levels, since.elevenLevels])
        if (place !== null) known.changes.add(place)
    }
    // What was committed between the head and this reading is here too: it is compared away until it is asked for.
    known.sequence = sequence
    this.#known = known
    return known
  }
}

function empty(epoch: string): Known {
  return { epoch, sequence: 0, since: new Map(), quantities: [], changes: new Set(), asked: new Map() }
}
