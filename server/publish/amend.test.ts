import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { entriesAfter } from '../log/entries-after.ts'
import {
  BALANCE,
  correctionOf,
  DECEMBER,
  type Entered,
  EXPORTS,
  enter,
  IMPORTS,
  published,
  withdrawalOf,
} from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { StateError } from './refused.ts'

ownDatabase(cloneDatabase)

// Order is shuffled and the log is one: each test publishes months of a year of its own.
let year = 2000
const anew = (entered: Entered, of = year): Entered => ({ ...entered, code: entered.code.replace('2024', String(of)) })
const nextYear = () => ++year

describe('a correction', () => {
  it('leaves exactly one present figure per series and period, and keeps what it replaced', async () => {
    const december = anew(DECEMBER, nextYear())
    const first = await published(december)
    const second = await published(correctionOf(december.code, { [EXPORTS]: ['335.64', '10.7'] }))
    const rows = await database().observation.findMany({
      where: { period: `${year}-12`, series: { key: EXPORTS } },
      orderBy: { vintage: 'asc' },
    })
    expect(rows.map(({ value, supersededBy }) => [value?.toString(), supersededBy])).toEqual([
      ['335.63', second.sequence],
      ['335.64', null],
    ])
    const [entry] = await entriesAfter(second.sequence - 1, 1)
    expect(entry?.figures).toHaveLength(1)
    expect(entry?.figures[0]?.replaces).toEqual({
      value: '335.63',
      scale: 9,
      printedGrowthPercent: '10.7',
      vintage: first.sequence,
    })
    expect(entry?.figures[0]?.release).toBe(december.code)
  })

  it('changes the state of its subject’s notice and says when, why and whose error; a second one says its own', async () => {
    const december = anew(DECEMBER, nextYear())
    const first = await published(december)
    for (const number of [1, 2]) {
      const { sequence, publishedAt } = await published({
        ...correctionOf(december.code, { [EXPORTS]: [`335.6${number}`, '10.7'] }, number),
        reasonZh: '数字颠倒',
      })
      const [entry] = await entriesAfter(sequence - 1, 1)
      expect(entry).toMatchObject({
        kind: 'correction',
        release: {
          code: december.code,
          state: 'corrected',
          sequence: first.sequence,
          amended: {
            at: publishedAt.toISOString(),
            reason: 'digits were swapped',
            reasonZh: '数字颠倒',
            errorWas: 'ours',
            sequence,
          },
        },
      })
    }
    expect(await stateOf(december.code)).toBe('corrected')
  })

  it('is of a release: a correction of a correction is refused, and names what to correct', async () => {
    const december = anew(DECEMBER, nextYear())
    await published(december)
    const correction = correctionOf(december.code, { [EXPORTS]: ['335.64', '10.7'] })
    await published(correction)
    const nested = {
      ...correctionOf(correction.code, { [EXPORTS]: ['335.65', '10.7'] }),
      code: `${december.code}-correction-9`,
    }
    await expect(published(nested)).rejects.toThrow(
      `${correction.code} is itself about ${december.code}: correct or withdraw that`,
    )
    await published(correctionOf(december.code, { [EXPORTS]: ['335.65', '10.7'] }, 2))
  })

  it('of a release that was never published is refused', async () => {
    const december = anew(DECEMBER, nextYear())
    await enter(december)
    await expect(published(correctionOf(december.code, { [EXPORTS]: ['1', null] }))).rejects.toThrow(
      'about a release that was never published',
    )
  })
})

describe('a withdrawal', () => {
  it('strikes every figure of the release and its corrections, and keeps the struck one in `replaces`', async () => {
    const december = anew(DECEMBER, nextYear())
    const first = await published(december)
    const second = await published(correctionOf(december.code, { [EXPORTS]: ['335.64', '10.7'] }))
    const third = await published(withdrawalOf(december.code))
    const [entry] = await entriesAfter(third.sequence - 1, 1)
    expect(entry).toMatchObject({
      kind: 'withdrawal',
      release: { code: december.code, state: 'withdrawn', amended: { reason: 'the agency withdrew it' } },
    })
    expect(
      entry?.figures.map(({ series, value, status, missingReason, replaces }) => [
        series,
        value,
        status,
        missingReason,
        replaces?.value,
        replaces?.vintage,
      ]),
    ).toEqual([
      [BALANCE, null, 'M', 'withdrawn', '104.84', first.sequence],
      [EXPORTS, null, 'M', 'withdrawn', '335.64', second.sequence],
      [IMPORTS, null, 'M', 'withdrawn', '230.79', first.sequence],
    ])
    expect(await stateOf(december.code)).toBe('withdrawn')
  })

  it('leaves alone what a later release has replaced since', async () => {
    const of = nextYear()
    const flash = anew(DECEMBER, of)
    await published(flash)
    const report = await published({ code: `GACC-${of}-12-report`, figures: { [EXPORTS]: ['335.70', '10.7'] } })
    await published(withdrawalOf(flash.code))
    expect(await presentOf(EXPORTS)).toMatchObject({ vintage: report.sequence, status: 'P' })
    expect(await presentOf(IMPORTS)).toMatchObject({ status: 'M', missingReason: 'withdrawn' })
  })

  it('is final: neither a correction nor another withdrawal follows', async () => {
    const december = anew(DECEMBER, nextYear())
    await published(december)
    await published(withdrawalOf(december.code))
    await expect(published(correctionOf(december.code, { [EXPORTS]: ['1', null] }))).rejects.toThrow(
      `${december.code} is withdrawn: nothing of it can be corrected`,
    )
    await expect(published({ ...withdrawalOf(december.code), code: `${december.code}-withdrawal-2` })).rejects.toThrow(
      StateError,
    )
  })

  it('binds what it struck into the log: its entry counts three figures, not none', async () => {
    const december = anew(DECEMBER, nextYear())
    await published(december)
    const { sequence } = await published(withdrawalOf(december.code))
    const { body } = await database().publication.findUniqueOrThrow({ where: { sequence } })
    expect(body).toMatchObject({ figures: { count: 3 } })
  })
})

async function stateOf(code: string): Promise<string> {
  return (await database().release.findUniqueOrThrow({ where: { code } })).state
}

function presentOf(key: string) {
  return database().observation.findFirst({ where: { series: { key }, period: `${year}-12`, supersededBy: null } })
}
