import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '#prisma/migrate.ts'
import { canonicalJson, entryHash, sha256 } from '../log/hash.ts'
import { checkLog } from '../log/check-log.ts'
import { publish } from '../publish/publish.ts'
import { copyUrl } from '../rehearsal/copy-record.ts'
import { CHIEF, correctionOf, published } from '../testing/desk-at-work.ts'
import { closeDatabase, database } from './client.ts'
import { withClient } from './with-client.ts'

/**
 * A database of each earlier version: made by the migrations up to one, filled through plain SQL with what that version could hold,
 * and brought to this one by the rest. So no dump of an old version is kept, and a new migration is tried on all of them by itself.
 */
// From the second on: the first makes tables alone, and a log has no head before the second.
const names = readMigrations().map(({ name }) => name)
const number = (name: string) => Number(name.slice(0, 4))
const admin = process.env['TRADEWIRE_TEST_ADMIN_URL'] ?? ''
const ladder = `tradewire_ladder_${randomBytes(4).toString('hex')}`
const made: string[] = [ladder]

beforeAll(() => onAdmin(`CREATE DATABASE ${ladder}`))
afterAll(async () => {
  await closeDatabase()
  for (const name of made) await onAdmin(`DROP DATABASE IF EXISTS ${name}`)
})

// In order: the ladder is climbed a migration at a time, and each step's copy goes its own way.
describe('a database of each earlier version', { shuffle: false }, () => {
  it.each(names.slice(1, -1))('%s is brought to this one with its log, its figures and its work', async (name) => {
    const version = number(name)
    await migrate(copyUrl(admin, ladder), names.slice(0, names.indexOf(name) + 1))
    const copy = `${ladder}_${version}`
    made.push(copy)
    await onAdmin(`CREATE DATABASE ${copy} TEMPLATE ${ladder}`)
    const url = copyUrl(admin, copy)
    const before = await withClient(url, async (client) => {
      await fill(client, version)
      return record(client)
    })
    expect(before.figures).toHaveLength(7)

    expect((await migrate(url)).applied).toEqual(names.slice(names.indexOf(name) + 1))

    await withClient(url, async (client) => {
      expect(await record(client)).toEqual(before)
      expect((await checkLog(client)).faults).toEqual([])
      await assertWork(client, version)
    })
    await assertGoesOn(url, before.head.hash)
  })
})

const EXPORTS = 'CN.exports.all.value.USD.month'
const IMPORTS = 'CN.imports.all.value.USD.month'
const EXPORTS_TO_DATE = 'CN.exports.all.value.USD.year-to-date'

interface Figure {
  readonly series: string
  readonly period: string
  readonly value: string
  readonly growth: string
  readonly cell?: string
}

/** As the agency printed them (US$ bn, % on a year before), October's as if two digits had been swapped. */
const OCTOBER: readonly Figure[] = [
  { series: EXPORTS, period: '2024-10', value: '390.06', growth: '12.7' },
  { series: IMPORTS, period: '2024-10', value: '213.34', growth: '-2.3' },
]
const CORRECTED: readonly Figure[] = [{ series: EXPORTS, period: '2024-10', value: '309.06', growth: '12.7' }]
const NOVEMBER: readonly Figure[] = [
  { series: EXPORTS, period: '2024-11', value: '312.31', growth: '6.7', cell: 'Sheet1!B7' },
  { series: IMPORTS, period: '2024-11', value: '214.87', growth: '-3.9', cell: 'Sheet1!B8' },
]
const DECEMBER: readonly Figure[] = [
  { series: EXPORTS, period: '2024-12', value: '335.63', growth: '10.7' },
  { series: IMPORTS, period: '2024-12', value: '230.79', growth: '1.0' },
]

