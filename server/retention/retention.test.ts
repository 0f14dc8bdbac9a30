import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { OCTOBER, published } from '../testing/desk-at-work.ts'
import { clearAway } from './clear-away.ts'
import { KEPT, RULES } from './rules.ts'

ownDatabase(cloneDatabase)

const sql = (text: string) => onOwnConnection(async (client) => (await client.query(text)).rows)

/** Of each rule a row that is just within its time, named `young`, and one just past it, named `old`. */
const AGED: Readonly<Record<string, (name: string, days: number) => string>> = {
  Session: (name, days) => `INSERT INTO "Session" ("id", "expiresAt", "token", "updatedAt", "userId")
    VALUES ('${name}', (clock_timestamp() - interval '${days} days') AT TIME ZONE 'UTC', '${name}', now(), 'ada')`,
  Verification: (name, days) => `INSERT INTO "Verification" ("id", "identifier", "value", "expiresAt", "updatedAt")
    VALUES ('${name}', '${name}', '', (clock_timestamp() - interval '${days} days') AT TIME ZONE 'UTC', now())`,
  SignInGuard: (name, days) => `INSERT INTO "SignInGuard" ("key", "email", "failures", "failedAt")
    VALUES ('${name}', '', 1, clock_timestamp() - interval '${days} days')`,
  UsedCode: (name, days) => `INSERT INTO "UsedCode" ("userId", "code", "usedAt")
    VALUES ('ada', '${name}', clock_timestamp() - interval '${days} days')`,
  RateLimit: (name, days) => `INSERT INTO "RateLimit" ("id", "key", "count", "lastRequest")
    VALUES ('${name}', '${name}', 1, extract(epoch FROM clock_timestamp() - interval '${days} days') * 1000)`,
  AccountLink: (name, days) => `INSERT INTO "AccountLink" ("tokenHash", "kind", "userId", "madeBy", "expiresAt")
    VALUES ('${name}', 'reset', 'ada', 'ada', clock_timestamp() - interval '${days} days')`,
  ScreenCode: (name, days) => `INSERT INTO "ScreenCode" ("tokenHash", "code", "expiresAt")
    VALUES ('${name}', '${name}', clock_timestamp() - interval '${days} days')`,
  Screen: (name, days) => `INSERT INTO "Screen" ("id", "tokenHash", "name", "address", "registeredBy", "lastSeenAt")
    VALUES ('${name}', '${name}', '${name}', '10.0.0.9', 'ada', clock_timestamp() - interval '${days} days')`,
  Delivery: (
    name,
    days,
  ) => `INSERT INTO "Delivery" ("sequence", "node", "heardAt", "reportedAt", "sockets", "socketsShowing", "polling", "pollingShowing")
    VALUES (1, '${name}', now(), clock_timestamp() - interval '${days} days', 0, 0, 0, 0)`,
  WatchedPage: (name, days) => `INSERT INTO "WatchedPage" ("address", "fromAt", "untilAt", "askedBy", "state")
    VALUES ('${name}', now() - interval '9 years', clock_timestamp() - interval '${days} days', 'ada', 'over')`,
  Rehearsal: (
    name,
    days,
  ) => `INSERT INTO "Rehearsal" ("stage", "period", "startedBy", "startedAt", "endsAt", "endedAt", "droppedAt")
    VALUES ('flash', '2024-12', '${name}', now() - interval '9 years', now(), now(), clock_timestamp() - interval '${days} days')`,
  WebhookAttempt: (name, days) => `
    WITH r AS (INSERT INTO "WebhookReceiver" ("name", "kind", "language", "entries", "host", "address", "cursor", "madeBy")
      VALUES ('of ${name}', 'slack', 'en', '{release}', 'example.org', 'sealed.', 0, 'ada') RETURNING "id")
    INSERT INTO "WebhookAttempt" ("receiverId", "messageId", "attempt", "startedAt", "durationMs", "isDelivered", "said")
      SELECT "id", '${name}', 1, clock_timestamp() - interval '${days} days', 0, false, '{}' FROM r`,
  WebhookReceiver: (name, days) => `
    INSERT INTO "WebhookReceiver" ("name", "kind", "language", "entries", "host", "address", "cursor", "madeBy", "secret", "previousSecret", "previousUntil")
    VALUES ('${name}', 'standard', 'en', '{release}', 'example.org', 'sealed.', 0, 'ada', 'sealed.new', 'sealed.${name}',
      clock_timestamp() - interval '${days} days')`,
  SavedView: (name, days) => `INSERT INTO "SavedView" ("accountId", "name", "address", "deletedAt")
    VALUES ('ada', '${name}', '/explore', clock_timestamp() - interval '${days} days')`,
  AlertFiring: (name, days) => `
    WITH v AS (INSERT INTO "SavedView" ("accountId", "name", "address") VALUES ('ada', 'of ${name}', '/explore?${name}') RETURNING "id"),
      a AS (INSERT INTO "Alert" ("viewId", "kind", "evaluatedTo") SELECT "id", 'publication', 1 FROM v RETURNING "id")
    INSERT INTO "AlertFiring" ("alertId", "sequence", "said", "seenAt")
      SELECT "id", 1, '"${name}"', clock_timestamp() - interval '${days} days' FROM a`,
  SourceFile: (name, days) => `INSERT INTO "SourceFile" ("sha256", "name", "bytes", "size", "receivedBy", "receivedAt")
    VALUES (encode(sha256('${name}'), 'hex'), '${name}', '${name}', length('${name}'), 'ada', clock_timestamp() - interval '${days} days')`,
}

