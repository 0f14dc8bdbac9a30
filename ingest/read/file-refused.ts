import type { Bilingual } from '#trade/sentences/sentences.ts'

/** Why a file is not read. Stable: what a person reads is what is said. */
export type Refusal =
  | 'empty'
  | 'not-a-table'
  | 'picture'
  | 'password'
  | 'damaged'
  | 'too-large'
  | 'too-heavy'
  | 'encoding'
  | 'no-table'
  | 'turned-away'

/** A file that cannot be read as sheets: what it was found to be, and what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'

  constructor(
    readonly refusal: Refusal,
    readonly said: Bilingual,
  ) {
    super(said.en)
  }
}

/** Whether it is one, by its name: pages are bundled with a class of their own. */
export function isFileRefused(error: unknown): error is FileRefused {
  return error instanceof Error && error.name === 'FileRefused'
}
