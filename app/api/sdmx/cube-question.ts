import { nearest } from '#trade/nearest.ts'
import { ARTEFACTS } from '#trade/sdmx/artefacts.ts'
import { codesOf } from '#trade/sdmx/code-lists.ts'
import {
  ATTRIBUTE_IDS,
  type AttributeId,
  DIMENSIONS,
  type Dimension,
  MEASURE_IDS,
  type MeasureId,
} from '#trade/sdmx/components.ts'
import { type Coordinates, type DimensionId, TIME } from '#trade/sdmx/coordinates.ts'
import {
  type CodeTerm,
  type Filter,
  type FilterFault,
  isFault,
  matchesCode,
  parseCodeFilter,
  parseTimeFilter,
  type TimeTerm,
} from '#trade/sdmx/filter.ts'
import type { Query } from '../v1/parameters.ts'
import { type InvalidParameter, invalidRequest, Refused } from '../v1/problem.ts'
import { artefactsAsked, chosen, noSuch } from './artefacts-asked.ts'
import type { DATA_PARAMETERS, FilterName } from './data-parameters.ts'

export type DataQuery = Query<typeof DATA_PARAMETERS>

/** What a message of data is of: the flow, or the structure that defines it. */
export const CONTEXTS = ['dataflow', 'datastructure'] as const
export type Context = (typeof CONTEXTS)[number]

/** The context that a path names, and its key. Throws Refused, 404, for what does not exist. */
export function cubeAsked([context, agencies, ids, versions, key, ...more]: readonly string[]): {
  readonly context: Context
  readonly key: string
} {
  if (more.length > 0)
    throw new Refused(
      invalidRequest([
        { parameter: 'key', value: [key, ...more].join('/'), reason: 'ends the path', nearest: key ?? null },
      ]),
    )
  const contexts = chosen(
    'context',
    context,
    CONTEXTS,
    (one) => one,
    (asked, one) => asked === one,
  )
  const [first = 'dataflow', second] = contexts
  if (second !== undefined && context?.includes(',')) throw new Refused(noSuch('context', context, CONTEXTS))
  artefactsAsked(
    ARTEFACTS.filter(({ kind }) => kind === first),
    { agencies, ids, versions },
  )
  return { context: first, key: key ?? '*' }
}

/** Codes of a dimension that a question may name: those of its list, and others of which figures are held. */
export type KnownCodes = (dimension: Dimension) => ReadonlySet<string>

/** The known codes where series stand at `held`. */
export function knownCodes(held: readonly Coordinates[]): KnownCodes {
  const known = new Map<DimensionId, ReadonlySet<string>>()
  return ({ id, list }) => {
    const codes = known.get(id) ?? new Set([...codesOf(list).map((code) => code.id), ...held.map((at) => at[id])])
    known.set(id, codes)
    return codes
  }
}

/**
 * Which places of the cube a key and the filters pick. A key names a code at each place, or several with `+`, or any with `*` or nothing;
 * places that are left out at the end are any; several keys stand with commas. Throws Refused naming what is not known.
 */
export function placesAsked(key: string, query: DataQuery, known: KnownCodes): (at: Coordinates) => boolean {
  const invalid: InvalidParameter[] = []
  const keys: readonly KeyParts[] = key === '*' ? [[]] : key.split(',').map((one) => partsOfKey(one, known, invalid))
  const filters = DIMENSIONS.flatMap((dimension) => {
    const text = query[`c[${dimension.id}]` as const]
    if (text === undefined) return []
    const filter = parseCodeFilter(text, (code) => known(dimension).has(code))
    if (!isFault(filter)) return [{ id: dimension.id, filter }]
    invalid.push(fault(dimension, filter, known))
    return []
  })
  if (invalid.length > 0) throw new Refused(invalidRequest(invalid))
  return (at) =>
    keys.some((parts) =>
      parts.every((codes, place) => codes === null || codes.has(at[DIMENSIONS[place]?.id ?? 'FREQ'])),
    ) && filters.every(({ id, filter }: { id: DimensionId; filter: Filter<CodeTerm> }) => matchesCode(filter, at[id]))
}

