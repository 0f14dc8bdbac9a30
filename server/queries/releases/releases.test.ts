import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../../database/client.ts'
import { readHead } from '../../log/head.ts'
import {
  approved,
  BALANCE,
  correctionOf,
  databaseIn,
  DECEMBER,
  type Entered,
  EXPORTS,
  published,
  withdrawalOf,
} from '../../testing/desk-at-work.ts'
import { ownDatabase } from '../../testing/own-database.ts'
import { changedSince } from '../explore/publications-of.ts'
import { listAmendments } from './list-amendments.ts'
import { listReleases } from './list-releases.ts'
import { pastForecasts } from './past-forecasts.ts'
import { readRelease } from './read-release.ts'

ownDatabase(cloneDatabase)

// Order is shuffled and the log is one: each test publishes December of a year of its own.
let year = 2030
const decemberAnew = (): Entered => ({ ...DECEMBER, code: `GACC-${++year}-12-flash` })
const head = async () => (await readHead(database())).sequence
const listed = async (at?: number) => listReleases(database(), {}, at ?? (await head()))
const read = async (code: string) => readRelease(database(), code, await head())

describe('the list of releases', () => {
  it('shows a release that waits for its embargo to nobody, and to everybody once it is published', async () => {
    const december = decemberAnew()
    await approved(december, await databaseIn(600_000))
    expect((await listed()).map(({ notice }) => notice.code)).not.toContain(december.code)
    expect(await read(december.code)).toBeNull()
    const out = await published(decemberAnew())
    expect((await listed()).at(-1)).toMatchObject({
      notice: { sequence: out.sequence, state: 'published' },
      figures: 3,
    })
  })

  it('pages by sequence, and filters by stage, state and the last month of the period', async () => {
    const [first, second] = [await published(decemberAnew()), await published(decemberAnew())]
    const page = await listReleases(database(), { after: first.sequence, limit: 1 }, await head())
    expect(page.map(({ notice }) => notice.sequence)).toEqual([second.sequence])
    const only = (filter: Parameters<typeof listReleases>[1]) =>
      head().then((at) => listReleases(database(), filter, at))
    expect(await only({ stage: 'report' })).toEqual([])
    const december = year * 12 + 11
    expect((await only({ from: december, to: december })).map(({ notice }) => notice.sequence)).toEqual([
      second.sequence,
    ])
    expect(await only({ from: december + 1 })).toEqual([])
  })

  it('shows a corrected release once, as corrected, and at an earlier place of the log as it was', async () => {
    const december = decemberAnew()
    const { sequence } = await published(december)
    await published(correctionOf(december.code, { [EXPORTS]: ['336.53', '11.0'] }))
    const now = (await listed()).filter(({ notice }) => notice.code === december.code)
    expect(now.map(({ notice }) => notice.state)).toEqual(['corrected'])
    const then = (await listed(sequence)).find(({ notice }) => notice.code === december.code)
    expect(then?.notice).toMatchObject({ state: 'published', amended: null })
  })
})

describe('a release', () => {
  it('has every entry of the log about it, with its figures and what has replaced them', async () => {
    const december = decemberAnew()
    const first = await published(december)
    const correction = await published(correctionOf(december.code, { [EXPORTS]: ['336.53', '11.0'] }))
    const release = await read(december.code)
    expect(release?.notice).toMatchObject({
      state: 'corrected',
      amended: { reason: 'digits were swapped', errorWas: 'ours', sequence: correction.sequence },
    })
    expect(release?.entries.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['release', first.sequence],
      ['correction', correction.sequence],
    ])
    expect(release?.entries[0]?.replacedBy).toEqual({ [`${EXPORTS} ${year}-12`]: correction.sequence })
    expect(release?.entries[1]?.figures).toMatchObject([
      { value: '336.53', replaces: { value: '335.63', vintage: first.sequence } },
    ])
  })

  it('that was withdrawn keeps its figures in its first entry and strikes them in the next', async () => {
    const december = decemberAnew()
    await published(december)
    await published(withdrawalOf(december.code))
    const release = await read(december.code)
    expect(release?.notice.state).toBe('withdrawn')
    expect(release?.entries[0]?.figures.map(({ value }) => value)).toContain('335.63')
    expect(
      release?.entries[1]?.figures.every(({ value, missingReason }) => value === null && missingReason === 'withdrawn'),
    ).toBe(true)
  })

  it('of a code nobody published is none, and neither is a correction by itself', async () => {
    const december = decemberAnew()
    await published(december)
    await published(correctionOf(december.code, { [EXPORTS]: ['336.53', '11.0'] }))
    expect(await read('GACC-1999-12-flash')).toBeNull()
    expect(await read(`${december.code}-correction-1`)).toBeNull()
  })
})

it('how many figures have changed since a place of the log is counted: one, after one correction', async () => {
  const december = decemberAnew()
  const { sequence } = await published(december)
  expect(await changedSince(database(), sequence)).toBe(0)
  await published(correctionOf(december.code, { [EXPORTS]: ['336.53', '11.0'] }))
  expect(await changedSince(database(), sequence)).toBe(1)
})

describe('the list of corrections', () => {
  it('keeps each with its reason and what every figure said before, newest first; one that waits is not there', async () => {
    const december = decemberAnew()
    await published(december)
    const corrected = await published(correctionOf(december.code, { [EXPORTS]: ['336.53', '11.0'] }))
    const withdrawn = await published(withdrawalOf(december.code))
    const another = decemberAnew()
    await published(another)
    await approved(correctionOf(another.code, { [EXPORTS]: ['336.53', '11.0'] }), await databaseIn(600_000))
    const [newest, before] = await listAmendments(database(), await head())
    expect(newest).toMatchObject({ sequence: withdrawn.sequence, kind: 'withdrawal', release: december.code })
    expect(newest?.figures.map(({ value, missingReason }) => [value, missingReason])).toContainEqual([
      null,
      'withdrawn',
    ])
    expect(before).toMatchObject({
      sequence: corrected.sequence,
      reason: { en: 'digits were swapped', zh: 'digits were swapped' },
      errorWas: 'ours',
      figures: [{ value: '336.53', replaces: { value: '335.63', printedGrowthPercent: '10.7' } }],
    })
  })
})

describe('what was forecast of the releases before', () => {
  it('is told beside the first print: growth in %, a balance in billions, no figure that was not forecast', async () => {
    const december = decemberAnew()
    const period = december.code.slice(5, 12)
    const polled = { releaseCode: december.code, currency: 'USD', sourceUrl: 'http://x.cn/', knownAt: new Date() }
    await database().expectation.createMany({
      data: [
        { ...polled, flow: 'exports', figure: 'growth', median: '7.3', digits: 1 },
        { ...polled, flow: 'balance', figure: 'balance', median: '100', digits: 0 },
        { ...polled, flow: 'imports', figure: 'growth', median: null, low: '1.0', digits: 1 },
      ],
    })
    const { sequence } = await published(december)
    await published(correctionOf(december.code, { [EXPORTS]: ['335.63', '10.8'], [BALANCE]: ['104.80', null] }))
    const told = async (before: number) =>
      (await pastForecasts(database(), before)).filter((forecast) => forecast.period === period)
    expect(await told(sequence)).toEqual([])
    expect(await told((await head()) + 1)).toEqual(
      expect.arrayContaining([
        { flow: 'exports', currency: 'USD', figure: 'growth', period, median: '7.3', actual: '10.7' },
        { flow: 'balance', currency: 'USD', figure: 'balance', period, median: '100', actual: '104.84' },
      ]),
    )
    expect(await told((await head()) + 1)).toHaveLength(2)
  })
})
