import { expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { approved, CHIEF, databaseIn, DECEMBER, EDITOR, NOVEMBER, OCTOBER, published } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { arm } from './arm.ts'
import { publish } from './publish.ts'
import { EmbargoError, StateError } from './refused.ts'
import { transition } from './transition.ts'

ownDatabase(cloneDatabase)

it('an armed release that comes 60 ms early waits at the database, and is published at its instant, not before', async () => {
  await approved(OCTOBER, await databaseIn(5_000))
  const armed = await arm(OCTOBER.code)
  const { embargoAt, approvedChecksum } = armed.release
  await new Promise((resolve) => setTimeout(resolve, embargoAt.getTime() - Date.now() - 60))
  const { publishedAt } = await publish(OCTOBER.code, approvedChecksum, CHIEF, { armed })
  expect(publishedAt >= embargoAt).toBe(true)
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
