import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { ReleaseClock } from '../clock/release-clock.ts'
import { database } from '../database/client.ts'
import { publish } from '../publish/publish.ts'
import { StateError } from '../publish/refused.ts'
import { approved, CHIEF, checksumOf, databaseIn, DECEMBER, EDITOR, type Entered } from '../testing/desk-at-work.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { hold, letGo } from './hold.ts'
import { recall } from './recall.ts'

ownDatabase(cloneDatabase)

let year = 2000
const december = (): Entered => ({ ...DECEMBER, code: `GACC-${++year}-12-flash` })

let clock: ReleaseClock | null = null
afterEach(() => clock?.stop())

function node(): void {
  clock = new ReleaseClock(said().log)
  clock.start()
}

const isOut = async ({ code }: Entered) => (await database().publication.count({ where: { release: { code } } })) > 0
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a release that is held', () => {
  it('does not go out at its instant; let go, it is out at once, and the trail says who did what', async () => {
    node()
    const release = december()
    const at = await databaseIn(600)
    await approved(release, at)
    await hold(release.code, EDITOR)
    await pause(1_200)
    expect(await isOut(release)).toBe(false)
    await letGo(release.code, true, CHIEF)
    await waitUntil('it is out', () => isOut(release))
    const trail = await database().audit.findMany({ where: { subject: release.code }, orderBy: { id: 'asc' } })
    expect(trail.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'li-na release.in-review',
      'j-porter release.approved',
      'li-na release.held',
      'j-porter release.let-go',
      'release-clock release.published',
    ])
  })

  it('let go before its instant, goes out at it', async () => {
    node()
    const release = december()
    const at = await databaseIn(5_000)
    await approved(release, at)
    await hold(release.code, EDITOR)
    await letGo(release.code, false, CHIEF)
    expect(await isOut(release)).toBe(false)
    await waitUntil('it is out', () => isOut(release))
    const { publishedAt } = await database().publication.findFirstOrThrow({
      where: { release: { code: release.code } },
    })
    expect(publishedAt.getTime()).toBeGreaterThanOrEqual(at.getTime())
  })

  it('is held at the very last: either it was out before, or it stays in', async () => {
    node()
    const release = december()
    await approved(release, await databaseIn(500))
    await pause(485)
    const isHeld = await hold(release.code, EDITOR).then(
      () => true,
      () => false,
    )
    await pause(500)
    expect(await isOut(release)).toBe(!isHeld)
  })

  it('goes out by no other door, nor past the database', async () => {
    const release = december()
    await approved(release)
    await hold(release.code, EDITOR)
    await expect(publish(release.code, await checksumOf(release.code), CHIEF)).rejects.toThrow(StateError)
    await expect(
      onOwnConnection((client) =>
        client.query(`UPDATE "Release" SET "state" = 'published' WHERE "code" = $1`, [release.code]),
      ),
    ).rejects.toThrow('holds it')
  })

  it('is not let go at once by somebody whose page said that its instant is still to come', async () => {
    const release = december()
    await approved(release, await databaseIn(50))
    await hold(release.code, EDITOR)
    await pause(100)
    await expect(letGo(release.code, false, CHIEF)).rejects.toMatchObject({ field: 'form' })
    await expect(letGo('GACC-1999-12-flash', true, CHIEF)).rejects.toMatchObject({ field: 'form' })
  })

  it('recalled, is held no longer: approved anew it goes out', async () => {
    const release = december()
    await approved(release, await databaseIn(60_000))
    await hold(release.code, EDITOR)
    await recall(release.code, EDITOR)
    expect(await database().release.findUniqueOrThrow({ where: { code: release.code } })).toMatchObject({
      state: 'draft',
      heldAt: null,
      heldBy: null,
    })
  })

  it('out later than its grace, is out when it is let go: somebody has been asked', async () => {
    const release = december()
    await approved(release, new Date((await databaseIn(0)).getTime() - 3_600_000))
    await hold(release.code, EDITOR)
    await letGo(release.code, true, CHIEF)
    node()
    await waitUntil('it is out', () => isOut(release))
  })
})
