import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { ReleaseClock } from '../clock/release-clock.ts'
import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { CHIEF, databaseIn, EDITOR, EXPORTS, enter, IMPORTS } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { shiftClock } from '../testing/shift-clock.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { approve } from './approve.ts'
import { openRelease } from './open-release.ts'
import { recall } from './recall.ts'
import { submitForReview } from './submit-for-review.ts'
import { typeFigures } from './type-figures.ts'

// What goes wrong around an instant. Whatever it is, it ends with exactly one publication, and the audit tells what happened.

ownDatabase(cloneDatabase)

const SECOND_CHIEF: Actor = { id: 'm-okafor', name: 'M. Okafor', address: '10.0.0.9' }
const WHY = 'nothing is held beside it'

const after: (() => unknown)[] = []
afterEach(async () => {
  for (const undo of after.splice(0).reverse()) await undo()
})

let year = 2000

/** A December of its own in review, and what an approver sees of it. */
async function inReview(): Promise<{ code: string; period: string; seen: { checksum: string; revision: number } }> {
  const period = `${++year}-12`
  const code = `GACC-${period}-flash`
  // Of its own digits: figures that are held already are an error.
  const figures = { [EXPORTS]: [null, `${year % 9}.7`], [IMPORTS]: [null, `${year % 7}.4`] } as const
  await enter({ code, figures })
  await submitForReview(code, 0, WHY, EDITOR)
  return { code, period, seen: await look(code) }
}

async function look(code: string): Promise<{ checksum: string; revision: number }> {
  const opened = await openRelease(code)
  if (!opened) throw new Error(`no ${code}`)
  return { checksum: opened.checksum, revision: opened.release.revision }
}

function node(): ReleaseClock {
  const clock = new ReleaseClock(said().log)
  clock.start()
  after.push(() => clock.stop())
  return clock
}

/** The same in a process of its own, which a test may kill. */
async function nodeOfItsOwn(env: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('../testing/clock-process.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
  })
  after.push(() => child.kill('SIGKILL'))
  await new Promise((resolve) => child.once('message', resolve))
  return child
}

/** Once it is out and everybody has had time to publish it again: how often, and who did what, in order. */
async function outcome(code: string) {
  const publications = () => database().publication.findMany({ where: { release: { code } } })
  await waitUntil(`${code} is out`, async () => (await publications()).length > 0)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const trail = await database().audit.findMany({
    where: { subject: code, action: { startsWith: 'release.' } },
    orderBy: { id: 'asc' },
  })
  return {
    times: (await publications()).length,
    publishedAt: (await publications())[0]?.publishedAt ?? new Date(0),
    trail: trail.map(({ actor, action }) => `${actor} ${action.replace('release.', '')}`),
  }
}

const settled = async (deeds: Promise<unknown>[]) =>
  (await Promise.allSettled(deeds)).map(({ status }) => status).toSorted()

