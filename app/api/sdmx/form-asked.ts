import { nearest } from '#trade/nearest.ts'
import { matchesVersion } from '#trade/sdmx/version.ts'
import { problem, Refused } from '../v1/problem.ts'

/** How an answer is written, and what it says of itself. */
export interface Form {
  readonly kind: 'sdmx-json' | 'sdmx-csv' | 'jsonstat'
  /** Of SDMX’s form, '2.0.0' or '2.1.0'. */
  readonly version: string
  readonly contentType: string
  /** What a client asked of CSV by its media type. */
  readonly options: Readonly<Record<string, string>>
}

/** A form by its media type: SDMX’s own, and the general one under which it is given too. */
interface MediaType {
  readonly kind: Form['kind']
  readonly type: string
  readonly general: string
  readonly options: Readonly<Record<string, readonly string[]>>
}

/** Newest first; a message is valid in both. */
const VERSIONS = ['2.1.0', '2.0.0']
/** What a client that names none is given: what most of them read. */
const USUAL_VERSION = '2.0.0'

export const LABELS = ['id', 'name', 'both'] as const
export const KEYS = ['none', 'series', 'obs', 'both'] as const

const DATA_JSON = {
  kind: 'sdmx-json',
  type: 'application/vnd.sdmx.data+json',
  general: 'application/json',
  options: {},
} as const
const DATA_CSV = {
  kind: 'sdmx-csv',
  type: 'application/vnd.sdmx.data+csv',
  general: 'text/csv',
  options: { labels: LABELS, keys: KEYS, timeFormat: ['original'] },
} as const
const STRUCTURE_JSON = {
  kind: 'sdmx-json',
  type: 'application/vnd.sdmx.structure+json',
  general: 'application/json',
  options: {},
} as const

/** The first is given to whoever takes anything. */
export const DATA_TYPES: readonly MediaType[] = [DATA_JSON, DATA_CSV]
export const STRUCTURE_TYPES: readonly MediaType[] = [STRUCTURE_JSON]

/** JSON-stat has no media type of its own: it is asked for in the address. */
const JSON_STAT: Form = { kind: 'jsonstat', version: '2.0', contentType: 'application/json', options: {} }

/**
 * The form that the address names, where it names one; else what the client takes (RFC 9110, 12.5.1). Throws Refused, 406, where it
 * takes none of `types`, with what is wrong and the nearest that is right.
 */
export function formAsked(request: Request, types: readonly MediaType[], format: Form['kind'] | undefined): Form {
  if (format === 'jsonstat') return JSON_STAT
  const named = types.find(({ kind }) => kind === format)
  if (named) return formOf(named, USUAL_VERSION, {}, false)
  const header = request.headers.get('accept')
  const [first] = types
  if (!first) throw new RangeError('no form to write an answer in')
  if (header === null || header.trim() === '') return formOf(first, USUAL_VERSION, {}, false)
  const faults: string[] = []
  for (const range of rangesOf(header)) {
    if (range.type === '*/*' || range.type === 'application/*') return formOf(first, USUAL_VERSION, {}, false)
    const type = types.find((one) => one.type === range.type || one.general === range.type)
    if (!type) continue
    const made = formWith(type, range)
    if (typeof made !== 'string') return made
    faults.push(made)
  }
  throw new Refused(notAcceptable(header, types, faults))
}

interface Range {
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
  readonly quality: number
}

/** What a client takes, what it likes best first. */
function rangesOf(header: string): readonly Range[] {
  return header
    .split(',')
    .map((part) => {
      const [type = '', ...rest] = part.split(';').map((text) => text.trim())
      const { q = '1', charset: _, ...parameters } = Object.fromEntries(rest.map(pairOf))
      return { type: type.toLowerCase(), parameters, quality: Number(q) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
}

function pairOf(text: string): readonly [string, string] {
  const [name = '', value = ''] = text.split(/\s*=\s*(.*)/s)
  return [name, value.replaceAll('"', '')]
}

/** The form, or what is not known of the parameters. */
function formWith(type: MediaType, { type: asked, parameters }: Range): Form | string {
  const { version: wanted, ...options } = parameters
  const version = wanted === undefined ? USUAL_VERSION : VERSIONS.find((one) => matchesVersion(wanted, one))
  if (version === undefined)
    return `version=${wanted} of ${type.type} is not written; nearest: ${nearest(wanted ?? '', VERSIONS)}`
  for (const [name, value] of Object.entries(options)) {
    const known = type.options[name]
    if (!known)
      return `${type.type} has no parameter ${name}; nearest: ${nearest(name, ['version', ...Object.keys(type.options)])}`
    if (!known.includes(value)) return `${name}=${value} is not known; nearest: ${name}=${nearest(value, known)}`
  }
  return formOf(type, version, options, asked === type.general)
}

function formOf(
  { kind, type, general }: MediaType,
  version: string,
  options: Form['options'],
  isGeneral: boolean,
): Form {
  const said = Object.entries(options).map(([name, value]) => `;${name}=${value}`)
  return { kind, version, options, contentType: isGeneral ? general : `${type};version=${version}${said.join('')}` }
}

function notAcceptable(header: string, types: readonly MediaType[], faults: readonly string[]): Response {
  const known = types.flatMap(({ type, general }) => [
    ...VERSIONS.map((version) => `${type};version=${version}`),
    general,
  ])
  const near = nearest(header.split(',')[0] ?? '', known)
  const reason = faults[0] ?? `nothing of "${header}" is written; known: ${known.join(', ')}`
  return problem('not-acceptable', `Accept: ${reason}`, [
    { parameter: 'Accept', value: header, reason, nearest: near, allowed: known },
  ])
}
