import type { Bilingual } from '#trade/sentences/sentences.ts'

/** A sheet that is not read at all: where, what was found there, what was expected. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused'

  constructor(
    /** `Sheet!B17`, or the sheet's name. */
    readonly cell: string,
    readonly reason: Bilingual,
    /** A table of the agency's that we know, and have no series for: nobody's mapping makes it one of ours. */
    readonly isKnown = false,
  ) {
    super(`${cell}: ${reason.en}`)
  }
}
