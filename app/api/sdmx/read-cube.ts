import { database } from '#server/database/client.ts'
import type { Head } from '#server/log/head.ts'
import { heldSeries } from '#server/queries/explore/holdings.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { printsUpTo } from '#server/queries/observations/prints-up-to.ts'
import type { Figure } from '#trade/figure.ts'
import { grouped } from '#trade/grouped.ts'
import { endOrdinal, parsePeriod, periodDays } from '#trade/period.ts'
import { type Coordinates, coordinatesOf } from '#trade/sdmx/coordinates.ts'
import { type Filter, matchesTime, reachOfTime, type TimeTerm } from '#trade/sdmx/filter.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { problem, Refused } from '../v1/problem.ts'
import type { CubeDataSet } from './cube-answer.ts'
import { type DataQuery, knownCodes, placesAsked, timesAsked } from './cube-question.ts'

/** Twice what is held of everything now. Beyond it a question is to be cut in parts. */
const MOST_OBSERVATIONS = 50_000

type Places = ReadonlyMap<SeriesKey, Coordinates>

/** The series that a key and filters pick, of those held at `sequence`, each with its place. Throws Refused for what is not known. */
export async function seriesAsked(key: string, query: DataQuery, head: Head, sequence: number): Promise<Places> {
  const held = await heldSeries(database(), head)
  const places = new Map([...held.keys()].map((series) => [series, coordinatesOf(series)]))
  // Against all that is known now, as everywhere: of a code that nobody had then there was nothing.
  const isAsked = placesAsked(key, query, knownCodes([...places.values()]))
  return new Map([...places].filter(([series, at]) => isAsked(at) && (held.get(series)?.figures ?? 0) <= sequence))
}

/** Their figures as known at `sequence`. Throws Refused where there are none, and where there are too many. */
export async function dataSets(places: Places, query: DataQuery, sequence: number): Promise<readonly CubeDataSet[]> {
  const times = timesAsked(query)
  const since = query.updatedAfter
    ? await sequenceAt(database(), sequence, { instant: new Date(query.updatedAfter) })
    : 0
  const prints = await printsUpTo(
    database(),
    { series: [...places.keys()], ...monthsOf(times), allPrints: query.includeHistory, since },
    sequence,
    MOST_OBSERVATIONS,
  )
  if (prints === null) throw new Refused(tooLarge())
  const figures = firstAndLast(
    prints.filter(({ period }) => times === null || matchesTime(times, periodDays(parsePeriod(period)))),
    query,
  )
  if (figures.length === 0) throw new Refused(problem('not-found', NO_RESULTS))
  const observations = figures.map((figure) => ({
    at: places.get(figure.series) ?? coordinatesOf(figure.series),
    period: parsePeriod(figure.period),
    figure,
  }))
  if (!query.includeHistory)
    return [{ action: query.updatedAfter ? 'Replace' : 'Information', validFrom: null, observations }]
  return [...grouped(observations, ({ figure }) => figure.vintage)]
    .toSorted(([a], [b]) => a - b)
    .map(([, together]) => ({
      action: 'Replace',
      validFrom: together[0]?.figure.publishedAt ?? null,
      observations: together,
    }))
}

/** The months that a condition on time reaches, as ordinals. */
function monthsOf(times: Filter<TimeTerm> | null): {
  readonly from?: number | undefined
  readonly to?: number | undefined
} {
  if (times === null) return {}
  const { from, to } = reachOfTime(times)
  return { from: from === null ? undefined : monthOf(from), to: to === null ? undefined : monthOf(to) }
}

function monthOf(day: string): number {
  return endOrdinal(parsePeriod(day.slice(0, 7)))
}

/** Of each series the first and the last periods that were asked for, with all their prints. */
function firstAndLast(
  figures: readonly Figure[],
  { firstNObservations, lastNObservations }: DataQuery,
): readonly Figure[] {
  if (firstNObservations === undefined && lastNObservations === undefined) return figures
  return [...grouped(figures, ({ series }) => series).values()].flatMap((line) => {
    const periods = [...new Set(line.map(({ period }) => period))]
    const kept = new Set([
      ...periods.slice(0, firstNObservations ?? 0),
      ...(lastNObservations === undefined ? [] : periods.slice(-lastNObservations)),
    ])
    return line.filter(({ period }) => kept.has(period))
  })
}

const NO_RESULTS = 'No results found: every part of the question is known, and nothing that it picks is held.'

function tooLarge(): Response {
  return problem(
    'too-large',
    `More than ${MOST_OBSERVATIONS} observations. Ask for fewer series or periods at a time: by a key, c[FLOW] or c[TIME_PERIOD].`,
  )
}
