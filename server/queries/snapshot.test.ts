import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { fold, RELEASES_KEPT, type Snapshot, type Subscription } from '#trade/live/fold.ts'
import { database } from '../database/client.ts'
import { entriesAfter } from '../log/entries-after.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import {
  BALANCE,
  CHIEF,
  correctionOf,
  DECEMBER,
  EXPORTS,
  IMPORTS,
  NOVEMBER,
  OCTOBER,
  published,
  withdrawalOf,
} from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { knownAt, readFigures } from './read-figures.ts'
import { snapshotFor } from './snapshot.ts'

ownDatabase(cloneDatabase)

const ALL: Subscription = { series: [EXPORTS, IMPORTS, BALANCE], fromYear: 2023 }
const SUBSCRIPTIONS: readonly Subscription[] = [
  ALL,
  { series: [EXPORTS], fromYear: 2025 },
  { series: [IMPORTS, 'CN.total.all.value.USD.month'], fromYear: 2023 },
  { series: [], fromYear: 2024 },
]

/** The last sequence of the story below; what is published after it, tests publish themselves. */
let end = 0

// A quarter as it went, and as it might have: announced, printed, corrected twice, restated by a later stage, withdrawn.
beforeAll(async () => {
  const announced = (release: string, state: 'announced' | 'postponed' | 'merged', dueAt: string | null) =>
    ({
      release,
      stage: 'flash',
      period: '2024-12',
      dueAt,
      firstDueAt: null,
      precision: 'minute',
      state,
      note: null,
      source: 'gov.cn',
    }) as const
  await publishCalendar(
    [
      announced(OCTOBER.code, 'announced', '2024-11-07T03:00:00.000Z'),
      announced(DECEMBER.code, 'announced', '2025-01-13T03:00:00.000Z'),
    ],
    CHIEF,
  )
  await published(OCTOBER)
  await published(correctionOf(OCTOBER.code, { [EXPORTS]: ['309.05', '12.7'], [BALANCE]: ['95.71', null] }))
  await publishCalendar(
    [announced(DECEMBER.code, 'postponed', null), announced('GACC-2025-01-flash', 'merged', null)],
    CHIEF,
  )
  await published(NOVEMBER)
  await published(correctionOf(OCTOBER.code, { [EXPORTS]: ['309.07', '12.7'] }, 2))
  await published(DECEMBER)
  await published({
    code: 'GACC-2024-10-report',
    figures: { [EXPORTS]: ['309.10', '12.8'], [IMPORTS]: ['213.40', '-2.2'] },
  })
  await published(withdrawalOf(NOVEMBER.code))
  end = (await published({ code: 'GACC-2025-02-flash', figures: { [EXPORTS]: ['539.94', '2.3'] } })).sequence
})

describe('the law, against the database', () => {
  it.each(SUBSCRIPTIONS)(
    'snapshot(n) + entries after n = snapshot(m) for every n ≤ m: $series from $fromYear',
    async (subscription) => {
      const entries = await entriesAfter(0, end)
      const snapshots: Snapshot[] = []
      for (let n = 0; n <= end; n++) snapshots.push(comparable(await snapshotFor(subscription, n)))
      for (let n = 0; n <= end; n++) {
        let shown = snapshots[n] as Snapshot
        for (const entry of entries.slice(n)) {
          shown = fold(shown, entry)
          expect(shown, `from ${n} to ${entry.sequence}`).toStrictEqual(snapshots[entry.sequence])
        }
      }
    },
  )

  it('holds when entries are cut to what the panel asked for, as the server sends them', async () => {
    const entries = await entriesAfter(0, end)
    const subscription = { series: [EXPORTS], fromYear: 2025 }
    const cut = (entry: LogEntry): LogEntry => ({
      ...entry,
      figures: entry.figures.filter(({ series, period }) => series === EXPORTS && period >= '2025'),
    })
    const shown = entries.map(cut).reduce(fold, await snapshotFor(subscription, 0))
    expect(comparable(shown)).toStrictEqual(comparable(await snapshotFor(subscription, end)))
  })

  it('holds beyond the releases that a snapshot keeps: a correction of a dropped one reaches none', async () => {
    const before = await snapshotFor(ALL)
    for (let n = 0; n < RELEASES_KEPT; n++) {
      const month = String((n % 12) + 1).padStart(2, '0')
      await published({
        code: `GACC-${2030 + Math.floor(n / 12)}-${month}-flash`,
        figures: { [EXPORTS]: [`${n + 1}.0`, null] },
      })
    }
    await published(correctionOf(OCTOBER.code, { [IMPORTS]: ['213.35', '-2.3'] }, 3))
    const after = await snapshotFor(ALL)
    expect(after.releases).toHaveLength(RELEASES_KEPT)
    expect(after.releases.some(({ code }) => code === OCTOBER.code)).toBe(false)
    const entries = await entriesAfter(before.cursor.sequence, 100)
    expect(comparable(entries.reduce(fold, before))).toStrictEqual(comparable(after))
  })

  it('is one consistent reading: snapshots taken while others publish each equal the fold up to their own cursor', async () => {
    const before = await snapshotFor(ALL)
    const publishing = Array.from({ length: 6 }, (_, n) =>
      published({
        code: `GACC-2041-0${n + 1}-flash`,
        figures: { [EXPORTS]: [`${n}.5`, null], [IMPORTS]: [`${n}.6`, null] },
      }),
    )
    const taken = Promise.all(Array.from({ length: 8 }, () => snapshotFor(ALL)))
    await Promise.all(publishing)
    const entries = await entriesAfter(before.cursor.sequence, 100)
    for (const snapshot of await taken) {
      const shown = entries.filter(({ sequence }) => sequence <= snapshot.cursor.sequence).reduce(fold, before)
      expect(comparable(shown)).toStrictEqual(comparable(snapshot))
    }
  })
})

