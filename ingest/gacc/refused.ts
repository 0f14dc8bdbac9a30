import type { Bilingual } from '#trade/sentences/sentences.ts'

/** A sheet that is not read at all: where, what was found there, what was expected. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused'

  constructor(
    /** `Sheet!B17`, or the sheet's name. */
    readonly cell: string,
    readonly reason: Bilingual,
  ) {
    super(`${cell}: ${reason.en}`)
  }
}