/** The condition on time; null where there is none. */
export function timesAsked(query: DataQuery): Filter<TimeTerm> | null {
  const text = query[`c[${TIME}]` satisfies FilterName]
  if (text === undefined) return null
  const filter = parseTimeFilter(text)
  return isFault(filter) ? null : filter
}

/** The measures and attributes to be told; none of either where the keys of series are all that is asked. */
export function componentsAsked({ attributes, measures, detail }: DataQuery): {
  readonly measures: readonly MeasureId[]
  readonly attributes: readonly AttributeId[]
  readonly isKeysOnly: boolean
} {
  const said = { attributes, measures }
  for (const name of ['attributes', 'measures'] as const) {
    const value = said[name]
    if (value === undefined || detail === 'full') continue
    const reason = `stands beside detail=${detail}: give one of the two`
    throw new Refused(invalidRequest([{ parameter: name, value, reason, nearest: null }]))
  }
  const words = { attributes: (attributes ?? 'dsd').split(','), measures: (measures ?? 'all').split(',') }
  // Ours all stand beside observations.
  const isAll = words.attributes.some((word) => ['dsd', 'obs', 'all'].includes(word))
  const isKeysOnly = detail === 'serieskeysonly' || detail === 'nodata'
  const told = {
    measures: isKeysOnly
      ? []
      : MEASURE_IDS.filter((id) => words.measures.includes('all') || words.measures.includes(id)),
    attributes: detail === 'full' ? ATTRIBUTE_IDS.filter((id) => isAll || words.attributes.includes(id)) : [],
  }
  return { ...told, isKeysOnly: told.measures.length + told.attributes.length === 0 }
}

/** The codes at each place of a key, null for any. */
type KeyParts = readonly (ReadonlySet<string> | null)[]

function partsOfKey(key: string, known: KnownCodes, invalid: InvalidParameter[]): KeyParts {
  const parts = key.split('.')
  if (parts.length > DIMENSIONS.length) {
    const names = DIMENSIONS.map(({ id }) => id).join('.')
    const reason = `has ${parts.length} places, of ${DIMENSIONS.length}: ${names}`
    invalid.push({ parameter: 'key', value: key, reason, nearest: parts.slice(0, DIMENSIONS.length).join('.') })
    return []
  }
  return parts.map((part, place) => {
    const dimension = DIMENSIONS[place]
    if (dimension === undefined || part === '' || part === '*') return null
    const codes = part.split('+')
    const unknown = codes
      .filter((code) => !known(dimension).has(code))
      .slice(0, Math.max(0, MOST_NAMED - invalid.length))
    invalid.push(...unknown.map((code) => ({ ...unknownCode(dimension, code, known), parameter: 'key' })))
    return new Set(codes)
  })
}

// Whoever sends a book of made-up codes is told of the first ones: each is looked for among hundreds.
const MOST_NAMED = 20

function fault(dimension: Dimension, { fault, part, operators }: FilterFault, known: KnownCodes): InvalidParameter {
  if (fault === 'code') return unknownCode(dimension, part, known)
  const allowed = operators ?? []
  const reason = `unknown operator "${part}"; known: ${allowed.join(', ')}`
  return { parameter: `c[${dimension.id}]`, value: part, reason, nearest: nearest(part, allowed) }
}

function unknownCode(dimension: Dimension, code: string, known: KnownCodes): InvalidParameter {
  const { id, list } = dimension
  const codes = known(dimension)
  const reason = `"${code}" is no code of ${id}; its ${codes.size} codes are at /api/sdmx/structure/codelist/*/${list}`
  return { parameter: `c[${id}]`, value: code, reason, nearest: nearest(code, codes) }
}
