import { createHash } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clone, cloneDatabase } from '#launch/testing/database.ts'

// Plain SQL, as someone with a database console would write it: what these tests try, no code of ours stands in the way of.
let clone: Clone
let sql: Client
let scenes = 0

beforeAll(async () => {
  clone = await cloneDatabase()
  sql = new Client({ connectionString: clone.url })
  await sql.connect()
})
afterAll(async () => {
  await sql.end()
  await clone.drop()
})

describe('TW001 published figures stay', () => {
  it.each([
    ['deleted', `DELETE FROM "Observation"`],
    ['rewritten', `UPDATE "Observation" SET "value" = 1`],
    ['given another source', `UPDATE "Observation" SET "sourceUrl" = 'elsewhere'`],
    ['emptied', `TRUNCATE "Observation"`],
    ['emptied by way of their series', `TRUNCATE "Series" CASCADE`],
    ['renamed by way of their series', `UPDATE "Series" SET "key" = 'CN.imports.all.value.USD.month'`],
    ['emptied by way of the log', `TRUNCATE "Publication" CASCADE`],
    ['emptied by way of their releases', `TRUNCATE "Release" CASCADE`],
  ])('they can not be %s', async (_how, statement) => {
    await publishedScene()
    expect(await refusal(statement)).toBe('TW001')
  })

  it('a superseded one can not come back, nor be superseded again', async () => {
    const scene = await publishedScene()
    await correction(scene, '335.64')
    expect(await refusal(`UPDATE "Observation" SET "supersededBy" = NULL WHERE "supersededBy" IS NOT NULL`)).toBe(
      'TW001',
    )
  })

  it('one can not just be taken away, even by a publication; replaced by it, it can', async () => {
    const scene = await publishedScene()
    const supersede = async () => {
      const { sequence } = await append(await approvedRelease({ subject: scene.release }))
      await sql.query(`UPDATE "Observation" SET "supersededBy" = $1 WHERE "seriesId" = $2 AND "supersededBy" IS NULL`, [
        sequence,
        scene.series,
      ])
      return sequence
    }
    expect(await refusalOf(() => inTransaction(supersede))).toBe('TW001')
    await correction(scene, '335.64')
    expect(await values(scene)).toEqual(['335.6300000000', '335.6400000000'])
  })

  it('what was published of a release can not be rewritten', async () => {
    await publishedScene()
    expect(await refusal(`UPDATE "Release" SET "notes" = 'we never said so' WHERE "state" = 'published'`)).toBe('TW001')
  })
})

describe('TW002 the log stays', () => {
  it.each([
    ['an entry deleted', `DELETE FROM "Publication"`],
    ['an entry rewritten', `UPDATE "Publication" SET "body" = '{}'`],
    ['an entry backdated', `UPDATE "Publication" SET "publishedAt" = 'epoch'`],
    ['its head moved on', `UPDATE "LogHead" SET "sequence" = "sequence" + 1`],
    ['its head moved back', `UPDATE "LogHead" SET "sequence" = 0`],
    ['its head given another hash', `UPDATE "LogHead" SET "hash" = repeat('f', 64)`],
    ['its head moved under the cover of a new epoch', `UPDATE "LogHead" SET "epoch" = 'restored', "sequence" = 99`],
    ['its head deleted', `DELETE FROM "LogHead"`],
  ])('refused: %s', async (_what, statement) => {
    await publishedScene()
    expect(await refusal(statement)).toBe('TW002')
  })

  it('refused: its head emptied and begun anew', async () => {
    expect(await refusal(`TRUNCATE "LogHead"`)).toBe('TW001')
  })

  it('a new epoch alone, as after a restore, passes, and the log goes on under it', async () => {
    await sql.query(`UPDATE "LogHead" SET "epoch" = gen_random_uuid()::text`)
    await publishedScene()
  })
})

