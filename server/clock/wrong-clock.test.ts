import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { approved, databaseIn, DECEMBER, type Entered } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { shiftClock } from '../testing/shift-clock.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { ReleaseClock } from './release-clock.ts'

ownDatabase(cloneDatabase)

let clock: ReleaseClock | null = null
let setRight = () => {}
afterEach(async () => {
  setRight()
  await clock?.stop()
})

let year = 2000

describe('a node whose own clock is wrong', () => {
  it.each([
    ['right, for once', 0],
    ['ten minutes fast', 600_000],
    ['ten minutes slow', -600_000],
  ])('(%s) publishes at the database’s instant, and says of it what the database’s clock says', async (_, shiftMs) => {
    const operator = said()
    clock = new ReleaseClock(operator.log)
    setRight = shiftClock(shiftMs)
    clock.start()
    const release: Entered = { ...DECEMBER, code: `GACC-${++year}-12-flash` }
    const embargoAt = await databaseIn(600)
    await approved(release, embargoAt)
    const read = () => database().publication.findMany({ where: { release: { code: release.code } } })
    await waitUntil(`${release.code} is published`, async () => (await read()).length > 0)
    const publishedAt = (await read())[0]?.publishedAt.getTime() ?? 0
    expect(publishedAt - embargoAt.getTime()).toBeGreaterThanOrEqual(0)
    // A node that went by its own clock would be ten minutes off.
    expect(publishedAt - embargoAt.getTime()).toBeLessThan(300_000)
    expect(operator.lines.filter(([level]) => level === 'error')).toEqual([])
  })
})
