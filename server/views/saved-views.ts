import { Prisma } from '#prisma/client/client.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { ownSeries } from '#trade/explore/view-series.ts'
import type { Stage } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { type Database, database } from '../database/client.ts'
import { readHead } from '../log/head.ts'
import { keptQuery, unitsAt } from './view-at.ts'

/** The publication that last carried a figure of a view. */
export interface LastChange {
  readonly sequence: number
  readonly publishedAt: string
  readonly code: string
  readonly stage: Stage
  readonly period: string
}

/** A view an account keeps, as it lists it. */
export interface ViewListed {
  readonly id: number
  readonly name: string
  readonly address: string
  /** Null where the address is no longer understood. */
  readonly query: ViewQuery | null
  readonly savedAt: string
  readonly alerts: number
  readonly lastChange: LastChange | null
}

/** The views of an account, the last saved first. */
export async function listViews(accountId: string): Promise<readonly ViewListed[]> {
  const db = database()
  const rows = await db.savedView.findMany({
    where: { accountId, deletedAt: null },
    orderBy: { id: 'desc' },
    include: { _count: { select: { alerts: true } } },
  })
  const views = rows.map((row) => ({ ...row, query: keptQuery(row.address) }))
  const changes = await lastChanges(
    db,
    views.flatMap(({ query }) => query ?? []),
  )
  return views.map(({ id, name, address, query, savedAt, _count }) => ({
    id,
    name,
    address,
    query,
    savedAt: savedAt.toISOString(),
    alerts: _count.alerts,
    lastChange: (query && changes.get(query)) ?? null,
  }))
}

/** One view of the account, and how many alerts it has; null where it keeps none of that number. */
export async function oneView(accountId: string, id: number): Promise<ViewListed | null> {
  const db = database()
  const row = await db.savedView.findFirst({
    where: { id, accountId, deletedAt: null },
    include: { _count: { select: { alerts: true } } },
  })
  if (!row) return null
  const query = keptQuery(row.address)
  const lastChange = query ? ((await lastChanges(db, [query])).get(query) ?? null) : null
  const { name, address, savedAt, _count } = row
  return { id, name, address, query, savedAt: savedAt.toISOString(), alerts: _count.alerts, lastChange }
}

/** What the account deleted within the hour, the last first. */
export function deletedViews(accountId: string): Promise<readonly { readonly id: number; readonly name: string }[]> {
  return database().$queryRaw`
    SELECT "id", "name" FROM "SavedView" WHERE "accountId" = ${accountId} AND "deletedAt" > clock_timestamp() - interval '1 hour'
    ORDER BY "deletedAt" DESC`
}

/** When each view last changed, up to its own pin; one question for all views of the same months. */
async function lastChanges(db: Database, queries: readonly ViewQuery[]): Promise<ReadonlyMap<ViewQuery, LastChange>> {
  const { sequence: head } = await readHead(db)
  const ranges = new Map<string, Ranged[]>()
  for (const query of queries) {
    const pin = typeof query.asOf === 'number' ? Math.min(query.asOf, head) : head
    const range = `${query.from} ${query.to} ${pin}`
    const series = ownSeries(query, await unitsAt(query, pin))
    ranges.set(range, [...(ranges.get(range) ?? []), { query, series, pin }])
  }
  const newest = new Map<ViewQuery, number>()
  for (const alike of ranges.values()) {
    const vintages = await newestVintages(db, alike)
    for (const { query, series } of alike) {
      const sequence = Math.max(0, ...series.map((key) => vintages.get(key) ?? 0))
      if (sequence > 0) newest.set(query, sequence)
    }
  }
  const publications = await publicationsAt(db, [...new Set(newest.values())])
  return new Map(
    [...newest].flatMap(([query, sequence]) => {
      const publication = publications.get(sequence)
      return publication ? [[query, publication] as const] : []
    }),
  )
}

interface Ranged {
  readonly query: ViewQuery
  readonly series: readonly SeriesKey[]
  /** Where the view's own past ends. */
  readonly pin: number
}

/** The newest publication of each series, within the months and the past that these views have in common. */
async function newestVintages(db: Database, alike: readonly Ranged[]): Promise<ReadonlyMap<SeriesKey, number>> {
  const [first] = alike
  if (!first) return new Map()
  const { query, pin } = first
  const series = [...new Set(alike.flatMap((one) => one.series))]
  const end = Prisma.sql`(extract(year FROM o."periodEnd")::int * 12 + extract(month FROM o."periodEnd")::int - 1)`
  const rows = await db.$queryRaw<{ series: string; vintage: number }[]>(Prisma.sql`
    SELECT s."key" AS "series", max(o."vintage") AS "vintage" FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId"
    WHERE s."key" = ANY(${series}) AND ${end} BETWEEN ${query.from ?? 0} AND ${query.to ?? 120_000} AND o."vintage" <= ${pin}
    GROUP BY s."key"`)
  return new Map(rows.map((row) => [row.series, row.vintage]))
}

async function publicationsAt(db: Database, sequences: readonly number[]): Promise<ReadonlyMap<number, LastChange>> {
  const rows = await db.$queryRaw<(Omit<LastChange, 'publishedAt'> & { publishedAt: Date })[]>(Prisma.sql`
    SELECT p."sequence", p."publishedAt", p."body" -> 'release' ->> 'code' AS "code", p."body" -> 'release' ->> 'stage' AS "stage",
      p."body" -> 'release' ->> 'period' AS "period"
    FROM "Publication" p WHERE p."sequence" = ANY(${[...sequences]})`)
  return new Map(rows.map((row) => [row.sequence, { ...row, publishedAt: row.publishedAt.toISOString() }]))
}
