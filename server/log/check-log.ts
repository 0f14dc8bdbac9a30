import type pg from 'pg'
import { draftChecksum } from '../publish/checksum.ts'
import type { DraftFigure } from '../publish/draft-figure.ts'
import type { PublicationBody } from './body.ts'
import { entryHash, NO_HASH } from './hash.ts'

/** What was looked at of a log, and what is wrong with it: a line for each place; none where it holds. */
export interface CheckedLog {
  readonly entries: number
  readonly figures: number
  readonly faults: readonly string[]
}

interface Row {
  readonly sequence: number
  readonly kind: string
  readonly publishedAt: Date
  readonly previousHash: string
  readonly hash: string
  readonly body: PublicationBody
}

/** A detailed release has 100,000 figures. */
const ENTRIES_AT_ONCE = 25

/**
 * Follows the log from its first entry to its last: no gap, each hash from the one before and the entry's own body, each entry's
 * figures by their digest, and each figure replaced by the next print of the same. Everything is worked out anew from the tables.
 */
export async function checkLog(client: pg.Client): Promise<CheckedLog> {
  const sourceFile = await sourceFileColumn(client)
  const faults: string[] = []
  let before = { sequence: 0, hash: NO_HASH }
  let figures = 0
  for (;;) {
    const rows = await entriesAfter(client, before.sequence)
    if (rows.length === 0) break
    const carried = await figuresBetween(client, sourceFile, before.sequence, rows.at(-1)?.sequence ?? 0)
    for (const row of rows) {
      const own = carried.get(row.sequence) ?? []
      faults.push(...faultsOf(row, before, own))
      figures += own.length
      before = { sequence: row.sequence, hash: row.hash }
    }
  }
  faults.push(...(await faultsOfHead(client, before)), ...(await faultsOfReplacing(client)))
  return { entries: before.sequence, figures, faults }
}

function faultsOf(row: Row, before: { sequence: number; hash: string }, figures: readonly DraftFigure[]): string[] {
  const { sequence, body } = row
  const found: string[] = []
  if (sequence !== before.sequence + 1) found.push(`entry ${sequence} comes after ${before.sequence}: there is a gap`)
  if (row.previousHash !== before.hash) found.push(`entry ${sequence} does not continue the hash of the entry before`)
  if (entryHash(row.previousHash, body) !== row.hash) found.push(`entry ${sequence} is not what its hash was made of`)
  if (body.kind !== row.kind || Date.parse(body.publishedAt) !== row.publishedAt.getTime())
    found.push(`entry ${sequence} has another kind or instant than its body says`)
  if (figures.length !== body.figures.count)
    found.push(`entry ${sequence} carries ${figures.length} figures, its body says ${body.figures.count}`)
  else if (draftChecksum(figures) !== body.figures.digest)
    found.push(`the figures of entry ${sequence} are not those that its digest was made of`)
  return found
}

async function entriesAfter(client: pg.Client, sequence: number): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `SELECT "sequence", "kind"::text AS "kind", "publishedAt", "previousHash", "hash", "body" FROM "Publication"
     WHERE "sequence" > $1 ORDER BY "sequence" LIMIT ${ENTRIES_AT_ONCE}`,
    [sequence],
  )
  return rows
}

/** As the drafts they came from: what a typed figure names as its source where it has none stands there alone. */
async function figuresBetween(
  client: pg.Client,
  sourceFile: string,
  after: number,
  to: number,
): Promise<ReadonlyMap<number, readonly DraftFigure[]>> {
  const { rows } = await client.query<DraftFigure & { vintage: number }>(
    `SELECT o."vintage", s."key" AS "series", o."period", round(o."value", o."digits")::text AS "value", o."scale",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "printedGrowthPercent", o."status"::text AS "status",
      o."firstPrint"::text AS "firstPrint", o."missingReason", nullif(o."sourceUrl", 'desk') AS "sourceUrl", o."sourceCell",
      ${sourceFile} AS "sourceFile", o."sourceNote", coalesce(o."disagreements", '[]') AS "disagreements"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" WHERE o."vintage" > $1 AND o."vintage" <= $2`,
    [after, to],
  )
  const carried = new Map<number, DraftFigure[]>()
  for (const { vintage, ...figure } of rows) {
    const held = carried.get(vintage)
    if (held) held.push(figure)
    else carried.set(vintage, [figure])
  }
  return carried
}

/** A backup may be taken of a database that was not brought to this version yet: before migration 0005 no figure had a file. */
async function sourceFileColumn(client: pg.Client): Promise<string> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_attribute WHERE attrelid = '"Observation"'::regclass AND attname = 'sourceFile' AND NOT attisdropped`,
  )
  return rowCount === 0 ? 'NULL::text' : 'o."sourceFile"'
}

async function faultsOfHead(client: pg.Client, last: { sequence: number; hash: string }): Promise<string[]> {
  const { rows } = await client.query<{ sequence: number; hash: string }>('SELECT "sequence", "hash" FROM "LogHead"')
  const [head] = rows
  if (!head) return ['the log has no head']
  if (head.sequence === last.sequence && head.hash === last.hash) return []
  return [`the log's head says entry ${head.sequence}, its last entry is ${last.sequence}, or has another hash`]
}

/** Of a series and a period each print is replaced by the next, and one is present. */
async function faultsOfReplacing(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ key: string; period: string; vintage: number }>(`
    SELECT s."key", o."period", o."vintage" FROM (
      SELECT "seriesId", "period", "vintage", "supersededBy",
        lead("vintage") OVER (PARTITION BY "seriesId", "period" ORDER BY "vintage") AS "next" FROM "Observation") o
    JOIN "Series" s ON s."id" = o."seriesId" WHERE o."supersededBy" IS DISTINCT FROM o."next" ORDER BY s."key", o."period" LIMIT 20`)
  return rows.map(
    ({ key, period, vintage }) => `${key} of ${period}: the print of entry ${vintage} is not replaced by the next one`,
  )
}
