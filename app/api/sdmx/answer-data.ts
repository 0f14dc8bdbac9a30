import { database } from '#server/database/client.ts'
import { type Head, readHead } from '#server/log/head.ts'
import { publicOrigin } from '#server/public-origin.ts'
import { heldSeries } from '#server/queries/explore/holdings.ts'
import { publishedAt } from '#server/queries/explore/publications-of.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { printsUpTo } from '#server/queries/observations/prints-up-to.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import type { Figure } from '#trade/figure.ts'
import { grouped } from '#trade/grouped.ts'
import { endOrdinal, parsePeriod, periodDays } from '#trade/period.ts'
import { coordinatesOf } from '#trade/sdmx/coordinates.ts'
import { type Filter, matchesTime, reachOfTime, type TimeTerm } from '#trade/sdmx/filter.ts'
import { isHeldBy, placeHeaders } from '../v1/etag.ts'
import { parseQuery } from '../v1/parse-query.ts'
import { placeAsked } from '../v1/place-asked.ts'
import { invalidRequest, problem, Refused } from '../v1/problem.ts'
import { acceptedLanguage } from './accept-language.ts'
import { partsOf, selfOf } from './artefacts-asked.ts'
import type { CubeAnswer, CubeDataSet } from './cube-answer.ts'
import { componentsAsked, cubeAsked, type DataQuery, knownCodes, placesAsked, timesAsked } from './cube-question.ts'
import { dataCsv } from './data-csv.ts'
import { dataJson } from './data-json.ts'
import { dataJsonStat } from './data-json-stat.ts'
import { DATA_PARAMETERS } from './data-parameters.ts'
import { DATA_TYPES, type Form, formAsked } from './form-asked.ts'

const DATA_PATH = '/api/sdmx/data'
/** Twice what is held of everything now. Beyond it a question is to be cut in parts. */
const MOST_OBSERVATIONS = 50_000

/**
 * Figures of the cube: those that a key and filters pick, as known at a place of the log, in the form that is taken. Throws Refused
 * where it is not understood, where nothing is held of it (404, as SDMX answers then), and where it would be too long.
 */
export async function answerData(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const { context, key } = cubeAsked(partsOf(url, DATA_PATH))
  const query = understood(url)
  const components = componentsAsked(query)
  const form = formAsked(request, DATA_TYPES, query.format)
  assertWritable(form, query)
  const head = await readHead(database())
  const sequence = await placeAsked(query, head)
  const language = acceptedLanguage(request)
  const options = csvOptions(form, query)
  const mark = [
    form.kind,
    form.version,
    form.contentType.startsWith('application/vnd') ? '' : 'g',
    language,
    ...options,
  ]
  const headers = placeHeaders(
    { epoch: head.epoch, sequence },
    mark.filter(Boolean).join('.'),
    'Accept, Accept-Language, Accept-Encoding',
  )
  if (isHeldBy(request, headers.etag)) return new Response(null, { status: 304, headers })
  const answer: CubeAnswer = {
    context,
    dataSets: await dataSets(key, query, head, sequence),
    ...components,
    dimensionAtObservation: query.dimensionAtObservation,
    language,
    place: { epoch: head.epoch, sequence, publishedAt: (await publishedAt(database(), sequence)) ?? '' },
    origin: publicOrigin(url.origin),
    self: selfOf(url),
  }
  const [labels = 'id', keys = 'none'] = options
  const body = await WRITERS[form.kind](answer, { labels, keys })
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': `${form.contentType}${form.kind === 'sdmx-csv' ? ';charset=utf-8' : ''}`,
      'content-language': form.kind === 'sdmx-json' ? 'en, zh' : language,
      ...(form.kind === 'sdmx-csv' && { 'content-disposition': `attachment; filename="${fileName(sequence)}"` }),
    },
  })
}

const WRITERS: Readonly<
  Record<Form['kind'], (answer: CubeAnswer, options: { labels: string; keys: string }) => Promise<string>>
> = { 'sdmx-json': dataJson, 'sdmx-csv': dataCsv, jsonstat: dataJsonStat }

function fileName(sequence: number): string {
  return `${isRehearsal() ? 'REHEARSAL-' : ''}tradewire-sdmx-at-${sequence}.csv`
}

function understood(url: URL): DataQuery {
  const parsed = parseQuery(url, {}, DATA_PARAMETERS)
  if ('invalid' in parsed) throw new Refused(invalidRequest(parsed.invalid))
  const { query } = parsed
  const { asOf, updatedAfter } = query
  if (asOf !== undefined && updatedAfter !== undefined && new Date(updatedAfter) > new Date(asOf))
    throw refused('updatedAfter', updatedAfter, `is after asOf, ${asOf}`, asOf)
  return query
}

/** Throws Refused for what the form cannot say. */
function assertWritable({ kind }: Form, query: DataQuery): void {
  for (const name of ['labels', 'keys'] as const) {
    const value = query[name]
    if (value !== undefined && kind !== 'sdmx-csv') throw refused(name, value, 'is of format=sdmx-csv alone', null)
  }
  if (kind !== 'jsonstat') return
  if (query.includeHistory) throw refused('includeHistory', 'true', 'a cell of JSON-stat holds one figure', 'false')
  if (query.detail === 'serieskeysonly' || query.detail === 'nodata')
    throw refused('detail', query.detail, 'JSON-stat has no series without figures', 'dataonly')
  const { measures } = componentsAsked(query)
  if (measures.length !== 1 && query.measures !== undefined)
    throw refused('measures', query.measures, 'a cell of JSON-stat holds one figure', measures[0] ?? 'OBS_VALUE')
}

function csvOptions({ kind, options }: Form, query: DataQuery): readonly string[] {
  if (kind !== 'sdmx-csv') return []
  return [query.labels ?? options['labels'] ?? 'id', query.keys ?? options['keys'] ?? 'none']
}

async function dataSets(key: string, query: DataQuery, head: Head, sequence: number): Promise<readonly CubeDataSet[]> {
  const held = await heldSeries(database(), head)
  const places = new Map([...held.keys()].map((series) => [series, coordinatesOf(series)]))
  // Against all that is known now, as everywhere: of a code that nobody had then there was nothing.
  const isAsked = placesAsked(key, query, knownCodes([...places.values()]))
  const series = [...places].flatMap(([one, at]) =>
    isAsked(at) && (held.get(one)?.figures ?? 0) <= sequence ? [one] : [],
  )
  const times = timesAsked(query)
  const since = query.updatedAfter
    ? await sequenceAt(database(), sequence, { instant: new Date(query.updatedAfter) })
    : 0
  const prints = await printsUpTo(
    database(),
    { series, ...monthsOf(times), allPrints: query.includeHistory, since },
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

function refused(parameter: string, value: string, reason: string, nearest: string | null): Refused {
  return new Refused(invalidRequest([{ parameter, value, reason, nearest }]))
}
