import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import {
  anotherConsole,
  append,
  appendOnly,
  approvedRelease,
  blocked,
  forbiddenGround,
  insertRelease,
  inTransaction,
  NO_APPROVAL,
  publishedScene,
  refusal,
  refusalOf,
  releaseIn,
  sql,
} from './testing/scenes.ts'

forbiddenGround(cloneDatabase)

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

  it('what is written within the last second is committed at its instant, and says that instant', async () => {
    const embargoAt = `date_trunc('milliseconds', clock_timestamp()) + interval '600 ms'`
    const soon = await approvedRelease({ embargoAt })
    const itsInstant = `(SELECT "embargoAt" FROM "Release" WHERE "id" = ${soon})`
    // An instant before its embargo is none of its own.
    expect(await refusalOf(() => inTransaction(() => append(soon)))).toBe('TW004')
    await inTransaction(() => append(soon, { publishedAt: itsInstant }))
    const { rows } = await sql.query(`SELECT clock_timestamp() >= ${itsInstant} AS "passed"`)
    expect(rows).toEqual([{ passed: true }])
  })

  it('the log takes nothing under embargo, whether or not its release is touched with it', async () => {
    const ahead = await approvedRelease({ embargoAt: `clock_timestamp() + interval '1 hour'` })
    await expect(inTransaction(() => appendOnly(ahead))).rejects.toThrow(
      /of no release that is approved and past its embargo/,
    )
    await expect(sql.query(`UPDATE "Release" SET "state" = 'published' WHERE "id" = ${ahead}`)).rejects.toThrow(
      /under embargo until/,
    )
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
    const other = await anotherConsole()
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
