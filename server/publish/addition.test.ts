import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { entriesAfter } from '../log/entries-after.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import {
  additionTo,
  BALANCE,
  correctionOf,
  type Entered,
  EXPORTS,
  IMPORTS,
  published,
  withdrawalOf,
} from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { StateError } from './refused.ts'

ownDatabase(cloneDatabase)

let year = 2000
/** Growth is said first: exports +10.7%, imports +1.0%. Each test has a December of its own. */
const flash = (): Entered => ({
  code: `GACC-${++year}-12-flash`,
  figures: { [EXPORTS]: [null, '10.7'], [IMPORTS]: [null, '1.0'] },
})
const levels = { [EXPORTS]: ['335.63', '10.7'], [IMPORTS]: ['230.79', '1.0'], [BALANCE]: ['104.84', null] } as const

const presentOf = async (series: string) =>
  database().observation.findFirst({
    where: { period: `${year}-12`, series: { key: series }, supersededBy: null },
    select: { value: true, printedGrowthPercent: true },
  })

describe('an addition', () => {
  it('completes a figure of which growth alone was printed, and brings those that were not out yet', async () => {
    const december = flash()
    const first = await published(december)
    const second = await published(additionTo(december.code, levels))
    expect(String((await presentOf(EXPORTS))?.value)).toBe('335.63')
    expect(String((await presentOf(BALANCE))?.value)).toBe('104.84')
    const [entry] = await entriesAfter(second.sequence - 1, 1)
    expect(entry).toMatchObject({
      kind: 'addition',
      release: { code: december.code, state: 'published', sequence: first.sequence, amended: null },
    })
    expect(entry?.release?.publishedAt).toBe(first.publishedAt.toISOString())
  })

  it('lets the release say what it would have said had all of it come at once', async () => {
    const december = flash()
    const { sequence } = await published(december)
    const [alone] = await entriesAfter(sequence - 1, 1)
    expect(alone?.release?.sentences?.wall.en).not.toContain('104.8')
    const later = await published(additionTo(december.code, levels))
    const [added] = await entriesAfter(later.sequence - 1, 1)
    expect(added?.release?.sentences?.wall.en.replaceAll('\u00A0', ' ')).toMatch(/10\.7%.*104\.8/)
  })

  it('changes nothing that is printed: the database refuses', async () => {
    const december = flash()
    await published(december)
    await expect(published(additionTo(december.code, { [EXPORTS]: ['335.63', '10.8'] }))).rejects.toThrow('TW006')
    expect(await presentOf(EXPORTS)).toMatchObject({ value: null })
  })

  it('keeps the place of its release among the newest, and is corrected and withdrawn with it', async () => {
    const december = flash()
    const first = await published(december)
    await published(additionTo(december.code, levels))
    await published(additionTo(december.code, { 'CN.total.all.value.USD.month': ['566.42', null] }, 2))
    await published(correctionOf(december.code, { [BALANCE]: ['104.85', null] }))
    expect(String((await presentOf(BALANCE))?.value)).toBe('104.85')
    const { sequence } = await published(withdrawalOf(december.code))
    expect((await presentOf(EXPORTS))?.value).toBeNull()
    const { releases } = await snapshotFor({ series: [], fromYear: 9999 }, sequence)
    expect(releases.filter(({ code }) => code === december.code)).toMatchObject([
      { state: 'withdrawn', sequence: first.sequence },
    ])
    await expect(published(additionTo(december.code, levels, 3))).rejects.toThrow(StateError)
  })
})
