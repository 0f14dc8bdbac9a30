import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { listReadKeys, makeReadKey, revokeReadKey } from '#server/accounts/read-keys.ts'
import { ASKED, mayAsk } from '#server/api/may-ask.ts'
import { database } from '#server/database/client.ts'
import { DECEMBER, EXPORTS, NOVEMBER, OCTOBER, published } from '#server/testing/desk-at-work.ts'
import { newAddress } from '#server/testing/desk-people.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { GET as observations } from './observations/route.ts'
import { GET as releases, OPTIONS, POST } from './releases/route.ts'

// How an answer travels, and to whom: keys, limits, other sites' pages, ETags.

ownDatabase(cloneDatabase)
beforeAll(async () => {
  await published(OCTOBER)
  await published(NOVEMBER)
})

let month = 0
const publishNext = () => published({ ...DECEMBER, code: `GACC-2030-${String((month += 1)).padStart(2, '0')}-flash` })

const ask = (path: string, address: string, headers: Record<string, string> = {}) =>
  (path.startsWith('/observations') ? observations : releases)(
    new Request(`http://127.0.0.1:3000/api/v1${path}`, { headers: { 'x-tradewire-address': address, ...headers } }),
  )
// Refused before anything is read, and counted all the same.
const cheap = (address: string, headers: Record<string, string> = {}) => ask('/releases?x=1', address, headers)

/** Asks until nothing is left, at one instant of a clock ahead of ours: meanwhile nothing comes back. */
async function useUp(address: string): Promise<number> {
  const ahead = performance.now() + 3_600_000
  for (let asked = 0; ; asked++) {
    const turn = await mayAsk(new Headers({ 'x-tradewire-address': address }), ahead)
    if (turn === 'unknown-key' || !turn.isAllowed) return asked
  }
}

let readers = 0
async function keyOf(name: string) {
  const id = `reader-${(readers += 1)}`
  await database().user.create({ data: { id, name: id, email: `${id}@example.org`, role: 'reader' } })
  const by = { id, name: id, address: null }
  const { key } = await makeReadKey(name, by)
  return { by, headers: { authorization: `Bearer ${key}` } }
}

describe('whoever asks', () => {
  it('too often from one address is told when to ask again; another address and a key are not', async () => {
    const [address, another] = [newAddress(), newAddress()]
    const { headers } = await keyOf('a program')
    expect(await useUp(address)).toBe(ASKED.address.atOnce)
    const refused = await cheap(address)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/)
    expect((await cheap(another)).status).toBe(400)
    const keyed = await cheap(address, headers)
    expect(keyed.status).toBe(400)
    expect(keyed.headers.get('ratelimit-policy')).toBe(`"key";q=${ASKED.key.atOnce};w=40`)
  })

  it('with a key that is unknown or revoked is told so, and counts against the address', async () => {
    const address = newAddress()
    const { by, headers } = await keyOf('to be revoked')
    expect((await ask('/releases', address, headers)).status).toBe(200)
    for (const { id } of await listReadKeys(by.id)) await revokeReadKey(id, by)
    const refused = await ask('/releases', address, headers)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain('Bearer')
    await useUp(address)
    expect((await cheap(address, { authorization: 'Bearer tw_made-up' })).status).toBe(429)
  })
})

describe('pages of any site', () => {
  it('may read answers and refusals, their place, and send a key; nobody may send anything else', async () => {
    for (const answer of [await ask('/releases', newAddress()), await cheap(newAddress()), POST()]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-expose-headers')).toContain('ETag')
    }
    const preflight = OPTIONS()
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization')
    expect(POST().status).toBe(405)
  })
})

describe('an answer', () => {
  it('as of a past place keeps its ETag whatever is published after; the newest does not', async () => {
    const address = newAddress()
    const past = await ask(`/observations?series=${EXPORTS}&asOfSequence=2`, address)
    const newest = await ask(`/observations?series=${EXPORTS}`, address)
    await publishNext()
    const again = (query: string, { headers }: Response) =>
      ask(`/observations?series=${EXPORTS}${query}`, address, { 'if-none-match': headers.get('etag') ?? '' })
    const unchanged = await again('&asOfSequence=2', past)
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ''])
    expect((await again('', newest)).status).toBe(200)
  })

  it('of several pages is read at one place, though something is published between two of them', async () => {
    const address = newAddress()
    const first = await (await ask(`/observations?series=${EXPORTS}&limit=1`, address)).json()
    const { sequence } = await publishNext()
    const second = await (await ask(`/observations?series=${EXPORTS}&limit=1000&cursor=${first.next}`, address)).json()
    expect(second.sequence).toBe(first.sequence)
    expect(second.observations.every(({ vintage }: { vintage: number }) => vintage <= first.sequence)).toBe(true)
    const other = await ask(`/observations?series=${EXPORTS}&from=2024&cursor=${first.next}`, address)
    expect([other.status, (await other.json()).invalid]).toMatchObject([400, [{ parameter: 'cursor' }]])
    const newest = await (
      await ask(`/observations?series=${EXPORTS}&updatedAfter=2000-01-01T00:00:00Z`, address)
    ).json()
    expect(newest.observations.at(-1)).toMatchObject({ vintage: sequence })
  })

  it('as of an instant ahead of the database’s clock is refused: what will be known then is not', async () => {
    const answer = await ask(`/observations?series=${EXPORTS}&asOf=2199-01-01T00:00:00Z`, newAddress())
    expect([answer.status, (await answer.json()).invalid]).toMatchObject([
      400,
      [{ parameter: 'asOf', nearest: expect.any(String) }],
    ])
  })
})
