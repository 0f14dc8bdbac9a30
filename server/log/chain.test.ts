import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { draftChecksum } from '../publish/checksum.ts'
import type { DraftFigure } from '../publish/draft-figure.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import { CHIEF, correctionOf, DECEMBER, EXPORTS, NOVEMBER, published, withdrawalOf } from '../testing/desk-at-work.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'

ownDatabase(cloneDatabase)

interface Row {
  sequence: number
  previousHash: string
  hash: string
  body: { figures: { count: number; digest: string } }
}

beforeAll(async () => {
  const dueAt = '2025-01-13T03:00:00.000Z'
  await publishCalendar(
    [
      {
        release: DECEMBER.code,
        stage: 'flash',
        period: '2024-12',
        dueAt,
        firstDueAt: null,
        precision: 'minute',
        state: 'announced',
        note: '国新办发布会',
        source: 'gov.cn',
      },
    ],
    CHIEF,
  )
  await published(NOVEMBER)
  await published(DECEMBER)
  await published(correctionOf(NOVEMBER.code, { [EXPORTS]: ['312.32', '6.7'] }))
  await published(withdrawalOf(DECEMBER.code))
})

describe('the chain of hashes', () => {
  it('holds over the table, checked with plain SQL and node:crypto alone', async () => {
    const rows = await read()
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
    let before = '0'.repeat(64)
    for (const { previousHash, hash, body } of rows) {
      expect(previousHash).toBe(before)
      expect(hash).toBe(
        createHash('sha256')
          .update(before + sorted(body))
          .digest('hex'),
      )
      before = hash
    }
    const [head] = await onOwnConnection(
      async (sql) => (await sql.query(`SELECT "sequence", "hash" FROM "LogHead"`)).rows,
    )
    expect(head).toEqual({ sequence: 5, hash: before })
  })

  it('binds the figures too: each entry’s count and digest follow from the table of figures', async () => {
    for (const { sequence, body } of await read()) {
      const figures = await carriedBy(sequence)
      expect({ sequence, ...body.figures }).toEqual({
        sequence,
        count: figures.length,
        digest: sequence === 1 ? sha256('') : draftChecksum(figures),
      })
    }
  })
})

function read(): Promise<Row[]> {
  return onOwnConnection(
    async (sql) =>
      (await sql.query(`SELECT "sequence", "previousHash", "hash", "body" FROM "Publication" ORDER BY "sequence"`))
        .rows,
  )
}

/** What stands in the public table, as the draft it came from. */
function carriedBy(sequence: number): Promise<DraftFigure[]> {
  return database().$queryRaw<DraftFigure[]>`
    SELECT s."key" AS "series", o."period", round(o."value", o."digits")::text AS "value", o."scale",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "printedGrowthPercent", o."status"::text AS "status",
      o."firstPrint"::text AS "firstPrint", o."missingReason", o."sourceUrl", o."sourceCell", o."sourceNote",
      coalesce(o."disagreements", '[]') AS "disagreements"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" WHERE o."vintage" = ${sequence}`
}

/** Written anew, so that the product's own canonical form is not its own witness. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