/** A month of a newsroom at that version: six entries of the log, one armed release, one draft, and what stands around them. */
async function fill(client: pg.Client, version: number): Promise<void> {
  // Before 0007 an editor approved what others had entered; since then that is a role of its own.
  const approves = version < 7 ? 'editor' : 'approver'
  await client.query(`INSERT INTO "User" ("id", "name", "email", "role", "updatedAt") VALUES
    ('li-na', 'Li Na', 'li-na@example.org', 'editor', now()), ('j-porter', 'J. Porter', 'porter@example.org', '${approves}', now()),
    ('ada', 'Ada', 'ada@example.org', 'admin', now())`)
  for (const [flow, basis] of [
    ['exports', 'month'],
    ['imports', 'month'],
    ['exports', 'year-to-date'],
  ] as const)
    await client.query(
      `INSERT INTO "Series" ("key", "flow", "breakdown", "measure", "unit", "basis") VALUES ($1, $2, 'all', 'value', 'USD', $3)`,
      [`CN.${flow}.all.value.USD.${basis}`, flow, basis],
    )
  const file = version < 5 ? null : await keepFile(client)
  await publishBySql(client, { code: 'GACC-2024-10-flash', period: '2024-10', figures: OCTOBER })
  await publishBySql(client, { code: 'GACC-2024-11-flash', period: '2024-11', figures: NOVEMBER, file })
  await publishBySql(client, {
    code: 'GACC-2024-10-flash-correction-1',
    period: '2024-10',
    figures: CORRECTED,
    corrects: 'GACC-2024-10-flash',
  })
  await publishCalendarBySql(client)
  if (version >= 8)
    await publishBySql(client, {
      code: 'GACC-2024-11-flash-addition-1',
      period: '2024-11',
      figures: [{ series: EXPORTS_TO_DATE, period: '2024-01..11', value: '3240.43', growth: '5.4' }],
      adds: 'GACC-2024-11-flash',
    })
  else
    await publishBySql(client, {
      code: 'GACC-2024-09-flash',
      period: '2024-09',
      figures: [{ series: EXPORTS, period: '2024-09', value: '303.71', growth: '2.4' }],
    })
  await publishBySql(client, {
    code: 'GACC-2024-08-flash',
    period: '2024-08',
    figures: [{ series: EXPORTS, period: '2024-08', value: '308.65', growth: '8.7' }],
  })
  await draft(client, { code: 'GACC-2024-12-flash', period: '2024-12', figures: DECEMBER }, 'armed')
  await draft(client, { code: 'GACC-2025-01..02-flash', period: '2025-01..02', figures: [] }, 'draft')
  await fillAround(client, version)
}

/** What came and went between the versions. */
async function fillAround(client: pg.Client, version: number): Promise<void> {
  await client.query(
    `INSERT INTO "Audit" ("actor", "action", "subject") VALUES ('ada', 'draft.created', 'GACC-2025-01..02-flash')`,
  )
  await client.query(`INSERT INTO "Expectation" ("releaseCode", "flow", "currency", "figure", "median", "digits", "sourceUrl", "knownAt")
    VALUES ('GACC-2024-12-flash', 'exports', 'USD', 'growth', 7.3, 1, 'https://example.org/', now())`)
  if (version < 14)
    await client.query(
      `INSERT INTO "Note" ("kind", "at", "textEn", "textZh") VALUES ('policy', '2024-12-01', 'a note', '附注')`,
    )
  if (version < 18)
    await client.query(`INSERT INTO "Screen" ("id", "name") VALUES ('s1', 'Newsroom'), ('s2', 'Newsroom')`)
  if (version >= 6)
    await client.query(
      `INSERT INTO "TableMapping" ("fingerprint", "mapping", "madeBy") VALUES (repeat('a', 64), '{"firstRow": 3}', 'ada')`,
    )
  if (version >= 10)
    await client.query(
      `INSERT INTO "WatchedPage" ("address", "fromAt", "untilAt", "askedBy") VALUES ('https://www.customs.gov.cn/', now(), now() + interval '1 hour', 'ada')`,
    )
  if (version >= 11)
    await client.query(`INSERT INTO "Delivery" ("sequence", "node", "heardAt", "reportedAt", "sockets", "socketsShowing", "polling", "pollingShowing")
      VALUES (1, 'n1', now(), now(), 3, 3, 0, 0)`)
  if (version >= 12)
    await client.query(`INSERT INTO "Rehearsal" ("stage", "period", "startedBy", "startedAt", "endsAt", "endedAt", "droppedAt")
      VALUES ('flash', '2024-11', 'ada', now() - interval '1 hour', now(), now(), now())`)
  if (version >= 14)
    await client.query(`INSERT INTO "PolicyEvent" ("kind", "inEffectOn", "titleEn", "titleZh", "textEn", "textZh", "sourceUrl", "changedBy")
      VALUES ('tariff', '2024-12-01', 'a tariff', '关税', 'a tariff', '关税', 'https://example.org/', 'ada')`)
  if (version >= 15)
    await client.query(`WITH v AS (INSERT INTO "SavedView" ("accountId", "name", "address") VALUES ('ada', 'Exports', '/explore') RETURNING "id")
      INSERT INTO "Alert" ("viewId", "kind", "evaluatedTo") SELECT "id", 'publication', 6 FROM v`)
}

