import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { snapshotAddress } from '#trade/live/snapshot-address.ts'
import { database } from '../database/client.ts'
import { openEpoch } from '../log/open-epoch.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { DECEMBER, EXPORTS, IMPORTS, NOVEMBER, published } from '../testing/desk-at-work.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { ownDatabase } from '../testing/own-database.ts'

ownDatabase(cloneDatabase)

let node: LiveNode
beforeAll(async () => {
  await published(NOVEMBER)
  await published(DECEMBER)
  node = await liveNode(new MemoryTail())
})
afterAll(() => node.stop())

const SUBSCRIPTION = { series: [EXPORTS, IMPORTS], fromYear: 2024 }
const ASKED = `series=${EXPORTS},${IMPORTS}&fromYear=2024`

describe('GET /live/snapshot', () => {
  it('is what the panel shows at head, and is never kept: the next publication changes it', async () => {
    const response = await get(ASKED)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect({ ...((await response.json()) as Snapshot), takenAt: '' }).toEqual({
      ...(await snapshotFor(SUBSCRIPTION)),
      takenAt: '',
    })
  })

  it('as known at sequence 1 has November alone', async () => {
    const { cursor, figures, releases } = (await (await get(`${ASKED}&at=1`)).json()) as Snapshot
    expect(cursor.sequence).toBe(1)
    expect(Object.keys(figures[EXPORTS] ?? {})).toEqual(['2024-11'])
    expect(releases.map(({ code }) => code)).toEqual([NOVEMBER.code])
  })

  it('of a place in this very epoch may be kept for ever; of a place alone not, since a restored log has it anew', async () => {
    const { epoch } = (await snapshotFor(SUBSCRIPTION, 1)).cursor
    expect((await get(`${ASKED}&at=1&epoch=${epoch}`)).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await get(`${ASKED}&at=1`)).headers.get('cache-control')).toBe('no-store')
    expect((await get(`${ASKED}&at=1&epoch=another`)).status).toBe(404)
  })

  it('by its hash, too, is of this log and no other: 404 for the same place with another past', async () => {
    const { epoch, hash } = (await snapshotFor(SUBSCRIPTION, 1)).cursor
    const address = snapshotAddress(SUBSCRIPTION, { epoch, sequence: 1, hash }) ?? ''
    const response = await fetch(`${node.url}${address}`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    expect(await response.text()).toBe(await (await fetch(`${node.url}${address}`)).text())
    const foreign = snapshotAddress(SUBSCRIPTION, { epoch, sequence: 1, hash: 'f'.repeat(64) }) ?? ''
    const refused = await fetch(`${node.url}${foreign}`)
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  it('of the head, after a restore to it, is of the new epoch and not of the one its entry was written in', async () => {
    const before = (await snapshotFor(SUBSCRIPTION)).cursor
    await openEpoch(database(), before.epoch)
    const { epoch } = (await snapshotFor(SUBSCRIPTION)).cursor
    expect(epoch).not.toBe(before.epoch)
    expect((await get(`${ASKED}&at=${before.sequence}&epoch=${epoch}`)).status).toBe(200)
    expect((await get(`${ASKED}&at=${before.sequence}&epoch=${before.epoch}`)).status).toBe(404)
  })

  it('of a place the log has not reached is not found, and that is never kept', async () => {
    const response = await get(`${ASKED}&at=3`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await response.json()).toEqual({ title: 'the log has no entry 3' })
  })

  it.each([
    '',
    'series=&fromYear=',
    'fromYear=1948',
    'fromYear=2024.5',
    'fromYear=2024&at=-1',
    'fromYear=2024&at=1e3',
    'fromYear=2024&at=99999999999',
    `fromYear=2024&series=${'x'.repeat(161)}`,
    'fromYear=2024&series=%00',
  ])('asked in another way says how to ask: "%.60s"', async (query) => {
    const response = await get(query)
    expect(response.status).toBe(400)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ title: expect.stringContaining('say which snapshot') })
  })

  it('of a series nobody has ever seen is empty, not an error', async () => {
    const { figures } = (await (await get('series=CN.exports.all.value.EUR.month&fromYear=2024')).json()) as Snapshot
    expect(figures).toEqual({})
  })

  it('of two thousand series comes by POST: a page must not be too large to come back', async () => {
    const series = Array.from(
      { length: 2_000 },
      (_, at) => `CN.exports.commodity:a-commodity-with-a-long-name-${at}.value.USD.month`,
    )
    const response = await post(JSON.stringify({ series: [...series.slice(1), EXPORTS], fromYear: 2024 }))
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(((await response.json()) as Snapshot).figures[EXPORTS]?.['2024-12']?.value).toBe('335.63')
  })

  it.each([
    '',
    '{',
    '[]',
    '{"series":[],"fromYear":"2024"}',
    JSON.stringify({ series: ['x'.repeat(500_000)], fromYear: 2024 }),
  ])('by POST of something else says how to ask: %.40s', async (body) => expect((await post(body)).status).toBe(400))
})

function post(body: string): Promise<Response> {
  return fetch(`${node.url}/live/snapshot`, { method: 'POST', body })
}

function get(query: string): Promise<Response> {
  return fetch(`${node.url}/live/snapshot?${query}`)
}
