import { randomBytes } from 'node:crypto'
import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../client.ts'
import { databaseUrl, databaseUrlAs } from '../url.ts'
import { withClient } from '../with-client.ts'
import { correctionOf, DECEMBER, enter, EXPORTS, NOVEMBER, OCTOBER, published } from '../../testing/desk-at-work.ts'
import { onOwnConnection, ownDatabase } from '../../testing/own-database.ts'
import { GRANTS } from './grants.ts'
import { holdRoles, inRole, roleNow } from './in-role.ts'
import type { DatabaseRole } from './role.ts'
import { roleOfRequest } from './role-of-request.ts'
import { setUpRoles, whatIsAmiss } from './set-up-roles.ts'
import { takeOnRoles } from './take-on-roles.ts'
import { person } from '../../testing/desk-people.ts'
import { addAlert, listAlerts, removeAlert } from '../../views/alerts.ts'
import { deleteView, renameView, restoreView } from '../../views/change-view.ts'
import { evaluateSome } from '../../views/evaluate-alerts.ts'
import { listFirings, markSeen } from '../../views/firings.ts'
import { saveView } from '../../views/save-view.ts'
import { deletedViews, listViews } from '../../views/saved-views.ts'

ownDatabase(cloneDatabase)

beforeAll(async () => {
  await published(OCTOBER)
  await enter(DECEMBER)
  expect(await takeOnRoles()).toBeNull()
})
afterAll(() => holdRoles(false))

/** The code PostgreSQL refuses `sql` with; null where it does it. */
async function refusalOf(role: DatabaseRole, sql: string): Promise<string | null> {
  return withClient(databaseUrlAs(role), async (client) => {
    await client.query('BEGIN')
    try {
      await client.query(sql)
      return null
    } catch (error) {
      return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error)
    } finally {
      await client.query('ROLLBACK')
    }
  })
}

const DENIED = '42501'

describe('what each role may', () => {
  it('is decided for every table', async () => {
    const tables = await onOwnConnection(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT relname AS "name" FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p')`,
      )
      return rows.map(({ name }) => name)
    })
    expect(Object.keys(GRANTS).toSorted()).toEqual(tables.filter((name) => name !== '_prisma_migrations').toSorted())
  })

  it.each([
    ['add a figure', 'INSERT INTO "Observation" ("seriesId") VALUES (1)'],
    ['change one', 'UPDATE "Observation" SET "value" = 1'],
    ['replace one', 'UPDATE "Observation" SET "supersededBy" = 1'],
    ['publish', `INSERT INTO "Publication" ("sequence") VALUES (2)`],
    ['read a figure under embargo', 'SELECT * FROM "DraftFigure"'],
    ['enter one', 'INSERT INTO "DraftFigure" ("releaseId") VALUES (1)'],
    ['read a file that somebody imported', 'SELECT "bytes" FROM "SourceFile"'],
    ['read a headline under embargo', 'SELECT "headlineEn" FROM "Release"'],
    ['approve', `UPDATE "Release" SET "state" = 'approved'`],
    ['read a password', 'SELECT "password" FROM "Account"'],
    ['read a second factor', 'SELECT * FROM "TwoFactor"'],
    ['make an administrator', `UPDATE "User" SET "role" = 'admin'`],
    ['open a session', `INSERT INTO "Session" ("id") VALUES ('x')`],
    ['read the record', 'SELECT * FROM "Audit"'],
    ['make a table', 'CREATE TABLE "Mine" ()'],
  ])('the web may not %s', async (_, sql) => {
    expect(await refusalOf('web', sql)).toBe(DENIED)
  })

  it.each([
    ['rewrite the log', `UPDATE "Publication" SET "body" = '{}'`],
    ['shorten it', 'DELETE FROM "Publication"'],
    ['empty it', 'TRUNCATE "Publication" CASCADE'],
    ['open an epoch', `UPDATE "LogHead" SET "epoch" = 'mine'`],
    ['change a figure that is out', 'UPDATE "Observation" SET "value" = 1'],
    ['remove one', 'DELETE FROM "Observation"'],
    ['rewrite the record', `UPDATE "Audit" SET "actor" = 'another'`],
    ['shorten it', 'DELETE FROM "Audit"'],
    ['switch off what else refuses it', 'ALTER TABLE "Publication" DISABLE TRIGGER USER'],
    ['change a file that figures came from', `UPDATE "SourceFile" SET "bytes" = ''`],
  ])('the desk may not %s', async (_, sql) => {
    expect(await refusalOf('desk', sql)).toBe(DENIED)
  })

  it('the web reads what is out, and the desk takes a release from its draft to the log', async () => {
    const read = () => database().observation.count()
    const before = await inRole('web', read)
    expect(before).toBeGreaterThan(0)
    await inRole('desk', () => published(NOVEMBER))
    expect(await inRole('web', read)).toBeGreaterThan(before)
  })
})

