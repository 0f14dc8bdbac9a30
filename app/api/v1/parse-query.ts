import { z } from 'zod'
import { nearest } from '#trade/nearest.ts'
import type { Parameter, Parameters, Query } from './parameters.ts'
import type { InvalidParameter } from './problem.ts'

/** What JSON Schema says of a parameter: from it its text is read, and the same stands in the OpenAPI file. */
export type ParameterSchema = z.core.JSONSchema.JSONSchema

/**
 * The query of `url` and the path's parts as `parameters` say, or every parameter and value they do not know, each with the nearest
 * valid one. Nothing is ever ignored.
 */
export function parseQuery<const P extends Parameters>(
  url: URL,
  path: Readonly<Record<string, string>>,
  parameters: P,
): { readonly query: Query<P> } | { readonly invalid: readonly InvalidParameter[] } {
  const invalid = unknownParameters(url, parameters)
  const query: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(parameters)) {
    const texts = parameter.isInPath ? [path[name] ?? ''] : url.searchParams.getAll(name)
    const { type } = schemaOf(parameter)
    if (texts.length > 1 && type !== 'array') {
      invalid.push({ parameter: name, value: texts.join(', '), reason: 'may be given once', nearest: texts[0] ?? null })
      continue
    }
    const parsed = parameter.schema.safeParse(valueOf(type, texts))
    if (parsed.success) query[name] = parsed.data
    else invalid.push(...refusals(name, parameter, texts, parsed.error))
  }
  return invalid.length > 0 ? { invalid } : { query: query as Query<P> }
}

const SCHEMAS = new WeakMap<Parameter, ParameterSchema>()

/** The schema of a parameter's value as JSON Schema. */
export function schemaOf(parameter: Parameter): ParameterSchema {
  const known = SCHEMAS.get(parameter)
  if (known) return known
  const { $schema: _, ...schema } = z.toJSONSchema(parameter.schema, { io: 'input' })
  SCHEMAS.set(parameter, schema)
  return schema
}

/** A text that is no number or truth stays a text, and its schema refuses it. */
function valueOf(type: ParameterSchema['type'], texts: readonly string[]): unknown {
  if (type === 'array') return texts.length === 0 ? undefined : texts
  const [text] = texts
  if (text === undefined) return undefined
  if (type === 'integer' && /^(0|-?[1-9]\d{0,14})$/.test(text)) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

function unknownParameters(url: URL, parameters: Parameters): InvalidParameter[] {
  const known = Object.keys(parameters).filter((name) => !parameters[name]?.isInPath)
  return [...new Set(url.searchParams.keys())]
    .filter((parameter) => !known.includes(parameter))
    .map((parameter) => ({
      parameter,
      value: url.searchParams.get(parameter),
      reason: `unknown parameter; known: ${known.join(', ') || 'none'}`,
      nearest: nearest(parameter, known),
      allowed: known,
    }))
}

/** One for each text of a list that is refused; else one. */
function refusals(
  name: string,
  parameter: Parameter,
  texts: readonly string[],
  error: z.ZodError,
): readonly InvalidParameter[] {
  const places = [...new Set(error.issues.map(({ path: [at] }) => (typeof at === 'number' ? at : null)))]
  return places.map((at) => {
    const issue = error.issues.find(({ path: [where] }) => where === at || (at === null && typeof where !== 'number'))
    return refusal(name, parameter, at === null ? texts : texts.slice(at, at + 1), issue?.message ?? 'not understood')
  })
}

function refusal(name: string, parameter: Parameter, texts: readonly string[], message: string): InvalidParameter {
  const value = texts.length === 0 ? null : texts.join(', ')
  const reason = value === null ? 'is missing' : `${message}, found "${value}"`
  const allowed = allowedBy(schemaOf(parameter))
  return {
    parameter: name,
    value,
    reason: allowed ? `${reason}; known: ${allowed.join(', ')}` : reason,
    nearest: nearestValue(parameter, value ?? ''),
    ...(allowed && { allowed }),
  }
}

function allowedBy(schema: ParameterSchema): readonly string[] | undefined {
  if (schema.type === 'boolean') return ['true', 'false']
  return schema.enum?.map(String)
}

/** Of a list the nearest word, of a range the nearer end, of a form what it is likely to have been meant as; else an example. */
function nearestValue(parameter: Parameter, text: string): string | null {
  const schema = schemaOf(parameter)
  const allowed = allowedBy(schema)
  if (allowed) return nearest(text, allowed)
  if (schema.type === 'integer') {
    const typed = Number(text)
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema
    const usual = typeof schema.default === 'number' ? schema.default : minimum
    if (text.trim() === '' || !Number.isFinite(typed)) return String(usual)
    return String(Math.min(maximum, Math.max(minimum, Math.trunc(typed))))
  }
  const { example } = parameter
  const [first] = Array.isArray(example) ? (example as readonly string[]) : [example]
  return parameter.nearest?.(text) ?? (first === undefined ? null : String(first))
}
