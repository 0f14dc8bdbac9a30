import { z } from 'zod'
import { beijingField } from '#trade/format/format-instant.ts'
import { parsePeriod } from '#trade/period.ts'
import { parseSeriesKey } from '#trade/series-key.ts'

/** What actions read, piece by piece. */
export const code = z.string().regex(/^GACC-[\w.-]{4,60}$/)

export const period = z
  .string()
  .trim()
  .refine((text) => holds(() => parsePeriod(text)))

export const optionalText = z
  .string()
  .trim()
  .max(2_000)
  .transform((text) => text || null)

export const reason = z.string().trim().min(3).max(2_000)

export const webAddress = z
  .string()
  .trim()
  .url({ protocol: /^https?$/ })

export const optionalAddress = z.union([z.literal('').transform(() => null), webAddress])

/** What a person types into a date-and-time field, read as Beijing's clock, whatever the computer's zone. A day there is none of is refused. */
export const beijingInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/)
  .transform((text) => (text.length === 16 ? `${text}:00` : text))
  .refine((text) => holds(() => expectSame(beijingField(`${text}+08:00`), text)))
  .transform((text) => new Date(`${text}+08:00`))

export const entry = z.object({
  series: z.string().refine((key) => holds(() => parseSeriesKey(key))),
  period,
  value: z.string().max(60).nullable(),
  scale: z.number().int().min(0).max(15),
  printedGrowthPercent: z.string().max(60).nullable(),
})

const fieldText = z.object({ text: z.string().max(60), scale: z.number().int().min(0).max(15) })

export const typedField = fieldText.extend({
  series: z.string().refine((key) => holds(() => parseSeriesKey(key))),
  period,
  part: z.enum(['value', 'growth']),
  was: fieldText.nullable(),
})

/** The 30th of February is read as a day of March: then it is not what was typed. */
function expectSame(read: string, typed: string): void {
  if (read !== typed) throw new RangeError(`there is no ${typed}`)
}

function holds(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
