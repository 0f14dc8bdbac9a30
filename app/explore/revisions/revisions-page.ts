import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { changedSince, publishedAt } from '#server/queries/explore/publications-of.ts'
import { printsOfSeries } from '#server/queries/vintages/prints-of-series.ts'
import { placeOf, sequenceAt } from '#server/queries/observations/as-of.ts'
import { isHeld, nearestHeld } from '#trade/explore/held.ts'
import { printPeriod } from '#trade/period.ts'
import { firstAndNewest } from '#trade/vintages/first-and-newest.ts'
import { pathOf } from '#trade/vintages/path.ts'
import { type PeriodPrints, periodPrints } from '#trade/vintages/period-prints.ts'
import type { Measured } from '#trade/vintages/print.ts'
import { asView, measuredOf, ofView, type RevisionQuery, seriesAsked } from '#trade/vintages/revision-query.ts'
import { revisionStatistics } from '#trade/vintages/statistics.ts'
import { around, triangle } from '#trade/vintages/triangle.ts'

/** Everything the page of revisions shows of `query`, read at one place in the log. */
export async function revisionsPage(asked: RevisionQuery) {
  const head = await readHead(database())
  const sequence = await sequenceAt(database(), head.sequence, placeOf(asked.asOf))
  // Links go on from the publication that an instant comes to; before the first one there is none to name.
  const query: RevisionQuery = { ...asked, asOf: asked.asOf === null || sequence === 0 ? asked.asOf : sequence }
  const about = seriesAsked(query)
  const [held, { figures, publications }, changed, readAt, begun] = await Promise.all([
    holdings(database(), head, sequence),
    'series' in about ? printsOfSeries(database(), about.series, sequence) : { figures: [], publications: [] },
    query.asOf === null ? 0 : changedSince(database(), sequence),
    publishedAt(database(), sequence),
    publishedAt(database(), 1),
  ])
  const of = measuredOf(query)
  const periods = periodPrints(figures, publications, query.basis)
  const rows = periods.map(firstAndNewest)
  const chosen = chosenPeriod(periods, query, of)
  const view = asView(query)
  // A sector is led on to its lines, not to another sum.
  const nearest = periods.length > 0 || !('series' in about) ? null : nearestHeld(view, held)
  return {
    query,
    of,
    head,
    sequence,
    held,
    why: 'series' in about ? isHeld(view, held) : about.none,
    nearest: nearest && ofView(nearest),
    rows,
    statistics: { growth: revisionStatistics(rows, 'growth'), level: revisionStatistics(rows, 'level') },
    triangle: chosen ? triangle(around(periods, chosen), of) : null,
    chosen: chosen ? { period: chosen.period, path: pathOf(chosen) } : null,
    changed,
    /** When the newest publication that is read here was public; null before the first one, which came at `begun`. */
    readAt,
    begun,
    /** The past instant that is shown; null for now. */
    pastAt: typeof asked.asOf === 'string' ? asked.asOf : asked.asOf === null ? null : readAt,
  }
}

/** The period asked for; else the newest one that was revised, else the newest. Null where the one asked for has no print. */
function chosenPeriod(periods: readonly PeriodPrints[], query: RevisionQuery, of: Measured): PeriodPrints | null {
  if (query.period !== null) return periods.find(({ period }) => printPeriod(period) === query.period) ?? null
  const moved = periods.findLast((one) => firstAndNewest(one).revised[of]?.by.eq('0') === false)
  return moved ?? periods.at(-1) ?? null
}
