import { z } from 'zod'
import { named } from './named.ts'

// What figures, releases and the log are written in.

/** Digits as printed, never a float. `decimal` stands in OpenAPI's registry of formats. */
export const decimal = named(
  'Decimal',
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .meta({ format: 'decimal', description: 'Exact digits as printed, a point, a minus; never a float.' }),
)
export const period = named(
  'Period',
  z.string().meta({
    description: '2024-12 a month, 2024-01..02 January–February, 2024-01..09 the year to date, 2024 a year.',
    examples: ['2024-12', '2024-01..02', '2024'],
  }),
)
export const seriesKey = named(
  'SeriesKey',
  z.string().meta({
    description: 'CN.flow.breakdown:member.measure.unit.basis',
    examples: ['CN.exports.all.value.USD.month', 'CN.total.counterpart:USA.value.CNY.year-to-date'],
  }),
)
export const releaseCode = named(
  'ReleaseCode',
  z.string().meta({ examples: ['GACC-2024-12-flash', 'GACC-2024-annual'] }),
)
export const sequence = named(
  'Sequence',
  z
    .int()
    .min(0)
    .max(999_999_999)
    .meta({ description: 'A place in the log, which has no gaps; 0 before the first entry.' }),
)
export const hash = named('Hash', z.string().meta({ description: 'SHA-256, in hexadecimal digits.' }))
export const instant = z.string().meta({ format: 'date-time' })
export const day = z.string().meta({ format: 'date' })
/** Not declared a URI: sources of old figures are written as they were found. */
export const address = z.string()
export const bilingual = named(
  'Bilingual',
  z
    .object({ en: z.string(), zh: z.string() })
    .meta({ description: 'English and Chinese, each written from the same facts.' }),
)
/** Where the next page begins. */
export const next = z.string().nullable().meta({ description: 'The cursor of the next page; null at the end.' })