describe('TW003 the log has no gaps', () => {
  it.each<[string, Partial<Row>]>([
    ['a gap', { sequence: (next) => next + 1 }],
    ['a sequence taken already', { sequence: (next) => next - 1 }],
    ['another hash before it', { previousHash: 'f'.repeat(64) }],
    ['another epoch', { epoch: 'another' }],
    ['published in the future', { publishedAt: `clock_timestamp() + interval '1 second'` }],
    [
      'published before the entry it follows',
      { publishedAt: `(SELECT "publishedAt" FROM "LogHead") - interval '1 ms'` },
    ],
  ])('refused: %s', async (_what, row) => {
    await publishedScene()
    const release = await approvedRelease()
    expect(await refusalOf(() => inTransaction(() => append(release, row)))).toBe('TW003')
  })

  it('the very next one passes', async () => {
    const before = await head()
    const release = await approvedRelease()
    await inTransaction(() => append(release))
    expect(await head()).toMatchObject({ sequence: before.sequence + 1 })
  })

  it('of two that append at once the second waits, and then no longer is the next', async () => {
    const [mine, theirs] = [await approvedRelease(), await approvedRelease()]
    const other = new Client({ connectionString: clone.url })
    await other.connect()
    try {
      const before = await head()
      await other.query('BEGIN')
      await append(theirs, {}, other)
      const second = refusalOf(() => inTransaction(() => append(mine, { sequence: () => before.sequence + 1 })))
      await blocked(other)
      await other.query('COMMIT')
      expect(await second).toBe('TW003')
    } finally {
      await other.end()
    }
  })
})

describe('TW004 a release moves only along its states', () => {
  it.each([
    ['draft', 'approved'],
    ['draft', 'published'],
    ['in-review', 'published'],
    ['published', 'draft'],
    ['published', 'approved'],
    ['withdrawn', 'published'],
    ['withdrawn', 'corrected'],
    ['corrected', 'published'],
  ])('from %s does not follow %s', async (from, to) => {
    const release = await releaseIn(from)
    expect(await refusal(`UPDATE "Release" SET "state" = '${to}' WHERE "id" = ${release}`)).toBe('TW004')
  })

  it.each([['published'], ['approved']])('none begins as %s', async (state) => {
    expect(await refusalOf(() => insertRelease({ state }))).toBe('TW004')
  })

  it('only a draft can be deleted; a draft can', async () => {
    const release = await releaseIn('in-review')
    expect(await refusal(`DELETE FROM "Release" WHERE "id" = ${release}`)).toBe('TW004')
    await sql.query(`UPDATE "Release" SET "state" = 'draft' WHERE "id" = ${release}`)
    await sql.query(`DELETE FROM "Release" WHERE "id" = ${release}`)
  })

  it.each([['published'], ['corrected'], ['withdrawn']])('none becomes %s but by a publication', async (state) => {
    const release = state === 'published' ? await approvedRelease() : await releaseIn('published')
    expect(await refusal(`UPDATE "Release" SET "state" = '${state}' WHERE "id" = ${release}`)).toBe('TW004')
  })

  it('a publication is of no draft, and of none whose release does not say so when it commits', async () => {
    const draft = await releaseIn('draft')
    expect(await refusalOf(() => inTransaction(() => append(draft)))).toBe('TW004')
    const release = await approvedRelease()
    expect(await refusalOf(() => inTransaction(() => appendOnly(release)))).toBe('TW004')
    await inTransaction(() => append(release))
  })

  it('a publication is of one release, and a release is published once', async () => {
    const { release } = await publishedScene()
    expect(await refusalOf(() => inTransaction(() => append(release)))).toBe('TW004')
  })

  it('nothing is published while its embargo lasts; once it has passed, it is', async () => {
    const ahead = await approvedRelease({ embargoAt: `clock_timestamp() + interval '1 hour'` })
    expect(await refusalOf(() => inTransaction(() => append(ahead)))).toBe('TW004')
    const past = await approvedRelease({ embargoAt: `clock_timestamp() - interval '1 ms'` })
    await inTransaction(() => append(past))
  })

  it('nobody approves what they entered', async () => {
    const release = await releaseIn('in-review')
    const mine = `"state" = 'approved', "approvedBy" = "enteredBy", "approvedAt" = now(), "approvedChecksum" = 'x', "embargoAt" = now()`
    expect(await refusal(`UPDATE "Release" SET ${mine} WHERE "id" = ${release}`)).toBe('23514')
    await sql.query(`UPDATE "Release" SET "state" = 'approved', ${APPROVAL} WHERE "id" = ${release}`)
  })
})

