import { createHash } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import { afterAll, beforeAll } from 'vitest'

/** Plain SQL, as someone with a database console would write it: what is tried on it, no code of ours stands in the way of. */
export let sql: Client
let scenes = 0

/** Gives a test file a database of its own to try what is forbidden. */
export function forbiddenGround(clone: () => Promise<{ url: string; drop(): Promise<void> }>): void {
  let drop: () => Promise<void>
  beforeAll(async () => {
    const own = await clone()
    drop = () => own.drop()
    sql = await anotherConsole(own.url)
    consoleUrl = own.url
  })
  afterAll(async () => {
    await sql.end()
    await drop()
  })
}

let consoleUrl = ''

/** A second connection, for what two do at once. Whoever opens it ends it. */
export async function anotherConsole(url = consoleUrl): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

export const APPROVAL = `"approvedBy" = 'j-porter', "approvedAt" = now(), "approvedChecksum" = 'as approved', "embargoAt" = now()`
// The column keeps milliseconds and would round half of all instants into the future.
const NOW = `date_trunc('milliseconds', clock_timestamp())`
export const NO_APPROVAL = `"approvedBy" = NULL, "approvedAt" = NULL, "approvedChecksum" = NULL`

export interface Row {
  readonly sequence: (next: number) => number
  readonly epoch: string
  readonly previousHash: string
  readonly publishedAt: string
}

export interface Scene {
  readonly release: number
  readonly series: number
  readonly sequence: number
}

/** A release with one figure of a series of its own, published. */
export async function publishedScene(): Promise<Scene> {
  const release = await approvedRelease()
  const series = await insertSeries()
  const { sequence } = await inTransaction(async () => {
    const appended = await append(release)
    await insertFigure(series, appended.sequence, '335.63')
    return appended
  })
  return { release, series, sequence }
}

export async function correction(scene: Scene, value: string): Promise<void> {
  const release = await approvedRelease({ subject: scene.release })
  await inTransaction(async () => {
    const { sequence } = await append(release)
    await sql.query(`UPDATE "Observation" SET "supersededBy" = $1 WHERE "seriesId" = $2 AND "supersededBy" IS NULL`, [
      sequence,
      scene.series,
    ])
    await insertFigure(scene.series, sequence, value)
    await sql.query(`UPDATE "Release" SET "state" = 'corrected' WHERE "id" = $1`, [scene.release])
  })
}

export async function releaseIn(state: string): Promise<number> {
  if (state === 'corrected' || state === 'withdrawn') {
    const scene = await publishedScene()
    if (state === 'corrected') await correction(scene, '335.64')
    else {
      const withdrawal = await approvedRelease({ subject: scene.release, kind: 'withdrawal' })
      await inTransaction(async () => {
        await append(withdrawal, {}, sql, 'withdrawal')
        await sql.query(`UPDATE "Release" SET "state" = 'withdrawn' WHERE "id" = $1`, [scene.release])
      })
    }
    return scene.release
  }
  if (state === 'published') return (await publishedScene()).release
  if (state === 'approved') return approvedRelease()
  const release = await insertRelease({})
  if (state === 'in-review') await sql.query(`UPDATE "Release" SET "state" = 'in-review' WHERE "id" = $1`, [release])
  return release
}

export async function approvedRelease({
  embargoAt = 'now()',
  ...of
}: {
  embargoAt?: string
  subject?: number
  kind?: string
} = {}): Promise<number> {
  const release = await insertRelease(of)
  await sql.query(`UPDATE "Release" SET "state" = 'in-review' WHERE "id" = $1`, [release])
  const approval = APPROVAL.replace(/"embargoAt" = now\(\)/, `"embargoAt" = ${embargoAt}`)
  await sql.query(`UPDATE "Release" SET "state" = 'approved', ${approval} WHERE "id" = $1`, [release])
  return release
}

