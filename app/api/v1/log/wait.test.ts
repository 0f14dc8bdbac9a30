import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { followLog } from '#server/log/follow.ts'
import { tail } from '#server/log/tail.ts'
import { DECEMBER, NOVEMBER, published } from '#server/testing/desk-at-work.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { said } from '#server/testing/said.ts'
import { GET as log } from './route.ts'

ownDatabase(cloneDatabase)

let stopFollowing: () => Promise<void>
beforeAll(async () => {
  await published(NOVEMBER)
  stopFollowing = await followLog(tail(), said().log)
})
afterAll(() => stopFollowing())

const ask = async (query: string) => (await log(new Request(`http://127.0.0.1:3000/api/v1/log?${query}`))).json()

describe('the log, asked to wait', () => {
  it('answers at once where there is something', async () => {
    const began = performance.now()
    expect((await ask('after=0&limit=1&wait=20')).entries).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it('answers with what is published meanwhile, and after its wait with nothing', async () => {
    const { head } = await ask('limit=1')
    expect(await ask(`after=${head.sequence}&wait=1`)).toMatchObject({ head, entries: [] })
    const waiting = ask(`after=${head.sequence}&wait=20`)
    const { sequence } = await published({ ...DECEMBER, code: 'GACC-2031-01-flash' })
    expect(await waiting).toMatchObject({ head: { sequence }, entries: [{ sequence }] })
  })

  it('waits for 25 seconds at most: more is refused by name', async () => {
    expect(await ask('wait=26')).toMatchObject({ status: 400, invalid: [{ parameter: 'wait' }] })
  })
})