describe('TW005 a draft that no longer is a draft', () => {
  it.each([['in-review'], ['approved']])(
    'its figures do not change while it is %s; recalled, they do',
    async (state) => {
      const release = await releaseIn(state)
      const draft = await releaseIn('draft')
      const statements = [
        `UPDATE "DraftFigure" SET "value" = '1' WHERE "releaseId" = ${release}`,
        `DELETE FROM "DraftFigure" WHERE "releaseId" = ${release}`,
        `UPDATE "DraftFigure" SET "releaseId" = ${draft}, "period" = '2024-11' WHERE "releaseId" = ${release}`,
        `INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "scale", "status") VALUES (${release}, 'k', '2024-11', 9, 'P')`,
        `UPDATE "DraftFigure" SET "releaseId" = ${release}, "period" = '2024-11' WHERE "releaseId" = ${draft}`,
      ]
      for (const statement of statements) expect(await refusal(statement)).toBe('TW005')
      await sql.query(`UPDATE "Release" SET "state" = 'draft', ${NO_APPROVAL} WHERE "id" = ${release}`)
      for (const statement of statements.slice(0, 1)) await sql.query(statement)
    },
  )

  it.each([['in-review'], ['approved']])(
    'nor do its words, its instant or its reason while it is %s',
    async (state) => {
      const release = await releaseIn(state)
      for (const change of [
        `"headlineEn" = 'Boom'`,
        `"notes" = 'n'`,
        `"sourceUrl" = 'u'`,
        `"enteredBy" = 'nobody'`,
        `"subjectId" = "id"`,
      ]) {
        expect(await refusal(`UPDATE "Release" SET ${change} WHERE "id" = ${release}`)).toBe('TW005')
      }
      if (state === 'approved') {
        expect(await refusal(`UPDATE "Release" SET "embargoAt" = 'epoch' WHERE "id" = ${release}`)).toBe('TW005')
        expect(await refusal(`UPDATE "Release" SET "approvedChecksum" = 'other' WHERE "id" = ${release}`)).toBe('TW005')
      }
      await sql.query(`UPDATE "Release" SET "state" = 'draft', ${NO_APPROVAL} WHERE "id" = ${release}`)
      await sql.query(`UPDATE "Release" SET "headlineEn" = 'Boom' WHERE "id" = ${release}`)
    },
  )

  it('a figure entered while somebody sends the release to review waits, and is refused', async () => {
    const release = await releaseIn('draft')
    const other = new Client({ connectionString: clone.url })
    await other.connect()
    try {
      await other.query('BEGIN')
      await other.query(`UPDATE "Release" SET "state" = 'in-review' WHERE "id" = ${release}`)
      const late = refusal(
        `INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "scale", "status") VALUES (${release}, 'k', '2024-11', 9, 'P')`,
      )
      await blocked(other)
      await other.query('COMMIT')
      expect(await late).toBe('TW005')
    } finally {
      await other.end()
    }
  })
})

describe('TW006 figures come and go only with their publication', () => {
  it('one inserted later, under an old publication, is refused; in its transaction it passes', async () => {
    const { sequence } = await publishedScene()
    const series = await insertSeries()
    expect(await refusalOf(() => insertFigure(series, sequence, '1'))).toBe('TW006')
    await inTransaction(async () => insertFigure(series, (await append(await approvedRelease())).sequence, '1'))
  })

  it('one superseded later, by an old publication, is refused', async () => {
    const scene = await publishedScene()
    const later = await publishedScene()
    expect(
      await refusal(`UPDATE "Observation" SET "supersededBy" = ${later.sequence} WHERE "seriesId" = ${scene.series}`),
    ).toBe('TW006')
  })

  it('none belongs to a publication that is not there', async () => {
    const series = await insertSeries()
    expect(await refusalOf(() => insertFigure(series, 9_999, '1'))).toBe('23503')
  })

  it('of a series and a period exactly one figure is present', async () => {
    const scene = await publishedScene()
    const again = inTransaction(async () =>
      insertFigure(scene.series, (await append(await approvedRelease())).sequence, '1'),
    )
    expect(await refusalOf(() => again)).toBe('23505')
  })
})

