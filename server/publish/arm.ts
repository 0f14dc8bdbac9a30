import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import { readHead } from '../log/head.ts'
import { draftChecksum } from './checksum.ts'
import { type Composed, compose } from './compose.ts'
import { ChecksumError } from './refused.ts'
import { type ApprovedRelease, readApproved } from './take-approved.ts'
import { takeSubject } from './take-subject.ts'

/** What is composed ahead. It holds only while nothing else is published. */
export interface Armed {
  readonly afterSequence: number
  readonly composed: Composed
}

/** What is ready before the instant: read, too, and found to be what was approved. */
export interface ArmedRelease extends Armed {
  readonly release: ApprovedRelease
}

/**
 * Reads, checks and writes the sentences of an approved release ahead of its embargo. Throws StateError when it is not approved,
 * ChecksumError when it is not what was approved.
 */
export function arm(code: ReleaseCode): Promise<ArmedRelease> {
  return transaction(async (tx) => {
    const { sequence } = await readHead(tx)
    const release = await readApproved(tx, code)
    if (draftChecksum(release.figures) !== release.approvedChecksum) throw new ChecksumError(code)
    const subject = release.subjectId === null ? null : await takeSubject(tx, release)
    return { release, afterSequence: sequence, composed: await compose(tx, release, subject) }
  })
}