/** Written beside the product's own list, so that a slip of it is found. */
const DAYS: Readonly<Record<string, number>> = {
  Session: 1,
  Verification: 1,
  SignInGuard: 1,
  UsedCode: 1,
  RateLimit: 1,
  AccountLink: 30,
  ScreenCode: 1,
  Screen: 90,
  Delivery: 731,
  WatchedPage: 90,
  WebhookAttempt: 90,
  WebhookReceiver: 1,
  Rehearsal: 366,
  SavedView: 1,
  AlertFiring: 366,
  SourceFile: 90,
}

beforeAll(async () => {
  await published(OCTOBER)
  await sql(
    `INSERT INTO "User" ("id", "name", "email", "role", "updatedAt") VALUES ('ada', 'Ada', 'ada@example.org', 'editor', now())`,
  )
})

describe('what is kept for how long', () => {
  it('is decided on for every table there is', async () => {
    const tables = await sql(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    )
    expect([...RULES.map(({ table }) => table), ...Object.keys(KEPT)].toSorted()).toEqual(
      tables.map(({ name }: { name: string }) => name).toSorted(),
    )
  })

  it('is what the page for operators says', () => {
    const page = readFileSync('docs/operating.md', 'utf8')
    for (const { of, keptFor } of RULES) expect(page).toMatch(new RegExp(`\\| ${of} +\\| ${keptFor} +\\|`))
  })

  it('is cleared away when its time is over, and not a day before; once a day, by one of several nodes', async () => {
    await sql('UPDATE "Retention" SET "ranAt" = NULL')
    await sql(
      RULES.flatMap(({ table }) => {
        const days = DAYS[table] ?? 0
        return [AGED[table]?.('old', days + 0.01), AGED[table]?.('young', days - 1.01)]
      }).join(';'),
    )
    const before = await untouched()
    const turns = await Promise.all([clearAway(), clearAway(), clearAway()])
    const [removed, ...others] = turns.filter((turn) => turn !== null)
    expect(others).toEqual([])
    expect(removed).toEqual(Object.fromEntries(RULES.map(({ of }) => [of, 1])))
    const left = await sql(
      RULES.map(({ table }) => `SELECT '${table}' AS "table", to_jsonb(t)::text AS "row" FROM "${table}" t`).join(
        ' UNION ALL ',
      ),
    )
    for (const { table, forget } of RULES) {
      const rows = left.filter((one: { table: string }) => one.table === table)
      const said = rows.map(({ row }: { row: string }) => row).join('\n')
      expect({ table, said }).toEqual({ table, said: expect.stringContaining('young') })
      if (forget === undefined) expect({ table, said }).toEqual({ table, said: expect.not.stringContaining('"old"') })
    }
    // Of a screen that was not heard of its address is forgotten; the screen stays until somebody forgets it.
    expect(await sql('SELECT "name", "address" FROM "Screen" ORDER BY "name"')).toEqual([
      { name: 'old', address: null },
      { name: 'young', address: '10.0.0.9' },
    ])
    expect(
      await sql('SELECT "name", "previousSecret" FROM "WebhookReceiver" WHERE "kind" = \'standard\' ORDER BY 1'),
    ).toEqual([
      { name: 'old', previousSecret: null },
      { name: 'young', previousSecret: 'sealed.young' },
    ])
    expect(await untouched()).toEqual(before)
    expect(await clearAway()).toBeNull()
    await sql(`UPDATE "Retention" SET "ranAt" = clock_timestamp() - interval '25 hours'`)
    expect(await clearAway()).toEqual({})
  })

  it('never counts a file that figures came from, or a session that is open', async () => {
    await sql(`${AGED['SourceFile']?.('used', 400)}; ${AGED['Session']?.('open', -1)};
      INSERT INTO "Release" ("code", "stage", "period", "periodStart", "periodEnd", "updatedAt")
        VALUES ('GACC-2025-03-flash', 'flash', '2025-03', '2025-03-01', '2025-03-31', now());
      INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "value", "scale", "status", "sourceFile")
        SELECT "id", 'CN.exports.all.value.USD.month', '2025-03', '1', 9, 'P', encode(sha256('used'), 'hex') FROM "Release"
        WHERE "code" = 'GACC-2025-03-flash';
      UPDATE "Retention" SET "ranAt" = NULL`)
    await clearAway()
    expect(await database().sourceFile.count({ where: { name: 'used' } })).toBe(1)
    expect(await database().session.count({ where: { id: 'open' } })).toBe(1)
  })
})

/** What is never cleared away, whatever its age. */
async function untouched(): Promise<readonly unknown[]> {
  const counted = Object.keys(KEPT).filter((table) => table !== 'Retention')
  return sql(
    counted.map((table) => `SELECT '${table}' AS "table", count(*)::int AS "rows" FROM "${table}"`).join(' UNION ALL '),
  )
}