describe('exactly one publication, and a true trail', () => {
  it('of two approvers at once', async () => {
    const { code, period, seen } = await inReview()
    node()
    const now = { now: { typedPeriod: period } }
    expect(await settled([approve(code, now, seen, CHIEF, WHY), approve(code, now, seen, SECOND_CHIEF, WHY)])).toEqual([
      'fulfilled',
      'rejected',
    ])
    const { times, trail } = await outcome(code)
    expect(times).toBe(1)
    expect(trail).toHaveLength(3)
    expect(trail[0]).toBe('li-na in-review')
    expect(trail[1]).toMatch(/^(j-porter|m-okafor) approved$/)
    expect(trail[2]).toBe('release-clock published')
  })

  it('of “publish” pressed twice', async () => {
    const { code, period, seen } = await inReview()
    node()
    const press = () => approve(code, { now: { typedPeriod: period } }, seen, CHIEF, WHY)
    expect(await settled([press(), press()])).toEqual(['fulfilled', 'rejected'])
    expect(await outcome(code)).toMatchObject({
      times: 1,
      trail: ['li-na in-review', 'j-porter approved', 'release-clock published'],
    })
  })

  it('of a node that is killed between the approval and the instant', async () => {
    const { code, seen } = await inReview()
    const killed = await nodeOfItsOwn()
    const isArmed = new Promise((resolve) => killed.on('message', (line) => line === 'armed' && resolve(line)))
    const at = await databaseIn(3_000)
    await approve(code, { at }, seen, CHIEF, WHY)
    await isArmed
    const gone = new Promise((resolve) => killed.once('exit', (_, signal) => resolve(signal)))
    killed.kill('SIGKILL')
    expect(await gone).toBe('SIGKILL')
    node()
    const { times, publishedAt, trail } = await outcome(code)
    expect(times).toBe(1)
    expect(publishedAt.getTime()).toBeGreaterThanOrEqual(at.getTime())
    expect(trail).toEqual(['li-na in-review', 'j-porter approved', 'release-clock published'])
  })

  it('of two nodes whose clocks are ten minutes apart from the database’s', async () => {
    const { code, seen } = await inReview()
    after.push(shiftClock(600_000))
    node()
    node()
    const at = await databaseIn(800)
    await approve(code, { at }, seen, CHIEF, WHY)
    const { times, publishedAt, trail } = await outcome(code)
    expect(times).toBe(1)
    expect(publishedAt.getTime()).toBeGreaterThanOrEqual(at.getTime())
    expect(trail).toEqual(['li-na in-review', 'j-porter approved', 'release-clock published'])
  })

  it('of a draft edited after its approval: refused; taken back, the old approval is void, and a new one counts', async () => {
    const { code, period, seen } = await inReview()
    node()
    await approve(code, { at: await databaseIn(1_200) }, seen, CHIEF, WHY)
    const field = { series: IMPORTS, period, part: 'growth' as const, text: '1.1', scale: 9, was: null }
    await expect(typeFigures(code, [field], EDITOR)).rejects.toThrow()
    await recall(code, EDITOR)
    await typeFigures(code, [field], EDITOR)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await database().publication.count({ where: { release: { code } } })).toBe(0)
    const { revision } = await look(code)
    await submitForReview(code, revision, WHY, EDITOR)
    await expect(approve(code, { at: await databaseIn(60_000) }, seen, CHIEF, WHY)).rejects.toThrow()
    await approve(code, { at: await databaseIn(600) }, await look(code), CHIEF, WHY)
    expect(await outcome(code)).toMatchObject({
      times: 1,
      trail: [
        'li-na in-review',
        'j-porter approved',
        'li-na draft',
        'li-na in-review',
        'j-porter approved',
        'release-clock published',
      ],
    })
    const { printedGrowthPercent } = await database().observation.findFirstOrThrow({
      where: { series: { key: IMPORTS }, period, supersededBy: null },
    })
    expect(String(printedGrowthPercent)).toBe('1.1')
  })

  it.each([
    ['a node in London, which has summer time', 'Europe/London'],
    ['one in New York, which has it the other way', 'America/New_York'],
    ['one where the day is another', 'Pacific/Kiritimati'],
  ])('of an instant in another zone than Beijing’s: %s', async (_, zone) => {
    const { code, seen } = await inReview()
    await nodeOfItsOwn({ TZ: zone })
    const at = await databaseIn(600)
    await approve(code, { at }, seen, CHIEF, WHY)
    const { times, publishedAt } = await outcome(code)
    expect(times).toBe(1)
    expect(publishedAt.getTime() - at.getTime()).toBeGreaterThanOrEqual(0)
    // One that took its zone for Beijing's would be a quarter of an hour off at least.
    expect(publishedAt.getTime() - at.getTime()).toBeLessThan(15 * 60_000)
  })

  it('of a recall that comes at the very instant: it is out, or it is a draft again, and never both', async () => {
    const { code, seen } = await inReview()
    node()
    const at = await databaseIn(500)
    await approve(code, { at }, seen, CHIEF, WHY)
    await new Promise((resolve) => setTimeout(resolve, 490))
    const recalled = await recall(code, EDITOR).then(
      () => true,
      () => false,
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { state } = await database().release.findUniqueOrThrow({ where: { code } })
    const times = await database().publication.count({ where: { release: { code } } })
    expect({ state, times }).toEqual(recalled ? { state: 'draft', times: 0 } : { state: 'published', times: 1 })
  })
})
