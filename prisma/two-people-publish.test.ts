import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import {
  anotherConsole,
  append,
  APPROVAL,
  approvedRelease,
  blocked,
  forbiddenGround,
  inTransaction,
  NO_APPROVAL,
  refusal,
  refusalOf,
  releaseIn,
  sql,
} from './testing/scenes.ts'

forbiddenGround(cloneDatabase)

const approvedBy = (who: string) =>
  `"state" = 'approved', "approvedBy" = '${who}', "approvedAt" = now(), "approvedChecksum" = 'as approved', "embargoAt" = now()`
const update = (release: number, change: string) => `UPDATE "Release" SET ${change} WHERE "id" = ${release}`

let people = 0
/** An account with these roles. */
async function account(role: string): Promise<string> {
  const id = `person-${++people}`
  await sql.query(`INSERT INTO "User" ("id", "name", "email", "role", "updatedAt") VALUES ($1, $1, $1, $2, now())`, [
    id,
    role,
  ])
  return id
}

const switchTo = (isOn: boolean, by: string) =>
  `UPDATE "FourEyes" SET "isOn" = ${isOn}, "changedBy" = '${by}', "reason" = 'one of us'`

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const admin = await account('admin')
  await sql.query(switchTo(false, admin))
  try {
    return await work()
  } finally {
    await sql.query(`UPDATE "Release" SET "state" = 'draft', ${NO_APPROVAL} WHERE "state" = 'approved'`)
    await sql.query(switchTo(true, admin))
  }
}

describe('TW008 two people publish', () => {
  it('nobody approves what they entered; a second person does', async () => {
    const release = await releaseIn('in-review')
    expect(await refusal(update(release, approvedBy('li-na')))).toBe('TW008')
    await sql.query(update(release, APPROVAL.replace(/^/, `"state" = 'approved', `)))
  })

  it('nor what they entered before somebody else did', async () => {
    const release = await releaseIn('draft')
    await sql.query(update(release, `"enteredBy" = 'j-porter'`))
    await sql.query(update(release, `"state" = 'in-review'`))
    for (const who of ['li-na', 'j-porter']) expect(await refusal(update(release, approvedBy(who)))).toBe('TW008')
    await sql.query(update(release, approvedBy('third')))
  })

  it('nor what the audit says they edited, in whatever way; what is no edit does not count', async () => {
    const release = await releaseIn('draft')
    const code = `GACC-2024-12-flash-scene-${release}`
    await sql.query(update(release, `"code" = '${code}'`))
    const told = (actor: string, action: string) =>
      sql.query(`INSERT INTO "Audit" ("actor", "action", "subject") VALUES ($1, $2, $3)`, [actor, action, code])
    await told('w-chen', 'headline.set')
    await told('later', 'draft.some-edit-yet-to-be-invented')
    await told('j-porter', 'review.sent-back')
    await sql.query(update(release, `"state" = 'in-review'`))
    await told('reader', 'warnings.accepted')
    for (const who of ['w-chen', 'later']) expect(await refusal(update(release, approvedBy(who)))).toBe('TW008')
    await sql.query(update(release, approvedBy('j-porter')))
  })

  it('who edited is never taken off the list', async () => {
    const release = await releaseIn('draft')
    for (const editors of [`'{}'`, 'NULL', `'{somebody}'`])
      expect(await refusal(update(release, `"enteredBy" = 'x', "editors" = ${editors}`))).toBe('TW008')
  })

  it('an account approves by its role alone: neither an editor nor an administrator', async () => {
    const release = await releaseIn('in-review')
    for (const role of ['editor', 'admin', 'editor,admin'])
      expect(await refusal(update(release, approvedBy(await account(role))))).toBe('TW008')
    const gone = await account('approver')
    await sql.query(`UPDATE "User" SET "banned" = true WHERE "id" = '${gone}'`)
    expect(await refusal(update(release, approvedBy(gone)))).toBe('TW008')
    await sql.query(update(release, approvedBy(await account('approver,admin'))))
  })

  it('a role that is none of ours is not one', async () => {
    for (const role of ['', 'owner', 'admin,', 'editor,owner'])
      expect(await refusalOf(() => account(role))).toBe('23514')
  })
})

