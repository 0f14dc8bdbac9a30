import type { Expected } from '#trade/live/entry.ts'
import type { Sentences } from '#trade/sentences/sentences.ts'
import type { Database } from '../database/client.ts'
import { readExpectations } from './read-expectations.ts'
import type { ApprovedRelease } from './take-approved.ts'
import type { Subject } from './take-subject.ts'

/** What a publication says beside its figures, made while the release is armed and never recomputed. */
export interface Composed {
  readonly sentences: Sentences | null
  readonly expectations: readonly Expected[]
}

export async function compose(tx: Database, release: ApprovedRelease, subject: Subject | null): Promise<Composed> {
  const expectations = await readExpectations(tx, subject?.code ?? release.code)
  return { sentences: null, expectations }
}
