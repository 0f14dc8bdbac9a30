import { firingOf, type Said } from '#trade/alerts/firing.ts'
import type { View } from '#trade/explore/build-view.ts'
import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import { seriesBehind } from '#trade/explore/view-series.ts'
import type { Figure } from '#trade/figure.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Alert as AlertRow } from '#prisma/client/client.ts'
import { type Database, database, transaction } from '../database/client.ts'
import { readHead } from '../log/head.ts'
import type { Log } from '../server-log.ts'
import { readAlert } from './alerts.ts'
import { keptQuery, unitsAt, viewAt } from './view-at.ts'

// Held by one node while it looks: few at once, so that others share the work and none holds rows for long.
const AT_ONCE = 20

type Behind = AlertRow & { readonly address: string }
type Carried = Pick<Figure, 'series' | 'period'> & { readonly sequence: number }

/**
 * Looks at some alerts that the log has moved past, each from where it was last looked at, and keeps what they say. Answers how many
 * were looked at: 0 when none is left, but those that another node holds.
 *
 * Exactly once, on whatever node: the rows are locked, what was found is kept and how far was looked is written in one transaction,
 * and an alert and a sequence have one row. A node that dies over it leaves nothing behind, and the alerts to the others.
 */
export function evaluateSome(log: Log): Promise<number> {
  return transaction(async (tx) => {
    const { sequence: head } = await readHead(tx)
    const behind = await tx.$queryRaw<Behind[]>`
      SELECT a.*, v."address" FROM "Alert" a JOIN "SavedView" v ON v."id" = a."viewId"
      WHERE a."evaluatedTo" < ${head} AND v."deletedAt" IS NULL
      ORDER BY a."viewId", a."id" LIMIT ${AT_ONCE} FOR UPDATE OF a SKIP LOCKED`
    const views = new ViewsRead(tx)
    for (const row of behind) {
      for (const { sequence, said } of await firingsOf(tx, row, head, views, log)) {
        await tx.$executeRaw`
          INSERT INTO "AlertFiring" ("alertId", "sequence", "said") VALUES (${row.id}, ${sequence}, ${JSON.stringify(said)}::jsonb)
          ON CONFLICT DO NOTHING`
      }
      await tx.alert.update({ where: { id: row.id }, data: { evaluatedTo: head } })
    }
    return behind.length
  })
}

/** Whether any alert has not been looked at since the log's newest entry: by nobody, or by a node that is still at it. */
export async function isAnyBehind(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ behind: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Alert" a JOIN "SavedView" v ON v."id" = a."viewId", "LogHead" h
      WHERE a."evaluatedTo" < h."sequence" AND v."deletedAt" IS NULL) AS "behind"`
  return row?.behind ?? false
}

interface Fired {
  readonly sequence: number
  readonly said: Said
}

/** What one alert says of each publication since it was last looked at, that carried anything behind its view. */
async function firingsOf(tx: Database, row: Behind, head: number, views: ViewsRead, log: Log): Promise<Fired[]> {
  const query = keptQuery(row.address)
  if (!query) {
    log.warn({ alert: row.id, view: row.viewId }, 'a kept view is no longer understood: its alert says nothing')
    return []
  }
  const units = await unitsAt(query, head)
  const carried = await carriedSince(tx, seriesBehind(query, units), row.evaluatedTo, head)
  const fired: Fired[] = []
  for (const sequence of new Set(carried.map((figure) => figure.sequence))) {
    const [before, now] = [await views.at(query, sequence - 1), await views.at(query, sequence)]
    const figures = carried.filter((figure) => figure.sequence === sequence)
    const said = firingOf(readAlert(row), { query, before, now, figures, units })
    if (said) fired.push({ sequence, said })
  }
  return fired
}

/** Figures of these series that publications after `since` carried, up to `head`, in the log's order. */
function carriedSince(tx: Database, series: readonly SeriesKey[], since: number, head: number): Promise<Carried[]> {
  return tx.$queryRaw<Carried[]>`
    SELECT o."vintage" AS "sequence", s."key" AS "series", o."period" FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId"
    WHERE o."vintage" > ${since} AND o."vintage" <= ${head} AND s."key" = ANY(${[...series]}) ORDER BY o."vintage"`
}

/** Views as they stood at a sequence, each read once: two alerts of a view look at the same two. */
class ViewsRead {
  readonly #read = new Map<string, View>()

  constructor(private readonly tx: Database) {}

  async at(query: ViewQuery, sequence: number): Promise<View> {
    const key = `${sequence} ${printView({ ...query, quote: null, sort: null, lines: [] })}`
    const known = this.#read.get(key)
    if (known) return known
    const view = await viewAt(this.tx, query, sequence)
    this.#read.set(key, view)
    return view
  }
}
