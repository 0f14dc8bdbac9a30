import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { newAddress, person, signedIn } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { changePassword } from './change-password.ts'
import { requireOwner } from './require-actor.ts'
import { endSessions, listSessions } from './sessions.ts'
import { whoIs } from './who.ts'

ownDatabase(cloneDatabase)

const ADMIN = { id: 'admin', name: 'Administrator', address: null }
const later = (sessionId: string, column: 'createdAt' | 'expiresAt', hours: number) =>
  database().session.update({ where: { id: sessionId }, data: { [column]: new Date(Date.now() - hours * 3_600_000) } })

describe('a session', () => {
  it('is listed with its address, and ended by its owner or an administrator, at once', async () => {
    const who = await person()
    const addresses = [newAddress(), newAddress(), newAddress()]
    const open = await Promise.all(addresses.map((address) => signedIn(who, address)))
    const by = await requireOwner(open[0] ?? new Headers())
    const listed = await listSessions(who.id)
    expect(new Set(listed.map(({ address }) => address))).toEqual(new Set(addresses))
    const other = listed.find(({ address }) => address === addresses[1])
    await endSessions(who.id, by, { only: other?.id ?? '' })
    expect(await Promise.all(open.map(async (headers) => (await whoIs(headers)) !== null))).toEqual([true, false, true])
    await endSessions(who.id, by, { except: by.sessionId })
    expect(await Promise.all(open.map(async (headers) => (await whoIs(headers)) !== null))).toEqual([
      true,
      false,
      false,
    ])
    await endSessions(who.id, ADMIN)
    expect(await listSessions(who.id)).toEqual([])
  })

  it('of somebody else is not ended by naming it', async () => {
    const [mine, theirs] = [await person(), await person()]
    const headers = await signedIn(theirs)
    const { sessionId } = await requireOwner(headers)
    await endSessions(mine.id, await requireOwner(await signedIn(mine)), { only: sessionId })
    expect(await whoIs(headers)).not.toBeNull()
  })

  it('ends after two idle hours, and a look puts that off', async () => {
    const headers = await signedIn(await person())
    const { sessionId } = await requireOwner(headers)
    const inHours = async () =>
      ((await database().session.findUniqueOrThrow({ where: { id: sessionId } })).expiresAt.getTime() - Date.now()) /
      3_600_000
    await later(sessionId, 'expiresAt', -1)
    await whoIs(headers)
    expect(await inHours()).toBeCloseTo(2, 1)
    await later(sessionId, 'expiresAt', 0.001)
    expect(await whoIs(headers)).toBeNull()
  })

  it('ends after twelve hours, however busy it was', async () => {
    const headers = await signedIn(await person())
    const { sessionId } = await requireOwner(headers)
    await later(sessionId, 'createdAt', 11.9)
    expect(await whoIs(headers)).not.toBeNull()
    await later(sessionId, 'createdAt', 12.1)
    expect(await whoIs(headers)).toBeNull()
    expect(await database().session.count({ where: { id: sessionId } })).toBe(0)
  })

  it('goes on for who changes their password, and for nobody else', async () => {
    const who = await person()
    const [mine, other] = [await signedIn(who), await signedIn(who)]
    const by = await requireOwner(mine)
    await expect(changePassword('not the password', 'seven bridges and a blue river', by)).rejects.toThrow(/present/)
    await expect(changePassword(who.password, 'short', by)).rejects.toThrow(/at least 12/)
    await changePassword(who.password, 'seven bridges and a blue river', by)
    expect(await whoIs(mine)).not.toBeNull()
    expect(await whoIs(other)).toBeNull()
    await signedIn({ ...who, password: 'seven bridges and a blue river' })
  })
})
