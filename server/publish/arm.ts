import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import { readHead } from '../log/head.ts'
import { type Composed, compose } from './compose.ts'
import { readApproved } from './take-approved.ts'
import { takeSubject } from './take-subject.ts'

/** What is ready before the instant. It holds only while nothing else is published. */
export interface Armed {
  readonly afterSequence: number
  readonly composed: Composed
}

/** Writes the sentences of an approved release ahead of its embargo. Throws StateError when it is not approved. */
export function arm(code: ReleaseCode): Promise<Armed> {
  return transaction(async (tx) => {
    const { sequence } = await readHead(tx)
    const release = await readApproved(tx, code)
    const subject = release.subjectId === null ? null : await takeSubject(tx, release)
    return { afterSequence: sequence, composed: await compose(tx, release, subject) }
  })
}