/** What was in work is in work, with everything that later rules ask of it. */
async function assertWork(client: pg.Client, version: number): Promise<void> {
  const { rows: releases } = await client.query(
    `SELECT "code", "state"::text AS "state", "editors", "approvedBy" FROM "Release" WHERE "state" IN ('draft', 'approved') ORDER BY "code"`,
  )
  expect(releases).toEqual([
    { code: 'GACC-2024-12-flash', state: 'approved', editors: ['li-na'], approvedBy: 'j-porter' },
    // Whoever the record says edited it, whether that was before it was kept beside the draft or since.
    {
      code: 'GACC-2025-01..02-flash',
      state: 'draft',
      editors: expect.arrayContaining(['li-na', 'ada']),
      approvedBy: null,
    },
  ])
  const { rows: roles } = await client.query(`SELECT "id", "role" FROM "User" ORDER BY "id"`)
  expect(roles).toEqual([
    { id: 'ada', role: version < 7 ? 'approver,admin' : 'admin' },
    { id: 'j-porter', role: 'approver' },
    { id: 'li-na', role: version < 7 ? 'approver' : 'editor' },
  ])
  const { rows: held } = await client.query(
    `SELECT h."figuresSince", h."levelsSince" FROM "SeriesHolding" h JOIN "Series" s ON s."id" = h."seriesId" WHERE s."key" = $1`,
    [EXPORTS],
  )
  expect(held).toEqual([{ figuresSince: 1, levelsSince: 1 }])
  // Screens of before their registration said nothing of themselves: they ask anew.
  const { rows: screens } = await client.query('SELECT count(*)::int AS "n" FROM "Screen"')
  expect(screens).toEqual([{ n: 0 }])
}

/** By the product itself: what was armed then goes out now, on the same chain, and what was out is corrected. */
async function assertGoesOn(url: string, hash: string): Promise<void> {
  await closeDatabase()
  process.env['DATABASE_URL'] = url
  try {
    const { approvedChecksum } = await database().release.findUniqueOrThrow({ where: { code: 'GACC-2024-12-flash' } })
    await publish('GACC-2024-12-flash', approvedChecksum ?? '', CHIEF)
    const last = await database().publication.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(last).toMatchObject({ sequence: 7, previousHash: hash })
    await published(correctionOf('GACC-2024-11-flash', { [EXPORTS]: ['312.32', '6.7'] }))
    await withClient(url, async (client) => expect((await checkLog(client)).faults).toEqual([]))
  } finally {
    await closeDatabase()
  }
}

/** The log and its figures, present and past, as any version has them. */
async function record(client: pg.Client) {
  const { rows: log } = await client.query(
    'SELECT "sequence", "epoch", "kind"::text AS "kind", "body", "publishedAt", "previousHash", "hash" FROM "Publication" ORDER BY "sequence"',
  )
  const { rows: figures } = await client.query(`
    SELECT s."key", o."period", round(o."value", o."digits")::text AS "value", o."printedGrowthPercent"::text AS "growth", o."vintage",
      o."supersededBy", o."sourceCell" FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" ORDER BY o."id"`)
  const { rows: heads } = await client.query<{ epoch: string; sequence: number; hash: string }>(
    'SELECT "epoch", "sequence", "hash" FROM "LogHead"',
  )
  const [head] = heads
  if (!head) throw new Error('the log has no head')
  return { log, figures, head }
}