describe('setting them up', () => {
  it('takes back what was granted besides, gives what was taken, and lets all else be', async () => {
    await onOwnConnection(async (client) => {
      expect(await whatIsAmiss(client)).toBeNull()
      await client.query('GRANT UPDATE ON "Publication" TO tradewire_web')
      expect(await whatIsAmiss(client)).toBe('tradewire_web UPDATE Publication is granted, and should not be')
      expect(await setUpRoles(databaseUrl())).toBeNull()
      await client.query('REVOKE SELECT ON "Series" FROM tradewire_web')
      expect(await whatIsAmiss(client)).toBe('tradewire_web SELECT Series is not granted')
      expect(await setUpRoles(databaseUrl())).toBeNull()
      expect(await whatIsAmiss(client)).toBeNull()
    })
  })

  it('says why not, to a login that may take on neither', async () => {
    const login = `tradewire_test_${randomBytes(4).toString('hex')}`
    await onOwnConnection((client) => client.query(`CREATE ROLE ${login} LOGIN PASSWORD 'small'`))
    onTestFinished(() => onOwnConnection((client) => client.query(`DROP ROLE ${login}`)).then(() => {}))
    const url = new URL(databaseUrl())
    url.username = login
    url.password = 'small'
    expect(await setUpRoles(url.href)).toBe('this login may not take on tradewire_web')
  })
})

describe('as whom', () => {
  it.each([
    ['/', 'web'],
    ['/explore?flow=exports', 'web'],
    ['/api/v1/observations', 'web'],
    ['/live/snapshot', 'web'],
    ['/desktop', 'web'],
    ['/releases/desk', 'web'],
    ['/views', 'web'],
    ['/views/news', 'web'],
    ['/desk', 'desk'],
    ['/desk?to=/', 'desk'],
    ['/desk/releases/GACC-2024-12-flash/preview', 'desk'],
    ['/account', 'desk'],
    ['/api/auth/sign-in/email', 'desk'],
  ] as const)('%s is answered: as %s', (url, role) => {
    expect(roleOfRequest(url)).toBe(role)
  })

  it('a reader’s own views are kept, watched and read on pages that are the web’s, and what they keep is out of its reach besides', async () => {
    const { id: reader } = await inRole('own', () => person(['reader']))
    await inRole('web', async () => {
      const { id } = await saveView(reader, { address: 'flow=exports', name: 'Exports', pinnedTo: null })
      await renameView(reader, id, 'What is sold')
      await addAlert(reader, id, { kind: 'publication' })
      await inRole('desk', async () => {
        await published(correctionOf(OCTOBER.code, { [EXPORTS]: ['309.60', '12.9'] }))
        await evaluateSome(pino({ level: 'silent' }))
      })
      expect(await listFirings(reader)).toMatchObject([{ code: OCTOBER.code, isSeen: false }])
      await markSeen(reader, null)
      expect(await listFirings(reader)).toMatchObject([{ isSeen: true }])
      const [alert] = await listAlerts(reader, id)
      await removeAlert(reader, alert?.id ?? 0)
      await deleteView(reader, id)
      expect(await deletedViews(reader)).toEqual([{ id, name: 'What is sold' }])
      await restoreView(reader, id)
      expect(await listViews(reader)).toMatchObject([{ id, name: 'What is sold', alerts: 0 }])
      await expect(database().savedView.deleteMany()).rejects.toThrow('permission denied')
    })
  })

  it('whoever was not said to be somebody is the web, and a process that holds no roles is its login', () => {
    expect(roleNow()).toBe('web')
    expect(inRole('desk', roleNow)).toBe('desk')
    expect(inRole('own', roleNow)).toBeNull()
    holdRoles(false)
    expect([roleNow(), inRole('desk', roleNow)]).toEqual([null, null])
    holdRoles(true)
  })
})
