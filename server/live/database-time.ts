/** What the database's clock said, ms, and when that was so, by `performance.now()`. Carried on from there it is never ahead. */
export interface KnownTime {
  readonly databaseMs: number
  readonly atMs: number
}

/** An answer of the database, between whose question and arrival its clock stood at `databaseMs`. */
export interface ToldTime {
  readonly databaseMs: number
  readonly askedMs: number
  readonly answeredMs: number
}

/**
 * What is known of the database's clock once it was told anew: counted from the answer's arrival, so never ahead. An answer that lay
 * long until this process could run again is late by as much; what was known before and carried on is nearer then, and stays, unless
 * the clock was set back.
 */
export function knownAfter(known: KnownTime | null, { databaseMs, askedMs, answeredMs }: ToldTime): KnownTime {
  const carriedOn = known === null ? databaseMs : known.databaseMs + answeredMs - known.atMs
  const atMost = databaseMs + answeredMs - askedMs
  return { databaseMs: carriedOn > databaseMs && carriedOn <= atMost ? carriedOn : databaseMs, atMs: answeredMs }
}
