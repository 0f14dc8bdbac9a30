import { expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { approved, CHIEF, databaseIn, DECEMBER, EDITOR, NOVEMBER, OCTOBER, published } from '../testing/desk-at-work.ts'
import { DeskError } from '../desk/desk-error.ts'
import { hold } from '../desk/hold.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { arm } from './arm.ts'
import { publish } from './publish.ts'
import { EmbargoError, StateError } from './refused.ts'
import { transition } from './transition.ts'

ownDatabase(cloneDatabase)

it('an armed release that comes half a second early is written then, seen by nobody, and committed at its instant', async () => {
  await approved(OCTOBER, await databaseIn(5_000))
  const armed = await arm(OCTOBER.code)
  const { embargoAt, approvedChecksum } = armed.release
  const aheadMs = embargoAt.getTime() - (await databaseIn(0)).getTime() - 500
  await new Promise((resolve) => setTimeout(resolve, aheadMs))
  const published = publish(OCTOBER.code, approvedChecksum, CHIEF, { armed })
  const before = await seenUntil(published)
  const { publishedAt } = await published
  expect((await databaseIn(0)) >= embargoAt).toBe(true)
  expect(publishedAt).toEqual(embargoAt)
  expect(before.filter(({ now, seen }) => seen && now < embargoAt)).toEqual([])
})

it('that is held in its last moment goes out all the same: what was being written then is not stopped', async () => {
  const december = { ...DECEMBER, code: 'GACC-2020-12-flash' }
  await approved(december, await databaseIn(5_000))
  const armed = await arm(december.code)
  const { embargoAt, approvedChecksum } = armed.release
  const aheadMs = embargoAt.getTime() - (await databaseIn(0)).getTime() - 500
  await new Promise((resolve) => setTimeout(resolve, aheadMs))
  const published = publish(december.code, approvedChecksum, CHIEF, { armed })
  await waitUntil('it is being written', isWriting)
  await expect(hold(december.code, CHIEF)).rejects.toThrow(DeskError)
  expect((await published).publishedAt).toEqual(embargoAt)
})

it('that comes half a minute early is told so, and nothing is published', async () => {
  await approved(NOVEMBER, await databaseIn(30_000))
  const armed = await arm(NOVEMBER.code)
  await expect(publish(NOVEMBER.code, armed.release.approvedChecksum, CHIEF, { armed })).rejects.toThrow(EmbargoError)
  expect(await database().publication.count({ where: { release: { code: NOVEMBER.code } } })).toBe(0)
})

it('recalled and approved anew, what was armed before is not published; what is armed since, is', async () => {
  const december = { ...DECEMBER, code: 'GACC-2023-12-flash' }
  await approved(december)
  const before = await arm(december.code)
  await transition(december.code, 'draft', EDITOR)
  await transition(december.code, 'in-review', EDITOR)
  await transition(december.code, 'approved', CHIEF)
  const checksum = before.release.approvedChecksum
  await expect(publish(december.code, checksum, CHIEF, { armed: before })).rejects.toThrow(
    new StateError(`${december.code} was approved anew`),
  )
  await publish(december.code, checksum, CHIEF, { armed: await arm(december.code) })
})

it('of two armed for one instant each is published once, whoever tries', async () => {
  const december = { ...DECEMBER, code: 'GACC-2022-12-flash' }
  const checksum = await approved(december)
  const armed = await arm(december.code)
  const tries = await Promise.allSettled([0, 1, 2].map(() => publish(december.code, checksum, CHIEF, { armed })))
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  // And one that is not armed goes on from there.
  await published({ ...DECEMBER, code: 'GACC-2021-12-flash' })
})

/** Whether it was to be seen at each of many looks from outside, up to the end of `work`. */
async function seenUntil(work: Promise<unknown>) {
  const looks: { now: Date; seen: boolean }[] = []
  let ended = false
  void work.finally(() => {
    ended = true
  })
  while (!ended)
    looks.push(
      ...(await database().$queryRaw<{ now: Date; seen: boolean }[]>`
        SELECT EXISTS (SELECT FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" WHERE r."code" = ${OCTOBER.code}) AS "seen", clock_timestamp() AS "now"`),
    )
  return looks
}

/** Somebody has the log for writing. */
async function isWriting(): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_locks WHERE "relation" = '"Publication"'::regclass AND "mode" = 'RowExclusiveLock'
      AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`
  return rows.length > 0
}
