import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { parsePeriod, endOrdinal } from '#trade/period.ts'
import { database } from '../../database/client.ts'
import { readHead } from '../../log/head.ts'
import { onOwnConnection, ownDatabase } from '../../testing/own-database.ts'
import { sequenceAt } from './as-of.ts'
import { heldByCut } from './held-by-cut.ts'
import { observations } from './observations.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const EXPORTS = 'CN.exports.all.value.USD.month'
const month = (text: string) => endOrdinal(parsePeriod(text))
const known = async (at: string) =>
  sequenceAt(database(), (await readHead(database())).sequence, { instant: new Date(at) })

describe('observations as of', () => {
  it('print growth of exports in March 2023 as 14.8 in May 2023 and as 10.9 today', async () => {
    const { sequence } = await readHead(database())
    const query = { series: [EXPORTS], from: month('2023-03'), to: month('2023-03') }
    const then = await observations(database(), query, await known('2023-05-01T00:00:00Z'))
    const now = await observations(database(), query, sequence)
    expect(then.map(({ printedGrowthPercent }) => printedGrowthPercent)).toEqual(['14.8'])
    expect(now.map(({ printedGrowthPercent }) => printedGrowthPercent)).toEqual(['10.9'])
    expect(now[0]?.replaces).toMatchObject({ printedGrowthPercent: '14.8' })
  })

  it('are none before the figure’s own release, and one after it', async () => {
    const query = { series: [EXPORTS], from: month('2024-12'), to: month('2024-12') }
    expect(await observations(database(), query, await known('2025-01-13T02:00:00Z'))).toEqual([])
    expect(await observations(database(), query, await known('2025-01-13T04:00:00Z'))).toHaveLength(1)
  })

  it('are never two of one series and period, at any place of the log', async () => {
    const { sequence } = await readHead(database())
    for (const at of [1, Math.floor(sequence / 3), Math.floor(sequence / 2), sequence - 1, sequence]) {
      const found = await observations(database(), { series: [EXPORTS, EXPORTS.replace('exports', 'imports')] }, at)
      expect(new Set(found.map(({ series, period }) => `${series} ${period}`)).size).toBe(found.length)
      expect(found.every(({ vintage }) => vintage <= at)).toBe(true)
    }
  })

  it('before the first publication are none: nothing was known', async () => {
    expect(await known('2001-01-01T00:00:00Z')).toBe(0)
    expect(await observations(database(), { series: [EXPORTS] }, 0)).toEqual([])
  })

  it('stand by the last month of their period: January–February ends in February', async () => {
    const { sequence } = await readHead(database())
    const found = await observations(
      database(),
      { series: [EXPORTS], from: month('2024-02'), to: month('2024-03') },
      sequence,
    )
    expect(found.map(({ period }) => period)).toEqual(expect.arrayContaining(['2024-01..02', '2024-03']))
    expect(found.some(({ period }) => period === '2024-01')).toBe(false)
  })
})

describe('what is held', () => {
  const wholeInDollars = async (at: number) =>
    (await heldByCut(database(), at)).find(
      ({ breakdown, currency, basis }) => breakdown === 'all' && currency === 'USD' && basis === 'month',
    )

  it('of all trade in dollars reaches from January 2008, and every figure that stands is counted once', async () => {
    const { sequence } = await readHead(database())
    expect(await wholeInDollars(sequence)).toMatchObject({ first: '2008-01', last: '2026-07' })
    const sum = (await heldByCut(database(), sequence)).reduce((all, { figures }) => all + figures, 0)
    const { rows } = await onOwnConnection((client) =>
      client.query<{ standing: number }>(
        `SELECT count(*)::int AS "standing" FROM "Observation" WHERE "supersededBy" IS NULL`,
      ),
    )
    expect(sum).toBe(rows[0]?.standing)
  })

  it('of a past place is what was known then: nothing yet at the first', async () => {
    expect(await wholeInDollars(0)).toBeUndefined()
    expect((await wholeInDollars(await known('2019-06-01T00:00:00Z')))?.last).toMatch(/^2019-0[45]$/)
  })
})
