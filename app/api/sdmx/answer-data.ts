import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { publicOrigin } from '#server/public-origin.ts'
import { publishedAt } from '#server/queries/explore/publications-of.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { isHeldBy, placeHeaders } from '../v1/etag.ts'
import { parseQuery } from '../v1/parse-query.ts'
import { placeAsked } from '../v1/place-asked.ts'
import { invalidRequest, Refused } from '../v1/problem.ts'
import { acceptedLanguage } from './accept-language.ts'
import { partsOf, selfOf } from './artefacts-asked.ts'
import type { CubeAnswer } from './cube-answer.ts'
import { componentsAsked, cubeAsked, type DataQuery } from './cube-question.ts'
import { dataCsv } from './data-csv.ts'
import { dataJson } from './data-json.ts'
import { dataJsonStat } from './data-json-stat.ts'
import { DATA_PARAMETERS } from './data-parameters.ts'
import { DATA_TYPES, type Form, formAsked } from './form-asked.ts'
import { longAnswers } from './long-answers.ts'
import { dataSets, seriesAsked } from './read-cube.ts'

const DATA_PATH = '/api/sdmx/data'
/** All of one flow is more, all of one partner is less. */
const LONG_SERIES = 500

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
  const origin = publicOrigin(url.origin)
  const series = await seriesAsked(key, query, head, sequence)
  const [labels = 'id', keys = 'none'] = options
  const write = async () => {
    const answer: CubeAnswer = {
      context,
      dataSets: await dataSets(series, query, sequence),
      ...components,
      dimensionAtObservation: query.dimensionAtObservation,
      language,
      place: { epoch: head.epoch, sequence, publishedAt: (await publishedAt(database(), sequence)) ?? '' },
      origin,
      self: selfOf(url),
    }
    return WRITERS[form.kind](answer, { labels, keys })
  }
  const name = `${headers.etag} ${origin}${selfOf(url)}`
  const body = await (series.size > LONG_SERIES ? longAnswers().take(name, write) : write())
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

function refused(parameter: string, value: string, reason: string, nearest: string | null): Refused {
  return new Refused(invalidRequest([{ parameter, value, reason, nearest }]))
}