describe('any later change voids an approval', () => {
  it('a draft carries none, nor does one in review: recalled and sent again, it wants another', async () => {
    const release = await approvedRelease()
    expect(await refusal(update(release, `"state" = 'draft'`))).toBe('23514')
    await sql.query(update(release, `"state" = 'draft', ${NO_APPROVAL}`))
    await sql.query(`UPDATE "DraftFigure" SET "value" = '336.63' WHERE "releaseId" = ${release}`)
    await sql.query(update(release, `"state" = 'in-review'`))
    expect(await refusal(update(release, `"state" = 'approved'`))).toBe('23514')
    expect(await refusal(update(release, APPROVAL))).toBe('23514')
  })

  it('the log takes no figures but those that were approved', async () => {
    const release = await approvedRelease()
    await sql.query(update(release, `"state" = 'draft', ${NO_APPROVAL}`))
    await sql.query(update(release, `"state" = 'in-review'`))
    await sql.query(update(release, APPROVAL.replace('as approved', 'another').replace(/^/, `"state" = 'approved', `)))
    expect(await refusalOf(() => inTransaction(() => append(release)))).toBe('TW005')
  })

  it('figures are not emptied under it', async () => {
    expect(await refusal(`TRUNCATE "DraftFigure"`)).toBe('TW001')
  })
})

describe('TW009 a newsroom of one', () => {
  it('switches four eyes off by an administrator’s account alone, and the audit tells, whoever writes the statement', async () => {
    for (const who of [await account('approver'), await account('editor'), 'nobody'])
      expect(await refusal(switchTo(false, who))).toBe('TW009')
    const gone = await account('admin')
    await sql.query(`UPDATE "User" SET "banned" = true WHERE "id" = '${gone}'`)
    expect(await refusal(switchTo(false, gone))).toBe('TW009')
    await alone(async () => {
      const { rows } = await sql.query(`SELECT "actor", "action", "after" FROM "Audit" ORDER BY "id" DESC LIMIT 1`)
      expect(rows).toEqual([
        {
          actor: expect.stringMatching('person'),
          action: 'four-eyes.off',
          after: { isOn: false, reason: 'one of us' },
        },
      ])
    })
    for (const statement of [`DELETE FROM "FourEyes"`, `INSERT INTO "FourEyes" ("id") VALUES (2)`])
      expect(await refusal(statement)).toMatch(/TW009|23514/)
    expect(await refusal(`TRUNCATE "FourEyes"`)).toBe('TW001')
  })

  it('then one person enters and approves, with the role; switched on again, nobody does', async () => {
    const release = await releaseIn('in-review')
    const own = approvedBy('li-na')
    await alone(() => sql.query(update(release, own)))
    await sql.query(update(release, `"state" = 'in-review'`))
    expect(await refusal(update(release, own))).toBe('TW008')
  })

  it('is not switched on over what one person approved: that is recalled first', async () => {
    const release = await releaseIn('in-review')
    const admin = await account('admin')
    await alone(async () => {
      await sql.query(update(release, approvedBy('li-na')))
      expect(await refusal(switchTo(true, admin))).toBe('TW009')
    })
  })

  it('an approval waits for a switch that is under way, and is refused after it', async () => {
    const release = await releaseIn('in-review')
    const admin = await account('admin')
    await sql.query(switchTo(false, admin))
    const other = await anotherConsole()
    try {
      await other.query('BEGIN')
      await other.query(switchTo(true, admin))
      const late = refusal(update(release, approvedBy('li-na')))
      await blocked(other)
      await other.query('COMMIT')
      expect(await late).toBe('TW008')
    } finally {
      await other.end()
    }
  })
})