export async function insertRelease({
  state = 'draft',
  subject = null,
  kind = subject === null ? 'release' : 'correction',
}: {
  state?: string
  subject?: number | null
  kind?: string
}): Promise<number> {
  const { rows } = await sql.query(
    `INSERT INTO "Release" ("code", "kind", "stage", "period", "periodStart", "periodEnd", "state", "enteredBy", "subjectId", "updatedAt")
     VALUES ($1, $2, 'flash', '2024-12', '2024-12-01', '2024-12-31', $3, 'li-na', $4, now()) RETURNING "id"`,
    [`scene-${++scenes}`, kind, state, subject],
  )
  if (state === 'draft')
    await sql.query(
      `INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "value", "scale", "status") VALUES ($1, 'k', '2024-12', '335.63', 9, 'P')`,
      [rows[0].id],
    )
  return rows[0].id
}

export async function insertSeries(): Promise<number> {
  const { rows } = await sql.query(
    `INSERT INTO "Series" ("key", "flow", "breakdown", "member", "measure", "unit", "basis") VALUES ($1, 'exports', 'commodity', $2, 'value', 'USD', 'month') RETURNING "id"`,
    [`CN.exports.commodity:scene-${++scenes}.value.USD.month`, `scene-${scenes}`],
  )
  return rows[0].id
}

export async function insertFigure(series: number, vintage: number, value: string): Promise<void> {
  await sql.query(
    `INSERT INTO "Observation" ("seriesId", "period", "periodStart", "periodEnd", "value", "scale", "digits", "status", "vintage", "sourceUrl")
     VALUES ($1, '2024-12', '2024-12-01', '2024-12-31', $2, 9, 2, 'P', $3, 'http://www.customs.gov.cn/')`,
    [series, value, vintage],
  )
}

/** Appends the publication of `release`, which then says so. */
export async function append(
  release: number,
  row: Partial<Row> = {},
  on = sql,
  kind?: string,
): Promise<{ sequence: number }> {
  const appended = await appendOnly(release, row, on, kind)
  await on.query(`UPDATE "Release" SET "state" = 'published' WHERE "id" = $1`, [release])
  return appended
}

export async function appendOnly(
  release: number,
  row: Partial<Row> = {},
  on = sql,
  kind?: string,
): Promise<{ sequence: number }> {
  const { epoch, sequence, hash } = await head(on)
  const { rows } = await on.query(`SELECT "kind" FROM "Release" WHERE "id" = $1`, [release])
  const next = row.sequence?.(sequence + 1) ?? sequence + 1
  await on.query(
    `INSERT INTO "Publication" ("sequence", "epoch", "kind", "releaseId", "body", "publishedAt", "previousHash", "hash")
     VALUES ($1, $2, $3, $4, '{"figures":{"digest":"as approved"}}', ${row.publishedAt ?? NOW}, $5, $6)`,
    [
      next,
      row.epoch ?? epoch,
      kind ?? rows[0].kind,
      release,
      row.previousHash ?? hash,
      createHash('sha256').update(`${++scenes}`).digest('hex'),
    ],
  )
  return { sequence: next }
}

export async function head(on = sql): Promise<{ epoch: string; sequence: number; hash: string }> {
  return (await on.query(`SELECT "epoch", "sequence", "hash" FROM "LogHead"`)).rows[0]
}

export async function values({ series }: Scene): Promise<string[]> {
  return (
    await sql.query(`SELECT "value" FROM "Observation" WHERE "seriesId" = $1 ORDER BY "vintage"`, [series])
  ).rows.map(({ value }) => value)
}

export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  await sql.query('BEGIN')
  try {
    const result = await work()
    await sql.query('COMMIT')
    return result
  } catch (error) {
    await sql.query('ROLLBACK')
    throw error
  }
}

export const refusal = (statement: string) => refusalOf(() => sql.query(statement))

/** The SQLSTATE `work` is refused with; 'done' when it is not. */
export async function refusalOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof DatabaseError) return error.code
    throw error
  }
}

/** Resolves once our connection waits for a lock that `holder` has. */
export async function blocked(holder: Client): Promise<void> {
  for (;;) {
    const { rows } = await holder.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}
