import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { printPeriod } from '#trade/period.ts'
import { periodPrints } from '#trade/vintages/period-prints.ts'
import { pathOf } from '#trade/vintages/path.ts'
import { database } from '../../database/client.ts'
import { readHead } from '../../log/head.ts'
import { correctionOf, EXPORTS, published } from '../../testing/desk-at-work.ts'
import { ownDatabase } from '../../testing/own-database.ts'
import { printsOfSeries } from './prints-of-series.ts'
import { placeOf, sequenceAt } from '../observations/as-of.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const sequenceAtSecond = async (second: string) =>
  sequenceAt(database(), (await readHead(database())).sequence, placeOf(second))

const month = async (text: string, sequence?: number) => {
  const { figures, publications } = await printsOfSeries(
    database(),
    EXPORTS,
    sequence ?? (await readHead(database())).sequence,
  )
  return (
    periodPrints(figures, publications, 'month').find(({ period }) => printPeriod(period) === text) ??
    expect.fail(`no prints of ${text}`)
  )
}

describe('the prints of a series', () => {
  it('are, of May 2026: 376.8 (+19.4), 376.4 (+19.3), 376.3 (+19.2), each with the publication that carried it', async () => {
    const { prints } = await month('2026-05')
    expect(
      prints.map(({ figure, publication }) => [
        figure.value,
        figure.printedGrowthPercent,
        publication.stage,
        publication.publishedAt.slice(0, 10),
      ]),
    ).toEqual([
      ['376.8', '19.4', 'flash', '2026-06-09'],
      ['376.4', '19.3', 'restatement', '2026-08-11'],
      ['376.3', '19.2', 'restatement', '2026-08-18'],
    ])
  })

  it('are, at an earlier place of the log, those known then', async () => {
    const { prints } = await month('2026-05', await sequenceAtSecond('2026-08-12T00:00:00Z'))
    expect(prints.map(({ figure }) => figure.value)).toEqual(['376.8', '376.4'])
  })

  it('leave out what our own desk mistyped, but for the way the figure went', async () => {
    await published({ code: 'GACC-2026-08-flash', figures: { [EXPORTS]: ['893.1', '98.3'] } })
    await published(correctionOf('GACC-2026-08-flash', { [EXPORTS]: ['398.1', '28.3'] }))
    const august = await month('2026-08')
    expect(august.prints.map(({ figure }) => figure.value)).toEqual(['398.1'])
    expect(pathOf(august).steps.map(({ print }) => [print.figure.value, print.publication.kind])).toEqual([
      ['893.1', 'release'],
      ['398.1', 'correction'],
    ])
  })
})

describe('the sequence at an instant, to the second', () => {
  it('is, at 11:00:00 Beijing on 13 January 2025, a later one than at 10:59:59', async () => {
    const [before, at, after] = await Promise.all(
      ['2025-01-13T02:59:59Z', '2025-01-13T03:00:00Z', '2025-01-13T03:00:01Z'].map((instant) =>
        sequenceAtSecond(instant),
      ),
    )
    const december = await database().publication.findFirstOrThrow({
      where: { release: { code: 'GACC-2024-12-flash' } },
    })
    expect(before).toBeLessThan(december.sequence)
    expect(at).toBeGreaterThanOrEqual(december.sequence)
    expect(after).toBe(at)
  })

  it('counts all of a second: what came out within it was out when a clock showed it', async () => {
    const { sequence } = await published({ code: 'GACC-2026-09-flash', figures: { [EXPORTS]: ['400.1', '21.9'] } })
    const { publishedAt } = await database().publication.findUniqueOrThrow({ where: { sequence } })
    const second = new Date(Math.floor(publishedAt.getTime() / 1000) * 1000)
    expect(await sequenceAtSecond(second.toISOString())).toBeGreaterThanOrEqual(sequence)
    expect(await sequenceAtSecond(new Date(second.getTime() - 1000).toISOString())).toBeLessThan(sequence)
  })

  it('is 0 before the first publication: nothing was known', async () => {
    expect(await sequenceAtSecond('2001-01-01T00:00:00Z')).toBe(0)
  })
})