interface Written {
  readonly code: string
  readonly period: string
  readonly figures: readonly Figure[]
  readonly file?: string | null
  readonly corrects?: string
  readonly adds?: string
}

/** Entered by one person, approved by another for a moment ago, and left in that state. Answers its id and the digest approved. */
async function draft(
  client: pg.Client,
  { code, period, figures, file, corrects, adds }: Written,
  until: 'draft' | 'armed',
): Promise<{ id: number; digest: string }> {
  const [from, to] = daysOf(period)
  const about = corrects ?? adds
  const kind = corrects ? 'correction' : adds ? 'addition' : 'release'
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO "Release" ("code", "kind", "stage", "period", "periodStart", "periodEnd", "enteredBy", "sourceUrl", "subjectId", "reason", "errorWas", "updatedAt")
     VALUES ($1, $2, 'flash', $3, $4, $5, 'li-na', 'http://www.customs.gov.cn/', (SELECT "id" FROM "Release" WHERE "code" = $6), $7, $8, now())
     RETURNING "id"`,
    [
      code,
      kind,
      period,
      from,
      to,
      about ?? null,
      corrects ? 'two digits were swapped' : null,
      corrects ? 'ours' : null,
    ],
  )
  const id = rows[0]?.id ?? 0
  for (const figure of figures) {
    await client.query(
      `INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "value", "scale", "printedGrowthPercent", "status", "sourceUrl", "sourceCell")
       VALUES ($1, $2, $3, $4, 9, $5, 'P', 'http://www.customs.gov.cn/', $6)`,
      [id, figure.series, figure.period, figure.value, figure.growth, figure.cell ?? null],
    )
    if (file) await client.query('UPDATE "DraftFigure" SET "sourceFile" = $2 WHERE "releaseId" = $1', [id, file])
  }
  const digest = digestOf(figures, file ?? null)
  if (until === 'draft') return { id, digest }
  await client.query(`UPDATE "Release" SET "state" = 'in-review' WHERE "id" = $1`, [id])
  await client.query(
    `UPDATE "Release" SET "state" = 'approved', "approvedBy" = 'j-porter', "approvedAt" = clock_timestamp(), "approvedChecksum" = $2,
       "embargoAt" = clock_timestamp() WHERE "id" = $1`,
    [id, digest],
  )
  return { id, digest }
}

/** Published as each version did, in the statements' own order; the rules of that version look on. */
async function publishBySql(client: pg.Client, release: Written): Promise<void> {
  const { id, digest } = await draft(client, release, 'armed')
  await client.query('BEGIN')
  const kind = release.corrects ? 'correction' : release.adds ? 'addition' : 'release'
  const sequence = await append(client, kind, id, {
    release: {
      code: release.corrects ?? release.adds ?? release.code,
      stage: 'flash',
      period: release.period,
      state: release.corrects ? 'corrected' : 'published',
      instantPrecision: 'second',
      sourceUrl: 'http://www.customs.gov.cn/',
      notes: null,
      amended: null,
      expectations: [],
      sentences: null,
    },
    figures: { count: release.figures.length, digest },
  })
  await client.query(`UPDATE "Release" SET "state" = 'published' WHERE "id" = $1`, [id])
  await client.query('DELETE FROM "DraftFigure" WHERE "releaseId" = $1', [id])
  for (const figure of release.figures) {
    const [from, to] = daysOf(figure.period)
    await client.query(
      `UPDATE "Observation" SET "supersededBy" = $3 WHERE "supersededBy" IS NULL AND "period" = $2
        AND "seriesId" = (SELECT "id" FROM "Series" WHERE "key" = $1)`,
      [figure.series, figure.period, sequence],
    )
    await client.query(
      `INSERT INTO "Observation" ("seriesId", "period", "periodStart", "periodEnd", "value", "scale", "digits", "status",
         "printedGrowthPercent", "growthDigits", "vintage", "sourceUrl", "sourceCell"${release.file ? ', "sourceFile"' : ''})
       VALUES ((SELECT "id" FROM "Series" WHERE "key" = $1), $2, $3, $4, $5, 9, 2, 'P', $6, 1, $7, 'http://www.customs.gov.cn/', $8${release.file ? ', $9' : ''})`,
      [
        figure.series,
        figure.period,
        from,
        to,
        figure.value,
        figure.growth,
        sequence,
        figure.cell ?? null,
        ...(release.file ? [release.file] : []),
      ],
    )
  }
  if (release.corrects)
    await client.query(`UPDATE "Release" SET "state" = 'corrected' WHERE "code" = $1`, [release.corrects])
  await client.query('COMMIT')
}

async function publishCalendarBySql(client: pg.Client): Promise<void> {
  await client.query('BEGIN')
  const sequence = await append(client, 'calendar', null, { release: null, figures: { count: 0, digest: sha256('') } })
  await client.query(
    `INSERT INTO "CalendarItem" ("releaseCode", "stage", "period", "dueAt", "precision", "state", "sourceUrl", "vintage")
     VALUES ('GACC-2024-12-flash', 'flash', '2024-12', '2025-01-13T03:00:00Z', 'minute', 'announced', 'http://www.customs.gov.cn/', $1)`,
    [sequence],
  )
  await client.query('COMMIT')
}

interface Says {
  readonly release: object | null
  readonly figures: { readonly count: number; readonly digest: string }
}

async function append(client: pg.Client, kind: string, releaseId: number | null, says: Says): Promise<number> {
  const { rows } = await client.query<{ epoch: string; sequence: number; hash: string; now: Date }>(
    `SELECT "epoch", "sequence", "hash", date_trunc('milliseconds', clock_timestamp()) AS "now" FROM "LogHead" FOR UPDATE`,
  )
  const [head] = rows
  if (!head) throw new Error('the log has no head')
  const publishedAt = head.now.toISOString()
  const release = says.release && { ...says.release, sequence: head.sequence + 1, publishedAt }
  const body = { kind, publishedAt, release, calendar: [], figures: says.figures }
  await client.query(
    `INSERT INTO "Publication" ("sequence", "epoch", "kind", "releaseId", "body", "publishedAt", "previousHash", "hash")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [head.sequence + 1, head.epoch, kind, releaseId, body, head.now, head.hash, entryHash(head.hash, body)],
  )
  return head.sequence + 1
}

