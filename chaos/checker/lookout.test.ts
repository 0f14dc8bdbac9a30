import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Clone, cloneDatabase } from '#launch/testing/database.ts'
import { waitUntil } from '#server/testing/wait-until.ts'
import { Lookout } from './lookout.ts'

let clone: Clone
const connect = async () => {
  // A table of its own: the product's takes no row that is not in the chain.
  const sql = new pg.Client({ connectionString: clone.url, options: '-c search_path=apart' })
  await sql.connect()
  return sql
}
beforeAll(async () => {
  clone = await cloneDatabase()
  const sql = await connect()
  await sql.query('CREATE SCHEMA apart; CREATE TABLE apart."Publication" (sequence int)')
  await sql.end()
})
afterAll(() => clone.drop())

it('knows until when a row that was written could not be seen', async () => {
  const lookout = new Lookout(connect)
  const publisher = await connect()
  try {
    await publisher.query('BEGIN; INSERT INTO "Publication" VALUES (1)')
    const writtenMs = Date.now()
    await waitUntil('it was looked for and not found', () => lookout.unseenUntilMs(1, writtenMs) > writtenMs)
    const beforeMs = lookout.unseenUntilMs(1, writtenMs)
    await publisher.query('COMMIT')
    const seenMs = Date.now()
    await waitUntil('it was looked for again', () => lookout.unseenUntilMs(2, seenMs) > seenMs)
    expect(lookout.unseenUntilMs(1, writtenMs)).toBeGreaterThanOrEqual(beforeMs)
    expect(lookout.unseenUntilMs(1, writtenMs)).toBeLessThanOrEqual(seenMs)
    // Of what was there all along nothing is known but that.
    expect(lookout.unseenUntilMs(1, seenMs)).toBe(seenMs)
  } finally {
    await publisher.end()
    await lookout.close()
  }
})
