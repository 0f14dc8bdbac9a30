import type { Said } from '#trade/alerts/firing.ts'
import type { PublicationKind } from '#trade/live/entry.ts'
import type { Stage } from '#trade/release.ts'
import { Prisma } from '#prisma/client/client.ts'
import { database } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { readAlert, type AlertListed } from './alerts.ts'

/** An alert that has spoken: of which view and publication, and what it said. */
export interface FiringListed extends AlertListed {
  readonly firing: number
  readonly view: { readonly id: number; readonly name: string; readonly address: string }
  readonly sequence: number
  readonly publishedAt: string
  readonly kind: PublicationKind
  /** The release it was of; null for a calendar's. */
  readonly code: string | null
  readonly stage: Stage | null
  readonly period: string | null
  readonly said: Said
  readonly isSeen: boolean
}

/** How things stand with an account's alerts, and when that was so by the database's clock. */
export interface Standing {
  readonly unseen: number
  readonly alerts: number
  /** The number of the newest firing; 0 where there was none. */
  readonly newest: number
  /** The sequence that all of its alerts have been looked at for; null without alerts. */
  readonly evaluatedTo: number | null
  readonly at: string
}

const LISTED_AT_MOST = 60

/** Which release it was; the words of one are not everybody's (server/database/roles/grants.ts). */
const ABOUT = { id: true, code: true, stage: true, period: true, subjectId: true } as const

/** What the account's alerts have said, the unseen first, then the newest; of one view, or of all. */
export async function listFirings(accountId: string, viewId?: number): Promise<readonly FiringListed[]> {
  const rows = await database().alertFiring.findMany({
    where: { alert: { view: { accountId, deletedAt: null }, ...(viewId === undefined ? {} : { viewId }) } },
    orderBy: [{ seenAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: LISTED_AT_MOST,
    include: { alert: { include: { view: true } }, publication: { include: { release: { select: ABOUT } } } },
  })
  const subjects = await database().release.findMany({
    where: { id: { in: rows.flatMap(({ publication: { release } }) => release?.subjectId ?? []) } },
    select: ABOUT,
  })
  return rows.map(({ id, alert, sequence, publication, said, seenAt }) => {
    const release = subjects.find((one) => one.id === publication.release?.subjectId) ?? publication.release
    return {
      id: alert.id,
      alert: readAlert(alert),
      firing: id,
      view: { id: alert.view.id, name: alert.view.name, address: alert.view.address },
      sequence,
      publishedAt: publication.publishedAt.toISOString(),
      kind: publication.kind,
      code: release?.code ?? null,
      stage: release?.stage ?? null,
      period: release?.period ?? null,
      said: said as unknown as Said,
      isSeen: seenAt !== null,
    }
  })
}

/** Counts for the head of a page. One question, by the account's own rows. */
export async function alertStanding(accountId: string): Promise<Standing> {
  const [row] = await database().$queryRaw<(Omit<Standing, 'at'> & { at: Date })[]>(Prisma.sql`
    SELECT (count(f."id") FILTER (WHERE f."seenAt" IS NULL))::int AS "unseen", count(DISTINCT a."id")::int AS "alerts",
      coalesce(max(f."id"), 0)::int AS "newest", min(a."evaluatedTo")::int AS "evaluatedTo", clock_timestamp() AS "at"
    FROM "SavedView" v JOIN "Alert" a ON a."viewId" = v."id" LEFT JOIN "AlertFiring" f ON f."alertId" = a."id"
    WHERE v."accountId" = ${accountId} AND v."deletedAt" IS NULL`)
  if (!row) throw new Error('a count gave no row')
  return { ...row, at: row.at.toISOString() }
}

/** Marks one firing of the account as seen, or all of them. Another's are as if they did not exist. */
export async function markSeen(accountId: string, firing: number | null): Promise<void> {
  await inRole(
    'desk',
    () => database().$executeRaw`
    UPDATE "AlertFiring" f SET "seenAt" = clock_timestamp() FROM "Alert" a JOIN "SavedView" v ON v."id" = a."viewId"
    WHERE a."id" = f."alertId" AND v."accountId" = ${accountId} AND f."seenAt" IS NULL
      AND (${firing}::int IS NULL OR f."id" = ${firing}::int)`,
  )
}
