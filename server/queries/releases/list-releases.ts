import { Prisma } from '#prisma/client/client.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Stage } from '#trade/release.ts'
import type { Database } from '../../database/client.ts'

/** Which releases: of a stage or state, about periods that end within the months (ordinals, both included), after a sequence. */
export interface ReleaseFilter {
  readonly stage?: Stage | undefined
  readonly state?: ReleaseNotice['state'] | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly after?: number | undefined
  readonly limit?: number | undefined
}

/** A published release as its newest correction or withdrawal says, and how many figures its first publication carried. */
export interface ListedRelease {
  readonly notice: ReleaseNotice
  readonly figures: number
}

/** Published releases as known at `sequence`, oldest first. A release that has not been published is as if it did not exist. */
export async function listReleases(db: Database, filter: ReleaseFilter, sequence: number): Promise<ListedRelease[]> {
  const end = Prisma.sql`(extract(year FROM r."periodEnd")::int * 12 + extract(month FROM r."periodEnd")::int - 1)`
  const { stage, state, from, to, after = 0, limit } = filter
  const conditions = [
    Prisma.sql`first."kind" = 'release' AND first."sequence" <= ${sequence} AND first."sequence" > ${after}`,
    stage && Prisma.sql`r."stage" = ${stage}::"Stage"`,
    from !== undefined && Prisma.sql`${end} >= ${from}`,
    to !== undefined && Prisma.sql`${end} <= ${to}`,
    state && Prisma.sql`coalesce(amended."body", first."body") -> 'release' ->> 'state' = ${state}`,
  ].flatMap((condition) => condition || [])
  return db.$queryRaw<ListedRelease[]>(Prisma.sql`
    SELECT coalesce(amended."body", first."body") -> 'release' AS "notice", (first."body" -> 'figures' ->> 'count')::int AS "figures"
    FROM "Publication" first JOIN "Release" r ON r."id" = first."releaseId"
    LEFT JOIN LATERAL (
      SELECT p."body" FROM "Publication" p JOIN "Release" c ON c."id" = p."releaseId"
      WHERE c."subjectId" = first."releaseId" AND p."sequence" <= ${sequence} ORDER BY p."sequence" DESC LIMIT 1
    ) amended ON true
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY first."sequence" ${limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`)
}