/** The digest of figures, worked out here and not by the product: one canonical line a figure, sorted. */
function digestOf(figures: readonly Figure[], file: string | null): string {
  const lines = figures.map(({ series, period, value, growth, cell }) =>
    canonicalJson({
      series,
      period,
      value,
      scale: 9,
      printedGrowthPercent: growth,
      status: 'P',
      firstPrint: 'held',
      missingReason: null,
      sourceUrl: 'http://www.customs.gov.cn/',
      sourceCell: cell ?? null,
      sourceNote: null,
      disagreements: [],
      ...(file === null ? {} : { sourceFile: file }),
    }),
  )
  return sha256(lines.sort().join('\n'))
}

async function keepFile(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ sha256: string }>(
    `INSERT INTO "SourceFile" ("sha256", "name", "bytes", "size", "receivedBy")
     VALUES (encode(sha256('a table'), 'hex'), 'november.csv', 'a table', 7, 'li-na') RETURNING "sha256"`,
  )
  return rows[0]?.sha256 ?? ''
}

function daysOf(period: string): readonly [string, string] {
  const [, year = '', first = '01', last = first] = /^(\d{4})-(\d{2})(?:\.\.(\d{2}))?$/.exec(period) ?? []
  const end = new Date(Date.UTC(Number(year), Number(last), 0)).toISOString().slice(0, 10)
  return [`${year}-${first}-01`, end]
}

function onAdmin(statement: string): Promise<unknown> {
  return withClient(admin, (client) => client.query(statement))
}
