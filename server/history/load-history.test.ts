import { afterEach, describe, expect, it } from 'vitest'
import { type Clone, cloneDatabase } from '#launch/testing/database.ts'
import { closeDatabase, database } from '../database/client.ts'
import { readHead } from '../log/head.ts'
import { StateError } from '../publish/refused.ts'
import { loadHistory } from './load-history.ts'

let own: Clone | undefined
afterEach(leave)

async function enter(): Promise<void> {
  await leave()
  own = await cloneDatabase()
  process.env['DATABASE_URL'] = own.url
}

async function leave(): Promise<void> {
  await closeDatabase()
  await own?.drop()
  own = undefined
}

// September 2022 was due on the 14th of October and came on the 24th: what it says rests on what was announced before.
const TILL_OCTOBER = { asKnownUntil: '2022-10-20T00:00:00Z' }
const TILL_NOVEMBER = { asKnownUntil: '2022-11-01T00:00:00Z' }

describe('loading the history', () => {
  it('that was cut short, and once refused, ends in the same log as in one go', async () => {
    await enter()
    const whole = await loadHistory(TILL_NOVEMBER)
    const { sequence, hash } = await readHead(database())

    await enter()
    const first = await loadHistory(TILL_OCTOBER)
    const { code } = await someonesDraft('GACC-2022-09-flash')
    const before = await readHead(database())
    await expect(loadHistory(TILL_NOVEMBER)).rejects.toThrow(StateError)
    expect(await readHead(database())).toEqual(before)
    expect(await database().release.count({ where: { state: { not: 'published' } } })).toBe(1)

    await database().release.delete({ where: { code } })
    const rest = await loadHistory(TILL_NOVEMBER)
    expect(rest.releases).toBe(whole.releases - first.releases)
    expect(await readHead(database())).toMatchObject({ sequence, hash })
  }, 180_000)

  it('a second time publishes nothing', async () => {
    await enter()
    const till = { asKnownUntil: '2009-01-01T00:00:00Z' }
    expect(await loadHistory(till)).toMatchObject({ releases: 11, skipped: 0 })
    const head = await readHead(database())
    // As if what was loaded had not been written down.
    expect(await loadHistory({ asKnownUntil: '2009-01-01T00:00:01Z' })).toMatchObject({ releases: 0, skipped: 11 })
    expect(await loadHistory(till)).toMatchObject({ releases: 0, skipped: 11 })
    expect(await readHead(database())).toEqual(head)
  })
})

function someonesDraft(code: string) {
  const day = new Date('2022-09-01')
  return database().release.create({
    data: { code, stage: 'flash', period: '2022-09', periodStart: day, periodEnd: day, enteredBy: 'li-na' },
  })
}
