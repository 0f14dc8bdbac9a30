import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Database } from '../../database/client.ts'

/** What the log says of release `code` at `sequence`, as its newest correction or withdrawal has it; null for a code nobody published. */
export async function readNotice(db: Database, code: ReleaseCode, sequence: number): Promise<ReleaseNotice | null> {
  const [row] = await db.$queryRaw<{ notice: ReleaseNotice }[]>`
    SELECT coalesce(amended."body", first."body") -> 'release' AS "notice"
    FROM "Publication" first JOIN "Release" r ON r."id" = first."releaseId"
    LEFT JOIN LATERAL (
      SELECT p."body" FROM "Publication" p JOIN "Release" c ON c."id" = p."releaseId"
      WHERE c."subjectId" = first."releaseId" AND p."sequence" <= ${sequence} ORDER BY p."sequence" DESC LIMIT 1
    ) amended ON true
    WHERE r."code" = ${code} AND first."kind" = 'release' AND first."sequence" <= ${sequence}`
  return row?.notice ?? null
}
