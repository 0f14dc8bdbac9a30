import type { Finding } from '#trade/checks/finding.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'

/** Warnings that somebody accepted for one revision of a release, and why: kept in the audit trail, which is never rewritten. */
export interface AcceptedWarnings {
  /** The account's id. */
  readonly by: string
  readonly at: Date
  readonly reason: string
  readonly warnings: readonly AcceptedWarning[]
}

export interface AcceptedWarning extends Bilingual {
  /** The finding's. */
  readonly id: string
}

const ACCEPTED = 'warnings.accepted'

/** Keeps why `by` lets these warnings pass. In the transaction of the step that they would have stopped. */
export async function acceptWarnings(
  tx: Database,
  by: Actor,
  code: ReleaseCode,
  revision: number,
  findings: readonly Finding[],
  reason: string,
): Promise<void> {
  const warnings = findings.map(
    ({ id, message, detail }): AcceptedWarning => ({
      id,
      en: `${message.en}: ${detail.en}`,
      zh: `${message.zh}：${detail.zh}`,
    }),
  )
  await audit(tx, by, ACCEPTED, code, warnings, { reason, revision })
}

/** What was accepted of the figures as they are at `revision`, the oldest first: of any other revision it says nothing. */
export async function acceptedWarnings(
  db: Database,
  code: ReleaseCode,
  revision: number,
): Promise<readonly AcceptedWarnings[]> {
  return db.$queryRaw<AcceptedWarnings[]>`
    SELECT "actor" AS "by", "at", "after" ->> 'reason' AS "reason", "before" AS "warnings" FROM "Audit"
    WHERE "subject" = ${code} AND "action" = ${ACCEPTED} AND ("after" ->> 'revision')::int = ${revision} ORDER BY "id"`
}
