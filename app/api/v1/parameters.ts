import { z } from 'zod'
import { endOrdinal, parsePeriod } from '#trade/period.ts'

// The door's vocabulary: each parameter's text, parsed once. Messages say what was expected; parse-query adds what was found.

/** One of `values`, or not given. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return { schema: z.enum(values, { error: 'unknown value' }).optional(), allowed: values }
}

/** Where a range of periods starts: a month, January–February or a year stands for its first month. As an ordinal of months. */
export const fromPeriod = {
  schema: periodText((text) => endOrdinal({ ...parsePeriod(text), last: parsePeriod(text).first })),
}

/** Where it ends: the last month of the period. */
export const toPeriod = { schema: periodText((text) => endOrdinal(parsePeriod(text))) }

/** A whole number in a range, else `otherwise`. */
export function count(least: number, most: number, otherwise: number) {
  const error = `expected a whole number from ${least} to ${most}`
  return {
    schema: z
      .string()
      .regex(/^\d{1,15}$/, { error })
      .transform(Number)
      .pipe(z.number().min(least, { error }).max(most, { error }))
      .default(otherwise),
  }
}

/** An instant with its offset. */
export const instant = {
  schema: z.iso
    .datetime({ offset: true, error: 'expected an instant like 2023-05-01T00:00:00Z' })
    .transform((text) => new Date(text))
    .optional(),
}

/** A sequence of the log. */
export const sequence = {
  schema: z
    .string()
    .regex(/^\d{1,9}$/, { error: 'expected a sequence number of the log' })
    .transform(Number)
    .optional(),
}

function periodText(read: (text: string) => number) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return read(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'expected a period like 2024-12, 2024-01..02 or 2024' })
        return z.NEVER
      }
    })
    .optional()
}
