import type { z } from 'zod'
import { type InvalidParameter, invalidRequest } from './problem.ts'

/** What each parameter may be: a schema over its text, or over the list of its texts where it may be repeated. */
export interface QueryShape {
  readonly [parameter: string]: {
    readonly schema: z.ZodType
    readonly allowed?: readonly string[]
    readonly repeated?: true
  }
}

type Parsed<T extends QueryShape> = { [K in keyof T]: z.output<T[K]['schema']> }

/** The query of `url` as `shape` says, or the refusal naming every parameter or value it does not know. Nothing is ever ignored. */
export function parseQuery<const T extends QueryShape>(
  url: URL,
  shape: T,
): { query: Parsed<T> } | { refused: Response } {
  const invalid = unknownParameters(url, shape)
  const query: Record<string, unknown> = {}
  for (const [parameter, { schema, allowed, repeated }] of Object.entries(shape)) {
    const values = url.searchParams.getAll(parameter)
    if (values.length > 1 && !repeated) {
      invalid.push({ parameter, value: values.join(', '), reason: 'may be given once' })
      continue
    }
    const parsed = schema.safeParse(repeated ? values : values[0])
    if (parsed.success) query[parameter] = parsed.data
    else invalid.push(refusal(parameter, values, parsed.error, allowed))
  }
  return invalid.length > 0 ? { refused: invalidRequest(invalid) } : { query: query as Parsed<T> }
}

function unknownParameters(url: URL, shape: QueryShape): InvalidParameter[] {
  const known = Object.keys(shape)
  return [...new Set(url.searchParams.keys())]
    .filter((parameter) => !known.includes(parameter))
    .map((parameter) => ({
      parameter,
      value: url.searchParams.get(parameter),
      reason: `unknown parameter; known: ${known.join(', ') || 'none'}`,
      allowed: known,
    }))
}

function refusal(
  parameter: string,
  values: readonly string[],
  error: z.ZodError,
  allowed: readonly string[] | undefined,
): InvalidParameter {
  const value = values.length === 0 ? null : values.join(', ')
  const issue = error.issues[0]
  const at = issue?.path[0]
  const found = typeof at === 'number' ? (values[at] ?? value) : value
  const reason = value === null ? 'is missing' : `${issue?.message ?? 'not understood'}, found "${found}"`
  return {
    parameter,
    value,
    reason: allowed ? `${reason}; known: ${allowed.join(', ')}` : reason,
    ...(allowed && { allowed }),
  }
}
