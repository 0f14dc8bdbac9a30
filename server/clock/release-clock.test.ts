import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { closeDatabase, database } from '../database/client.ts'
import { transition } from '../publish/transition.ts'
import { approved, CHIEF, databaseIn, DECEMBER, EDITOR, type Entered, EXPORTS } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { watchTimers } from '../testing/watch-timers.ts'
import { ReleaseClock } from './release-clock.ts'

ownDatabase(cloneDatabase)

let year = 2000
const december = (): Entered => ({ ...DECEMBER, code: `GACC-${++year}-12-flash` })
const clocks: ReleaseClock[] = []
afterEach(async () => {
  for (const clock of clocks.splice(0)) await clock.stop()
})

describe('the release clock', () => {
  it('publishes at the instant: never before it by the database’s clock, and by itself', async () => {
    run()
    const release = december()
    const embargoAt = await databaseIn(400)
    await approved(release, embargoAt)
    const [publication] = await publicationsOf(release)
    expect((publication?.publishedAt ?? 0) >= embargoAt).toBe(true)
    expect(
      (await database().audit.findFirst({ where: { subject: release.code, action: 'release.published' } }))?.actor,
    ).toBe('release-clock')
  })

  it('publishes at once what is approved for now, and what it finds due when it starts', async () => {
    const early = december()
    await approved(early)
    run()
    await publicationsOf(early)
    const late = december()
    await approved(late)
    await publicationsOf(late)
  })

  it('publishes several of one instant, each once', async () => {
    run()
    const instant = await databaseIn(400)
    const releases = [december(), december(), december()]
    for (const release of releases) await approved(release, instant)
    for (const release of releases) expect(await publicationsOf(release)).toHaveLength(1)
  })

  it('of two nodes lets one win, and the other takes it for right', async () => {
    const operators = [run(), run()]
    const release = december()
    await approved(release, await databaseIn(400))
    await publicationsOf(release)
    await Promise.all(clocks.map((clock) => clock.stop()))
    expect(await publicationsOf(release)).toHaveLength(1)
    const lines = operators.flatMap(({ lines }) => lines)
    expect(lines.filter(([, line]) => line === 'published')).toHaveLength(1)
    expect(lines.filter(([level]) => level === 'error')).toEqual([])
  })

  it('later than the grace of ten minutes asks a person, once, and does not publish; within it, publishes', async () => {
    const [late, inTime] = [december(), december()]
    await approved(late, await databaseIn(-601_000))
    await approved(inTime, await databaseIn(-590_000))
    const operator = run()
    await publicationsOf(inTime)
    await looksAgain()
    const asked = operator.lines.filter(
      ([level, line]) => level === 'error' && line.startsWith('too late to publish without asking'),
    )
    expect(asked).toHaveLength(1)
    expect(operator.details).toContainEqual(expect.objectContaining({ code: late.code, graceSeconds: 600 }))
    expect(await stateOf(late)).toBe('approved')
    await transition(late.code, 'draft', EDITOR)
  })

  it('does not publish what was recalled before its instant; approved anew for a later one, it does', async () => {
    run()
    const release = december()
    const instant = await databaseIn(2_000)
    await approved(release, instant)
    await transition(release.code, 'draft', EDITOR)
    const other = december()
    await approved(other, instant)
    await publicationsOf(other)
    expect(await stateOf(release)).toBe('draft')
    await transition(release.code, 'in-review', EDITOR)
    await transition(release.code, 'approved', CHIEF, { embargoAt: await databaseIn(200) })
    await publicationsOf(release)
  })

  it('says what the approval that counts says, not what was armed for one that was recalled', async () => {
    const operator = run()
    const release = december()
    await approved(release, await databaseIn(20_000))
    await waitUntil('it is armed', () => operator.lines.some(([, line]) => line === 'armed'))
    await transition(release.code, 'draft', EDITOR)
    await expect10PerCent(release)
    await transition(release.code, 'in-review', EDITOR)
    await transition(release.code, 'approved', CHIEF)
    const [publication] = await publicationsOf(release)
    expect(publication?.body).toMatchObject({ release: { expectations: [{ median: '10.0' }] } })
  })

  it('is not held up by a release that can not be published, and tells the operator which', async () => {
    const bad: Entered = { ...december(), figures: { [EXPORTS]: ['n.a.', null] } }
    await approved(bad)
    const good = december()
    await approved(good)
    const operator = run()
    await publicationsOf(good)
    expect(operator.details).toContainEqual(expect.objectContaining({ code: bad.code }))
    await transition(bad.code, 'draft', EDITOR)
  })

  it('that can not reach the database looks again, and publishes once it can', async () => {
    const operator = run()
    await database().$executeRaw`ALTER TABLE "Release" RENAME TO "Gone"`
    await waitUntil('it has looked in vain', () =>
      operator.lines.some(([level, line]) => level === 'error' && line.startsWith('the release clock could not look')),
    )
    await database().$executeRaw`ALTER TABLE "Gone" RENAME TO "Release"`
    const release = december()
    await approved(release)
    await publicationsOf(release)
  })

  it('stopped, publishes nothing more and leaves no timer', async () => {
    const timers = watchTimers()
    run()
    await clocks[0]?.stop()
    const release = december()
    await approved(release)
    expect(await stateOf(release)).toBe('approved')
    await closeDatabase()
    expect(await timers.left()).toEqual([])
    await transition(release.code, 'draft', EDITOR)
  })
})

function run(): ReturnType<typeof said> {
  const operator = said()
  const clock = new ReleaseClock(operator.log)
  clocks.push(clock)
  clock.start()
  return operator
}

/** The publications of a release, once there is one. */
async function publicationsOf({ code }: Entered) {
  const read = () => database().publication.findMany({ where: { release: { code } } })
  await waitUntil(`${code} is published`, async () => (await read()).length > 0)
  return read()
}

/** Resolves when the running clock has been through everything once more. */
async function looksAgain(): Promise<void> {
  const other = december()
  await approved(other)
  await publicationsOf(other)
}

async function stateOf({ code }: Entered): Promise<string> {
  return (await database().release.findUniqueOrThrow({ where: { code } })).state
}

async function expect10PerCent({ code }: Entered): Promise<void> {
  await database().expectation.create({
    data: {
      releaseCode: code,
      flow: 'exports',
      currency: 'USD',
      figure: 'growth',
      median: 10,
      digits: 1,
      poll: 'a poll',
      sourceUrl: 'http://poll.example/',
      knownAt: new Date(),
    },
  })
}
