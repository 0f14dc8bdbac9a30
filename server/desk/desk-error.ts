import type { Bilingual } from '#trade/sentences/sentences.ts'

/** Something the desk was asked for can't be: which field it is about (`form` where none), and why, in both languages. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  constructor(
    readonly field: string,
    readonly said: Bilingual,
  ) {
    super(said.en)
  }
}
