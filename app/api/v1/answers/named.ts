import { z } from 'zod'

/** The schemas that have a name in the OpenAPI file: `#/components/schemas/Observation`. */
export const answerSchemas = z.registry<{ id: string }>()

/** `schema` under `id`, a name of its own in the OpenAPI file. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  answerSchemas.add(schema, { id })
  return schema
}
