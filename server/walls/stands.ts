import { Prisma } from '#prisma/client/client.ts'
import type { Database } from '../database/client.ts'

/**
 * How what a wall shows stands, as text, for an SQL expression that holds what it is ('layout:SLUG', 'playlist:SLUG'): another text
 * once the layout, the playlist or a layout of it was changed. Empty for a wall that nobody arranges; NULL for one that is no more.
 */
export function standsOf(shown: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN ${shown} LIKE 'layout:%' THEN (SELECT "revision"::text FROM "WallLayout" WHERE "slug" = substr(${shown}, 8))
    WHEN ${shown} LIKE 'playlist:%' THEN (
      SELECT p."revision" || coalesce((
        SELECT string_agg('.' || l."revision", '' ORDER BY i."position") FROM "PlaylistItem" i JOIN "WallLayout" l ON l."slug" = i."layout"
        WHERE i."playlist" = p."slug"), '')
      FROM "Playlist" p WHERE p."slug" = substr(${shown}, 10))
    ELSE '' END`
}

/** The same of one wall; null where there is none such. */
export async function standing(db: Database, shown: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ stands: string | null }[]>`
    SELECT ${standsOf(Prisma.sql`${shown}::text`)} AS "stands"`
  return row?.stands ?? null
}
