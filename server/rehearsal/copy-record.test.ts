import { describe, expect, it, onTestFinished } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import pg from 'pg'
import { database } from '../database/client.ts'
import { databaseUrl } from '../database/url.ts'
import { approved, databaseIn, DECEMBER, enter, NOVEMBER, OCTOBER, published } from '../testing/desk-at-work.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { COPIED, copyRecord, copyUrl, dropCopy, LEFT_BEHIND } from './copy-record.ts'

ownDatabase(cloneDatabase)

describe('the copy a rehearsal runs on', () => {
  it('is decided on for every table there is', async () => {
    const { rows } = await onOwnConnection((client) =>
      client.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
      ),
    )
    expect([...Object.keys(COPIED), ...LEFT_BEHIND].toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  })

  it('has what is published, digit by digit, under an epoch of its own, and nothing that is not', async () => {
    await published(OCTOBER)
    await enter(NOVEMBER)
    await approved(DECEMBER, await databaseIn(60_000))
    // Somebody outside who is told of what is published: never of what is made up.
    await database().$executeRaw`
      INSERT INTO "WebhookReceiver" ("name", "kind", "language", "entries", "host", "address", "cursor", "madeBy")
      VALUES ('Wire', 'slack', 'en', '{release}', 'example.org', 'sealed.', 0, 'ada')`
    const { url, query } = await copied()
    expect(await query('SELECT count(*)::int AS n FROM "WebhookReceiver"')).toEqual([{ n: 0 }])
    for (const table of ['Publication', 'Observation', 'Series']) {
      const rows = `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY 1`
      expect(await query(rows)).toEqual(await onOwnConnection(async (client) => (await client.query(rows)).rows))
    }
    const releases = await query('SELECT "code" FROM "Release" ORDER BY "code"')
    const out = await database().release.findMany({
      where: { state: 'published' },
      select: { code: true },
      orderBy: { code: 'asc' },
    })
    expect(releases).toEqual(out)
    expect(releases).toContainEqual({ code: OCTOBER.code })
    expect(await query('SELECT count(*)::int AS n FROM "DraftFigure"')).toEqual([{ n: 0 }])
    const heads = await query('SELECT "sequence", "hash", "epoch" FROM "LogHead"')
    const head = await database().logHead.findFirstOrThrow()
    expect(heads).toEqual([{ sequence: head.sequence, hash: head.hash, epoch: expect.not.stringMatching(head.epoch) }])
    expect(new URL(url).pathname).not.toBe(new URL(databaseUrl()).pathname)
  })

  it('keeps every guard: what is published is rewritten there no more than in the record', async () => {
    await published({ ...OCTOBER, code: 'GACC-2023-10-flash' })
    const { query } = await copied()
    await expect(query('DELETE FROM "Observation"')).rejects.toThrow()
    await expect(query('UPDATE "Publication" SET "hash" = \'\'')).rejects.toThrow()
    // Numbers go on where the record's ended.
    const [next] = await query(`INSERT INTO "Series" ("key", "flow", "breakdown", "measure", "unit", "basis")
      VALUES ('CN.exports.all.value.EUR.month', 'exports', 'all', 'value', 'EUR', 'month') RETURNING "id" > ALL (
        SELECT "id" FROM "Series" WHERE "key" NOT LIKE '%EUR%') AS "isNext"`)
    expect(next).toEqual({ isNext: true })
  })

  it('is gone when it is dropped, whoever still looks at it', async () => {
    const { url, name } = await copied()
    const looking = new pg.Client({ connectionString: url })
    looking.on('error', () => {})
    await looking.connect()
    await dropCopy(databaseUrl(), name)
    const left = await onOwnConnection((client) => client.query('SELECT FROM pg_database WHERE datname = $1', [name]))
    expect(left.rowCount).toBe(0)
    await looking.end().catch(() => {})
  })
})

let copies = 0

async function copied() {
  const name = `${new URL(databaseUrl()).pathname.slice(1)}_copy_${++copies}`
  onTestFinished(() => dropCopy(databaseUrl(), name))
  await copyRecord(databaseUrl(), name)
  const url = copyUrl(databaseUrl(), name)
  return {
    url,
    name,
    query: async (sql: string): Promise<unknown[]> => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      try {
        return (await client.query(sql)).rows as unknown[]
      } finally {
        await client.end()
      }
    },
  }
}