describe('as of a sequence', () => {
  it('October’s exports read 309.06, 309.05, 309.07 and 309.10, as known at 2, 3, 6 and 8', async () => {
    const known = async (at: number) => (await snapshotFor(ALL, at)).figures[EXPORTS]?.['2024-10']
    expect(await Promise.all([1, 2, 3, 5, 6, 8].map(async (at) => (await known(at))?.value))).toEqual([
      undefined,
      '309.06',
      '309.05',
      '309.05',
      '309.07',
      '309.10',
    ])
    expect((await known(6))?.replaces).toEqual({ value: '309.05', scale: 9, printedGrowthPercent: '12.7', vintage: 3 })
    expect((await known(8))?.release).toBe('GACC-2024-10-report')
  })

  it('of a series and a period there is one figure, at every sequence', async () => {
    for (let n = 0; n <= end; n++) {
      const known = (await readFigures(database(), knownAt(n))).map(({ series, period }) => `${series} ${period}`)
      expect(known).toEqual([...new Set(known)])
    }
  })

  it('a withdrawn figure stands struck, with what it was', async () => {
    const figure = (await snapshotFor(ALL, end)).figures[EXPORTS]?.['2024-11']
    expect(figure).toMatchObject({
      value: null,
      status: 'M',
      missingReason: 'withdrawn',
      replaces: { value: '312.31', printedGrowthPercent: '6.7' },
    })
  })

  it('a release is told as its newest correction says, each at its own sequence', async () => {
    const october = async (at: number) =>
      (await snapshotFor(ALL, at)).releases.find(({ code }) => code === OCTOBER.code)
    expect(await october(2)).toMatchObject({ state: 'published', amended: null })
    expect(await october(5)).toMatchObject({ state: 'corrected', amended: { sequence: 3 } })
    expect(await october(6)).toMatchObject({ state: 'corrected', amended: { sequence: 6 } })
  })

  it('the calendar is what was last said and not yet released', async () => {
    const states = async (at: number) =>
      Object.fromEntries(
        Object.values((await snapshotFor(ALL, at)).calendar).map(({ release, state }) => [release, state]),
      )
    expect(await states(1)).toEqual({ [OCTOBER.code]: 'announced', [DECEMBER.code]: 'announced' })
    expect(await states(4)).toEqual({ [DECEMBER.code]: 'postponed', 'GACC-2025-01-flash': 'merged' })
    expect(await states(7)).toEqual({ 'GACC-2025-01-flash': 'merged' })
  })

  it('before the first entry there is nothing, in the log’s own epoch; beyond the last it is refused', async () => {
    const { cursor, figures, releases, calendar } = await snapshotFor(ALL, 0)
    const head = await database().logHead.findFirstOrThrow()
    expect({ cursor, figures, releases, calendar }).toEqual({
      cursor: { epoch: head.epoch, sequence: 0, hash: '0'.repeat(64) },
      figures: {},
      releases: [],
      calendar: {},
    })
    await expect(snapshotFor(ALL, head.sequence + 1)).rejects.toThrow(`the log has no entry ${head.sequence + 1}`)
  })

  it('of the same calendar item named twice in one entry the later counts, as in the fold', async () => {
    const before = await snapshotFor(ALL)
    const item = {
      release: 'GACC-2050-01-flash',
      stage: 'flash',
      period: '2050-01',
      dueAt: null,
      firstDueAt: null,
      precision: 'minute',
      note: null,
      source: '',
    } as const
    await publishCalendar(
      [
        { ...item, state: 'announced' },
        { ...item, state: 'missed' },
        { ...item, state: 'cancelled' },
      ],
      CHIEF,
    )
    const shown = (await entriesAfter(before.cursor.sequence, 1)).reduce(fold, before)
    expect(comparable(shown)).toStrictEqual(comparable(await snapshotFor(ALL)))
  })
})

/** The law is about what is shown, not about when it was read. */
function comparable(snapshot: Snapshot): Snapshot {
  return { ...snapshot, takenAt: '' }
}
