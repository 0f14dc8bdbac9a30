import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import {
  anotherConsole,
  append,
  approvedRelease,
  blocked,
  correction,
  forbiddenGround,
  head,
  insertFigure,
  insertSeries,
  inTransaction,
  publishedScene,
  refusal,
  refusalOf,
  type Row,
  sql,
  values,
} from './testing/scenes.ts'

forbiddenGround(cloneDatabase)

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
    ['published in the future', { publishedAt: `clock_timestamp() + interval '1 minute'` }],
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
    const other = await anotherConsole()
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
