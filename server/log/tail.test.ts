import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { closeDatabase, database } from '../database/client.ts'
import { DECEMBER, EXPORTS, NOVEMBER, published } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { publishBehindALock } from '../testing/publish-behind-a-lock.ts'
import { readHead } from './head.ts'
import { Tail } from './tail.ts'

ownDatabase(cloneDatabase)

let month = 0
const next = () =>
  published({
    ...DECEMBER,
    code: `GACC-20${String(10 + Math.floor(month / 12))}-${String((month++ % 12) + 1).padStart(2, '0')}-flash`,
  })

describe('the tail of the log', () => {
  it('knows nothing before its first reading, and then the head with its entries', async () => {
    const tail = new Tail()
    expect(tail.head).toBeNull()
    const { sequence, hash } = await next()
    await tail.catchUp()
    expect(tail.head).toMatchObject({ sequence, hash })
    expect(tail.entry(sequence)?.figures.find(({ series }) => series === EXPORTS)?.value).toBe('335.63')
    expect(tail.entry(sequence + 1)).toBeNull()
    expect(tail.entry(0)).toBeNull()
  })

  it('keeps the order of the log whatever is published at once, and tells of each move only once it is there', async () => {
    const tail = new Tail()
    await tail.catchUp()
    const from = tail.head?.sequence ?? 0
    const seen: number[] = []
    tail.onMoved(() => {
      const { sequence, hash } = tail.head ?? { sequence: 0, hash: '' }
      expect(tail.entry(sequence)?.hash).toBe(hash)
      seen.push(sequence)
    })
    await Promise.all(Array.from({ length: 12 }, () => next().then(() => tail.catchUp())))
    expect(tail.head?.sequence).toBe(from + 12)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(from + 12)
    for (let sequence = from + 1; sequence <= from + 12; sequence++)
      expect(tail.entry(sequence)?.sequence).toBe(sequence)
  })

  it('holds no more entries than its figures allow, whether they arrive or are found; the newest always', async () => {
    // Three figures each.
    const [arriving, one] = [new Tail(7), new Tail(2)]
    await Promise.all([arriving.catchUp(), one.catchUp()])
    for (let count = 0; count < 4; count++) {
      await next()
      await Promise.all([arriving.catchUp(), one.catchUp()])
    }
    const found = new Tail(7)
    await found.catchUp()
    const { sequence = 0 } = found.head ?? {}
    const held = (tail: Tail) => [0, 1, 2, 3].map((back) => tail.entry(sequence - back)?.figures.length ?? null)
    expect([held(arriving), held(found), held(one)]).toEqual([
      [3, 3, null, null],
      [3, 3, null, null],
      [3, null, null, null],
    ])
  })

  it('a listener that stopped hears nothing more', async () => {
    const tail = new Tail()
    await tail.catchUp()
    const heard: string[] = []
    const stop = tail.onMoved(() => heard.push('first'))
    tail.onMoved(() => heard.push('second'))
    stop()
    await next()
    await tail.catchUp()
    expect(heard).toEqual(['second'])
  })

  it('holds no entry beyond its head, and none twice, when one is published between its two first looks', async () => {
    const tail = new Tail()
    const { sequence } = await publishBehindALock('Publication', { begin: () => void tail.catchUp() })
    await tail.catchUp()
    await next()
    await tail.catchUp()
    expect(tail.head?.sequence).toBe(sequence + 1)
    for (const place of [sequence, sequence + 1]) expect(tail.entry(place)?.sequence).toBe(place)
    expect(tail.entry(sequence + 2)).toBeNull()
  })

  it('a reading that failed is made good by the next', async () => {
    const tail = new Tail()
    await tail.catchUp()
    await database().$executeRaw`ALTER TABLE "LogHead" RENAME TO "Gone"`
    await expect(tail.catchUp()).rejects.toThrow()
    await database().$executeRaw`ALTER TABLE "Gone" RENAME TO "LogHead"`
    const { sequence } = await next()
    await tail.catchUp()
    expect(tail.head?.sequence).toBe(sequence)
  })

  it('keeps two hundred entries and lets the oldest go', async () => {
    const tail = new Tail()
    await tail.catchUp()
    const from = tail.head?.sequence ?? 0
    await publishEmpty(205)
    await tail.catchUp()
    expect(tail.entry(from + 5)).toBeNull()
    expect(tail.entry(from + 6)?.sequence).toBe(from + 6)
    expect(tail.entry(from + 205)?.sequence).toBe(from + 205)
  })

  it('of another epoch nothing old is left in memory: the database was restored to where there is one entry', async () => {
    const tail = new Tail()
    await published(NOVEMBER)
    await tail.catchUp()
    const before = tail.head
    const ours = process.env['DATABASE_URL']
    const restored = await cloneDatabase()
    try {
      await closeDatabase()
      process.env['DATABASE_URL'] = restored.url
      await database().$executeRaw`UPDATE "LogHead" SET "epoch" = gen_random_uuid()::text`
      const { hash } = await published(DECEMBER)
      let moves = 0
      tail.onMoved(() => moves++)
      await tail.catchUp()
      expect(tail.head).toMatchObject({ sequence: 1, hash })
      expect(tail.head?.epoch).not.toBe(before?.epoch)
      expect(tail.entry(1)?.release?.code).toBe(DECEMBER.code)
      expect(tail.entry(2)).toBeNull()
      expect(moves).toBe(1)
      expect(await readHead(database())).toMatchObject({ sequence: 1 })
    } finally {
      await closeDatabase()
      process.env['DATABASE_URL'] = ours
      await restored.drop()
    }
  })
})

/** Many entries that say nothing, in one statement. */
async function publishEmpty(count: number): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "Publication" ("sequence", "epoch", "kind", "body", "publishedAt", "previousHash", "hash")
    SELECT h."sequence" + n, h."epoch", 'calendar', '{"kind": "calendar", "release": null, "calendar": [], "figures": {"count": 0}}', h."publishedAt",
      CASE n WHEN 1 THEN h."hash" ELSE md5(h."hash" || n - 1) END, md5(h."hash" || n)
    FROM "LogHead" h, generate_series(1, ${count}::int) n ORDER BY n`
}