describe('TW007: the audit stays', () => {
  it.each([
    ['rewritten', `UPDATE "Audit" SET "actor" = 'someone else'`, 'TW007'],
    ['deleted', `DELETE FROM "Audit"`, 'TW007'],
    ['emptied', `TRUNCATE "Audit"`, 'TW001'],
  ])('can be added to, and never %s', async (_how, statement, code) => {
    await sql.query(
      `INSERT INTO "Audit" ("actor", "action", "subject") VALUES ('li-na', 'draft.saved', 'GACC-2024-12-flash')`,
    )
    expect(await refusal(statement)).toBe(code)
  })
})

// ---------------------------------------------------------------- scenes

const APPROVAL = `"approvedBy" = 'j-porter', "approvedAt" = now(), "approvedChecksum" = 'as approved', "embargoAt" = now()`
// The column keeps milliseconds and would round half of all instants into the future.
const NOW = `date_trunc('milliseconds', clock_timestamp())`
const NO_APPROVAL = `"approvedBy" = NULL, "approvedAt" = NULL, "approvedChecksum" = NULL`

interface Row {
  readonly sequence: (next: number) => number
  readonly epoch: string
  readonly previousHash: string
  readonly publishedAt: string
}

interface Scene {
  readonly release: number
  readonly series: number
  readonly sequence: number
}

/** A release with one figure of a series of its own, published. */
async function publishedScene(): Promise<Scene> {
  const release = await approvedRelease()
  const series = await insertSeries()
  const { sequence } = await inTransaction(async () => {
    const appended = await append(release)
    await insertFigure(series, appended.sequence, '335.63')
    return appended
  })
  return { release, series, sequence }
}

async function correction(scene: Scene, value: string): Promise<void> {
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

async function releaseIn(state: string): Promise<number> {
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

async function approvedRelease({
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

async function insertRelease({
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

async function insertSeries(): Promise<number> {
  const { rows } = await sql.query(
    `INSERT INTO "Series" ("key", "flow", "breakdown", "member", "measure", "unit", "basis") VALUES ($1, 'exports', 'commodity', $2, 'value', 'USD', 'month') RETURNING "id"`,
    [`CN.exports.commodity:scene-${++scenes}.value.USD.month`, `scene-${scenes}`],
  )
  return rows[0].id
}

async function insertFigure(series: number, vintage: number, value: string): Promise<void> {
  await sql.query(
    `INSERT INTO "Observation" ("seriesId", "period", "periodStart", "periodEnd", "value", "scale", "digits", "status", "vintage", "sourceUrl")
     VALUES ($1, '2024-12', '2024-12-01', '2024-12-31', $2, 9, 2, 'P', $3, 'http://www.customs.gov.cn/')`,
    [series, value, vintage],
  )
}

/** Appends the publication of `release`, which then says so. */
async function append(release: number, row: Partial<Row> = {}, on = sql, kind?: string): Promise<{ sequence: number }> {
  const appended = await appendOnly(release, row, on, kind)
  await on.query(`UPDATE "Release" SET "state" = 'published' WHERE "id" = $1`, [release])
  return appended
}

async function appendOnly(
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
     VALUES ($1, $2, $3, $4, '{}', ${row.publishedAt ?? NOW}, $5, $6)`,
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

async function head(on = sql): Promise<{ epoch: string; sequence: number; hash: string }> {
  return (await on.query(`SELECT "epoch", "sequence", "hash" FROM "LogHead"`)).rows[0]
}

async function values({ series }: Scene): Promise<string[]> {
  return (
    await sql.query(`SELECT "value" FROM "Observation" WHERE "seriesId" = $1 ORDER BY "vintage"`, [series])
  ).rows.map(({ value }) => value)
}

async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
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

const refusal = (statement: string) => refusalOf(() => sql.query(statement))

/** The SQLSTATE `work` is refused with; 'done' when it is not. */
async function refusalOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof DatabaseError) return error.code
    throw error
  }
}

/** Resolves once our connection waits for a lock that `holder` has. */
async function blocked(holder: Client): Promise<void> {
  for (;;) {
    const { rows } = await holder.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}
