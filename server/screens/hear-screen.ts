import type { ScreenOrders, ScreenReport } from '#trade/wall/screen.ts'
import { database } from '../database/client.ts'
import { screenStands } from './registered-screen.ts'
import { hashOf, newCode, newToken } from './token.ts'

/** What a screen is told, and the token it is to keep from now on; null where it keeps its own. */
export interface Heard {
  readonly orders: ScreenOrders
  readonly token: string | null
}

/**
 * Hears a screen: writes down what it says of itself where its token is a registered one, and else gives it a code to show.
 * `report`: null from one that shows a code.
 */
export async function hearScreen(
  token: string | null,
  report: ScreenReport | null,
  address: string | null,
): Promise<Heard> {
  const tokenHash = token === null ? null : hashOf(token)
  const known = tokenHash && ((await standing(tokenHash, report, address)) ?? (await stillWaiting(tokenHash)))
  return known ? { orders: known, token: null } : newlyWaiting(address)
}

/**
 * The delay is from the publication's instant to the frame, both by the database's clock: what the screen tells is how long ago the
 * frame was, so that neither its clock nor the journey of its report counts, and the delay is never told too short.
 */
async function standing(
  tokenHash: string,
  report: ScreenReport | null,
  address: string | null,
): Promise<ScreenOrders | null> {
  const painted = report?.painted ?? null
  const rows = await database().$queryRaw<{ stands: string; reloads: number; identifyForMs: number }[]>`
    UPDATE "Screen" s SET "lastSeenAt" = clock_timestamp(), "address" = ${address},
      "version" = coalesce(${report?.version ?? null}, s."version"), "state" = coalesce(${report?.state ?? null}, s."state"),
      "lastSequence" = coalesce(${report?.sequence ?? null}::int, s."lastSequence"),
      "paintedSequence" = coalesce(p."sequence", s."paintedSequence"), "paintedMs" = coalesce(p."ms", s."paintedMs")
    FROM (VALUES (${painted?.sequence ?? null}::int)) AS said("sequence") LEFT JOIN LATERAL (
      SELECT "sequence", least(2147483647, greatest(0, extract(epoch FROM clock_timestamp() - "publishedAt") * 1000
        - ${painted?.agoMs ?? 0}::float8))::int AS "ms"
      FROM "Publication" WHERE "Publication"."sequence" = said."sequence") p ON true
    WHERE s."tokenHash" = ${tokenHash}
    RETURNING ${screenStands} AS "stands", s."reloads",
      greatest(0, coalesce(extract(epoch FROM s."identifyUntil" - clock_timestamp()), 0) * 1000)::int AS "identifyForMs"`
  return rows[0] ? { is: 'registered', ...rows[0] } : null
}

async function stillWaiting(tokenHash: string): Promise<ScreenOrders | null> {
  const [held] = await database().$queryRaw<{ code: string }[]>`
    UPDATE "ScreenCode" SET "seenAt" = clock_timestamp()
    WHERE "tokenHash" = ${tokenHash} AND "expiresAt" > clock_timestamp() RETURNING "code"`
  return held ? { is: 'waiting', code: held.code } : null
}

/** Long enough to walk from the wall to the desk; short enough that a code on a photograph is worth nothing. */
const CODE_MINUTES = 15
// Anyone may open a wall. A newsroom that hangs its screens in one morning has one address.
const WAITING_OF_ADDRESS = 100
const WAITING_AT_MOST = 1_000
/** Of codes there are 24 to the sixth: one that is taken twice means that the dice are loaded. */
const DRAWN_AT_MOST = 5

async function newlyWaiting(address: string | null): Promise<Heard> {
  await database().$executeRaw`DELETE FROM "ScreenCode" WHERE "expiresAt" <= clock_timestamp()`
  const [waiting] = await database().$queryRaw<{ all: number; here: number }[]>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE "address" IS NOT DISTINCT FROM ${address})::int AS "here" FROM "ScreenCode"`
  const isFull = !waiting || waiting.all >= WAITING_AT_MOST || waiting.here >= WAITING_OF_ADDRESS
  for (let drawn = 0; !isFull && drawn < DRAWN_AT_MOST; drawn++) {
    const [token, code] = [newToken(), newCode()]
    const kept = await database().$executeRaw`
      INSERT INTO "ScreenCode" ("tokenHash", "code", "address", "expiresAt")
      VALUES (${hashOf(token)}, ${code}, ${address}, clock_timestamp() + make_interval(mins => ${CODE_MINUTES}::int)) ON CONFLICT DO NOTHING`
    if (kept === 1) return { orders: { is: 'waiting', code }, token }
  }
  return { orders: { is: 'full' }, token: null }
}
