import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { refusalCode } from '../database/refusal.ts'
import { entriesAfter } from '../log/entries-after.ts'
import { readHead } from '../log/head.ts'
import {
  approved,
  BALANCE,
  CHIEF,
  checksumOf,
  correctionOf,
  databaseIn,
  DECEMBER,
  EDITOR,
  type Entered,
  EXPORTS,
  enter,
  IMPORTS,
  NOVEMBER,
  OCTOBER,
  published,
} from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { publish } from './publish.ts'
import { publishCalendar } from './publish-calendar.ts'
import { ChecksumError, EmbargoError, StateError } from './refused.ts'
import { transition } from './transition.ts'

ownDatabase(cloneDatabase)

// Order is shuffled and the log is one: each test publishes months of a year of its own.
let year = 2000
const anew = (entered: Entered, of = year): Entered => ({ ...entered, code: entered.code.replace('2024', String(of)) })
const nextYear = () => ++year

describe('the embargo', () => {
  it('holds until the database’s clock has passed it: refused before, published after', async () => {
    const december = anew(DECEMBER, nextYear())
    await enter(december)
    await transition(december.code, 'in-review', EDITOR)
    const embargoAt = await databaseIn(1_000)
    await transition(december.code, 'approved', CHIEF, { embargoAt })
    const checksum = await checksumOf(december.code)
    await expect(publish(december.code, checksum, CHIEF)).rejects.toThrow(EmbargoError)
    expect(await database().observation.count({ where: { period: `${year}-12` } })).toBe(0)
    await waitUntil('the embargo has passed', async () => (await databaseNow(database())) >= embargoAt)
    const { publishedAt } = await publish(december.code, checksum, CHIEF)
    expect(publishedAt >= embargoAt).toBe(true)
    expect(await database().observation.count({ where: { period: `${year}-12` } })).toBe(3)
  })

  it('refused, it names the release and the instant, and changes nothing', async () => {
    const december = anew(DECEMBER, nextYear())
    const embargoAt = await databaseIn(60_000)
    const before = await readHead(database())
    const checksum = await approved(december, embargoAt)
    await expect(publish(december.code, checksum, CHIEF)).rejects.toThrow(
      `${december.code} is under embargo until ${embargoAt.toISOString()}`,
    )
    expect(await readHead(database())).toEqual(before)
    expect(await stateOf(december.code)).toBe('approved')
  })
})

describe('what is published is what was approved', () => {
  it('another checksum is refused; the approved one passes', async () => {
    const december = anew(DECEMBER, nextYear())
    const checksum = await approved(december)
    await expect(publish(december.code, 'f'.repeat(64), CHIEF)).rejects.toThrow(ChecksumError)
    await publish(december.code, checksum, CHIEF)
  })

  it('the checksum of an approval that was recalled and given anew for other figures is refused', async () => {
    const december = anew(DECEMBER, nextYear())
    const stale = await approved(december)
    await transition(december.code, 'draft', EDITOR)
    await database().draftFigure.updateMany({
      where: { seriesKey: EXPORTS, period: `${year}-12` },
      data: { value: '336.63' },
    })
    await transition(december.code, 'in-review', EDITOR)
    await transition(december.code, 'approved', CHIEF)
    await expect(publish(december.code, stale, CHIEF)).rejects.toThrow(ChecksumError)
    await publish(december.code, await checksumOf(december.code), CHIEF)
    expect((await presentOf(EXPORTS))?.value?.toString()).toBe('336.63')
  })

  it('a draft, one in review, and one of no such code are refused, each in words', async () => {
    const december = anew(DECEMBER, nextYear())
    await enter(december)
    await expect(publish(december.code, '', CHIEF)).rejects.toThrow(
      new StateError(`${december.code} is draft: only an approved release is published`),
    )
    await transition(december.code, 'in-review', EDITOR)
    await expect(publish(december.code, '', CHIEF)).rejects.toThrow(
      `${december.code} is in-review: only an approved release is published`,
    )
    await expect(publish('GACC-1999-01-flash', '', CHIEF)).rejects.toThrow('there is no release GACC-1999-01-flash')
  })

  it('figures carry their digits, growth, source and cell as entered: 335.63 and +10.7 from B7', async () => {
    const december = anew(DECEMBER, nextYear())
    const { sequence } = await published(december)
    const [entry] = await entriesAfter(sequence - 1, 1)
    expect(
      entry?.figures.map(({ series, value, printedGrowthPercent, scale, source }) => [
        series,
        value,
        printedGrowthPercent,
        scale,
        source.cell,
      ]),
    ).toEqual([
      [BALANCE, '104.84', null, 9, 'B7'],
      [EXPORTS, '335.63', '10.7', 9, 'B7'],
      [IMPORTS, '230.79', '1.0', 9, 'B7'],
    ])
  })

  it('a figure that is no figure stops the whole release, and the log stays as it was', async () => {
    const december = anew(
      { code: DECEMBER.code, figures: { [EXPORTS]: ['335.63', null], [IMPORTS]: ['n.a.', null] } },
      nextYear(),
    )
    const before = await readHead(database())
    const checksum = await approved(december)
    await expect(publish(december.code, checksum, CHIEF)).rejects.toThrow()
    expect(await readHead(database())).toEqual(before)
    expect(await database().observation.count({ where: { period: `${year}-12` } })).toBe(0)
    expect(await stateOf(december.code)).toBe('approved')
  })
})

