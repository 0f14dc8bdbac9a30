import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../../database/client.ts'
import { readHead } from '../../log/head.ts'
import { ownDatabase } from '../../testing/own-database.ts'
import { drawnLines } from '../observations/drawn-lines.ts'
import { observations } from '../observations/observations.ts'
import { holdings } from './holdings.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

interface Counted {
  readonly key: string
  readonly figures: number
  readonly levels: number
}

/** Counted in the figures themselves: periods of each series with any figure, and with a level, that had come by `sequence`. */
function counted(sequence: number): Promise<Counted[]> {
  return database().$queryRaw<Counted[]>`
    SELECT s."key", count(DISTINCT o."period")::int AS "figures", count(DISTINCT o."period") FILTER (WHERE o."value" IS NOT NULL)::int AS "levels"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" WHERE o."vintage" <= ${sequence} GROUP BY s."key"`
}

describe('what is held at a place in the log', () => {
  it('is what its figures say, of every series, at the end of the history and at places before', async () => {
    const head = await readHead(database())
    for (const at of [head.sequence, Math.floor(head.sequence / 2), 40, 1, 0]) {
      const held = await holdings(database(), head, at)
      const found = await counted(at)
      const everySeries = await database().series.findMany({ select: { key: true } })
      const told = everySeries.flatMap(({ key }) => {
        const holding = held.get(key)
        return holding ? [{ key, ...holding }] : []
      })
      expect(new Map(told.map(({ key, ...holding }) => [key, holding]))).toEqual(
        new Map(found.map(({ key, levels }) => [key, { levels: levels > 0, twelveMonths: levels >= 11 }])),
      )
    }
  })

  it('is one object as long as nothing new is held', async () => {
    const head = await readHead(database())
    const of = (sequence: number) => holdings(database(), head, sequence)
    const [found] = await database().$queryRaw<{ last: number }[]>`
      SELECT max(greatest("figuresSince", "levelsSince", "elevenLevelsSince"))::int AS "last" FROM "SeriesHolding"`
    const last = found?.last ?? 0
    expect(await of(head.sequence)).toBe(await of(last))
    expect(await of(last - 1)).not.toBe(await of(last))
  })

  it('counts each line’s quantity in the unit that most of its figures are in', async () => {
    const head = await readHead(database())
    const { units } = await holdings(database(), head, head.sequence)
    const most = await database().$queryRaw<{ line: string; unit: string }[]>`
      SELECT DISTINCT ON (s."flow", s."member") s."flow" || ' ' || s."member" AS "line", s."unit"
      FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" WHERE s."measure" = 'quantity' AND s."breakdown" = 'commodity'
      GROUP BY s."id" ORDER BY s."flow", s."member", count(*) DESC`
    expect(units).toEqual(new Map(most.map(({ line, unit }) => [line, unit])))
  })
})

describe('lines that are drawn', () => {
  it('are those of the figures read whole, digit by digit, at any place and in any range', async () => {
    const head = await readHead(database())
    const { sequence } = head
    const keys = (await database().series.findMany({ select: { key: true } })).map(({ key }) => key)
    const series = keys.filter((_, at) => at % 7 === 0)
    for (const [at, range] of [
      [sequence, {}],
      [Math.floor(sequence / 2), {}],
      [sequence, { from: 2024 * 12, to: 2024 * 12 + 1 }],
      [sequence, { ends: [2023 * 12 + 11, 2024 * 12 + 11] }],
      [0, {}],
    ] as const) {
      const whole = await observations(database(), { series, ...range }, at)
      const lines = await drawnLines(database(), { series, ...range }, head, at)
      const drawn = [...lines.values()].flatMap((line) => [...line.values()])
      expect(drawn.length).toBe(whole.length)
      const bySeries = (figures: readonly object[]) => figures.map((figure) => JSON.stringify(figure)).toSorted()
      const without = whole.map(({ source: _source, disagreements: _others, replaces: _old, ...figure }) => figure)
      expect(bySeries(drawn.map(sorted))).toEqual(bySeries(without.map(sorted)))
    }
  })
})

function sorted(figure: object): object {
  return Object.fromEntries(Object.entries(figure).toSorted(([a], [b]) => a.localeCompare(b)))
}
