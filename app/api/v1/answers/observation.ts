import { z } from 'zod'
import { MISSING_REASONS } from '#trade/missing.ts'
import { named } from './named.ts'
import { address, decimal, instant, period, releaseCode, sequence, seriesKey } from './scalars.ts'

export const status = z.enum(['A', 'P', 'R', 'E', 'M']).meta({
  description: 'SDMX OBS_STATUS: A normal, P provisional, R revised, E estimate, M missing.',
})
export const firstPrint = z.enum(['held', 'level-not-held', 'not-held']).meta({
  description:
    'What of the first print is held; level-not-held: its growth is the first print’s, its level a later one’s.',
})
export const missingReason = z.enum(MISSING_REASONS).nullable()
export const source = z.object({
  url: address,
  cell: z.string().nullable(),
  note: z.string().nullable(),
  file: z.string().optional().meta({ description: 'SHA-256 of the file it was read from: /sources/…' }),
})

/** A figure as the API writes it. */
export const Observation = named(
  'Observation',
  z.object({
    series: seriesKey,
    period,
    value: decimal.nullable(),
    unit: z.string().meta({ description: 'What the value counts, in words: USD billion, CNY 10,000, tons.' }),
    status,
    printedGrowthPercent: decimal
      .nullable()
      .meta({ description: 'On a year before, as the agency printed it, on its own base.' }),
    missingReason,
    firstPrint,
    vintage: sequence.meta({ description: 'The place in the log of the publication that carried it.' }),
    publishedAt: instant,
    release: releaseCode,
    source,
    disagreements: z
      .array(
        z.object({
          value: decimal.nullable(),
          unit: z.string(),
          printedGrowthPercent: decimal.nullable(),
          source: z.string(),
          note: z.string().nullable(),
        }),
      )
      .meta({ description: 'Prints of the same day by sources that differ.' }),
    replaces: z
      .object({
        value: decimal.nullable(),
        unit: z.string(),
        printedGrowthPercent: decimal.nullable(),
        vintage: sequence,
      })
      .nullable()
      .meta({ description: 'The print it took the place of.' }),
  }),
)

/** With its place in the history of its figure. */
export const ObservationInHistory = named(
  'ObservationInHistory',
  Observation.extend({
    replacedBy: sequence
      .nullable()
      .meta({ description: 'The publication that replaced it; null while it stands, as known then.' }),
  }),
)