describe('the log’s lock', () => {
  it('lets exactly one of two publishers of a release win; the other is told that it is published', async () => {
    const december = anew(DECEMBER, nextYear())
    const checksum = await approved(december)
    const both = await Promise.allSettled([
      publish(december.code, checksum, CHIEF),
      publish(december.code, checksum, CHIEF),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((each) => each.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(StateError)
    expect(lost?.reason.message).toBe(`${december.code} is published: only an approved release is published`)
  })

  it('gives eight releases published at once eight sequences in a row, in the order of their instants', async () => {
    const of = nextYear()
    const eight = Array.from({ length: 8 }, (_, month) => ({ ...DECEMBER, code: `GACC-${of}-0${month + 1}-flash` }))
    const checksums = await Promise.all(eight.map((each) => approved(each)))
    const { sequence: before } = await readHead(database())
    const all = await Promise.all(eight.map((each, at) => publish(each.code, checksums[at] ?? '', CHIEF)))
    const inOrder = all.sort((a, b) => a.sequence - b.sequence)
    expect(inOrder.map(({ sequence }) => sequence - before)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const instants = inOrder.map(({ publishedAt }) => publishedAt.getTime())
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
  })

  it('never lets instants run backwards: history from before the head is public from the head’s instant on', async () => {
    const [october, november] = [anew(OCTOBER, nextYear()), anew(NOVEMBER)]
    const { publishedAt } = await published(november)
    const checksum = await approved(october, new Date('2024-11-07T03:00:00Z'))
    const late = await publish(october.code, checksum, CHIEF, { publishedAt: 'embargo' })
    expect(late.publishedAt).toEqual(publishedAt)
  })
})

describe('the calendar', () => {
  it('says of what was announced that it is released, by the same entry; of a correction it says nothing', async () => {
    const december = anew(DECEMBER, nextYear())
    await publishCalendar([announced(december.code)], CHIEF)
    const { sequence } = await published(december)
    const [entry] = await entriesAfter(sequence - 1, 1)
    expect(entry?.calendar).toEqual([{ ...announced(december.code), state: 'released' }])
    expect(await database().calendarItem.findUnique({ where: { releaseCode: december.code } })).toMatchObject({
      state: 'released',
      vintage: sequence,
    })
    const corrected = await published(correctionOf(december.code, { [EXPORTS]: ['335.64', null] }))
    const [correction] = await entriesAfter(corrected.sequence - 1, 1)
    expect(correction?.calendar).toEqual([])
  })

  it('says nothing of what was never announced', async () => {
    const { sequence } = await published(anew(DECEMBER, nextYear()))
    expect((await entriesAfter(sequence - 1, 1))[0]?.calendar).toEqual([])
  })
})

describe('the audit', () => {
  it('tells of each step who took it, from where, and what changed; of a refused one nothing', async () => {
    const december = anew(DECEMBER, nextYear())
    const checksum = await approved(december)
    await expect(publish(december.code, 'f'.repeat(64), CHIEF)).rejects.toThrow(ChecksumError)
    const { sequence, hash } = await publish(december.code, checksum, CHIEF)
    const rows = await database().audit.findMany({ where: { subject: december.code }, orderBy: { id: 'asc' } })
    expect(
      rows.map(({ actor, action, address, before, after }) => ({ actor, action, address, before, after })),
    ).toMatchObject([
      {
        actor: 'li-na',
        action: 'release.in-review',
        address: '10.0.0.7',
        before: { state: 'draft' },
        after: { state: 'in-review' },
      },
      {
        actor: 'j-porter',
        action: 'release.approved',
        address: '10.0.0.8',
        before: { state: 'in-review' },
        after: { state: 'approved', approvedChecksum: checksum },
      },
      { actor: 'j-porter', action: 'release.published', address: '10.0.0.8', before: null, after: { sequence, hash } },
    ])
  })
})

describe('a refusal of the database', () => {
  it('keeps its code through Prisma’s wrapping: TW005 for a figure entered once approved', async () => {
    const december = anew(DECEMBER, nextYear())
    await approved(december)
    const late = database().draftFigure.updateMany({
      where: { release: { code: december.code } },
      data: { value: '1' },
    })
    expect(refusalCode(await late.catch((error: unknown) => error))).toBe('TW005')
    expect(refusalCode(new Error('something else'))).toBeNull()
  })
})

function announced(release: string) {
  const dueAt = '2025-01-13T03:00:00.000Z'
  return {
    release,
    stage: 'flash',
    period: `${year}-12`,
    dueAt,
    firstDueAt: null,
    precision: 'minute',
    state: 'confirmed',
    note: null,
    source: 'gov.cn',
  } as const
}

async function stateOf(code: string): Promise<string> {
  return (await database().release.findUniqueOrThrow({ where: { code } })).state
}

function presentOf(key: string) {
  return database().observation.findFirst({ where: { series: { key }, period: `${year}-12`, supersededBy: null } })
}
