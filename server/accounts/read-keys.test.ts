import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { keyHolder, KEYS_AT_MOST, listReadKeys, makeReadKey, revokeReadKey } from './read-keys.ts'

ownDatabase(cloneDatabase)

let readers = 0
async function reader() {
  const id = `reader-${(readers += 1)}`
  await database().user.create({ data: { id, name: id, email: `${id}@example.org`, role: 'reader' } })
  return { id, name: id, address: '198.51.100.7' }
}

describe('a read key', () => {
  it('opens for its account, is told once, and stands nowhere in the database', async () => {
    const by = await reader()
    const { key } = await makeReadKey('pandas', by)
    expect(await keyHolder(key)).toMatchObject({ account: by.id })
    const [kept] = await listReadKeys(by.id)
    expect(kept).toMatchObject({ name: 'pandas', ending: key.slice(-4), usedAt: expect.any(Date) })
    const rows = await database().$queryRaw<{ row: string }[]>`
      SELECT row_to_json(k)::text AS "row" FROM "ReadKey" k UNION ALL SELECT row_to_json(a)::text FROM "Audit" a`
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter(({ row }) => row.includes(key.slice(0, -4)))).toEqual([])
  })

  it('opens nothing once it is revoked, for ever: the database refuses to have it back', async () => {
    const by = await reader()
    const { key } = await makeReadKey('a script', by)
    const [{ id } = { id: 0 }] = await listReadKeys(by.id)
    await revokeReadKey(id, by)
    expect(await keyHolder(key)).toBeNull()
    expect(await listReadKeys(by.id)).toEqual([])
    await expect(database().readKey.update({ where: { id }, data: { revokedAt: null } })).rejects.toThrow(
      'stays revoked',
    )
    const told = await database().audit.findMany({
      where: { subject: by.id, action: { startsWith: 'read-key' } },
      orderBy: { id: 'asc' },
    })
    expect(told.map(({ action }) => action)).toEqual(['read-key.made', 'read-key.revoked'])
  })

  it('is revoked by its own account alone', async () => {
    const [by, another] = [await reader(), await reader()]
    const { key } = await makeReadKey('mine', by)
    const [{ id } = { id: 0 }] = await listReadKeys(by.id)
    await revokeReadKey(id, another)
    expect(await keyHolder(key)).not.toBeNull()
  })

  it('opens nothing where its account is disabled, and what is no key opens nothing', async () => {
    const by = await reader()
    const { key } = await makeReadKey('mine', by)
    await database().user.update({ where: { id: by.id }, data: { banned: true } })
    expect(await keyHolder(key)).toBeNull()
    expect(await keyHolder(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).toBeNull()
    expect(await keyHolder('tw_')).toBeNull()
  })

  it('is refused where an account has as many as may be, also to the second of two that ask at once', async () => {
    const by = await reader()
    for (let at = 1; at < KEYS_AT_MOST; at++) await makeReadKey(`key ${at}`, by)
    const outcomes = await Promise.allSettled([makeReadKey('this', by), makeReadKey('or that', by)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await listReadKeys(by.id)).length).toBe(KEYS_AT_MOST)
  })
})
