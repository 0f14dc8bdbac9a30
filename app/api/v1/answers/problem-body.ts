import { z } from 'zod'

/** What is answered instead of an answer (RFC 9457). */
export const ProblemBody = z.object({
  type: z.string().meta({ description: 'urn:tradewire:problem:…' }),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  invalid: z
    .array(
      z.object({
        parameter: z.string(),
        value: z.string().nullable(),
        reason: z.string(),
        nearest: z
          .string()
          .nullable()
          .optional()
          .meta({ description: 'The nearest valid name or value; null where none is near.' }),
        allowed: z.array(z.string()).optional(),
      }),
    )
    .optional(),
})
