import { z } from 'zod'
import { named } from './named.ts'
import { firstPrint, missingReason, source, status } from './observation.ts'
import { CalendarItem, ReleaseNotice } from './release.ts'
import { decimal, hash, instant, period, releaseCode, sequence, seriesKey } from './scalars.ts'

export const PUBLICATION_KINDS = ['release', 'addition', 'correction', 'withdrawal', 'calendar'] as const

const scale = z.int().min(0).max(12).meta({ description: 'The value counts in 10^scale of the series’ unit.' })

const Figure = named(
  'Figure',
  z
    .object({
      series: seriesKey,
      period,
      value: decimal.nullable(),
      scale,
      status,
      printedGrowthPercent: decimal.nullable(),
      firstPrint,
      missingReason,
      vintage: sequence,
      publishedAt: instant,
      release: releaseCode,
      source,
      disagreements: z.array(
        z.object({
          value: decimal.nullable(),
          scale,
          printedGrowthPercent: decimal.nullable(),
          source: z.string(),
          note: z.string().nullable(),
        }),
      ),
      replaces: z
        .object({ value: decimal.nullable(), scale, printedGrowthPercent: decimal.nullable(), vintage: sequence })
        .nullable(),
    })
    .meta({
      description:
        'A figure as the log carries it, which screens fold: its unit is the series’, its scale a power of ten.',
    }),
)

/** One entry of the log, whole. */
export const LogEntry = named(
  'LogEntry',
  z.object({
    epoch: z.string(),
    sequence,
    previousHash: hash,
    hash: hash.meta({ description: 'SHA-256 of previousHash and the canonical JSON of the entry’s body.' }),
    kind: z.enum(PUBLICATION_KINDS),
    publishedAt: instant,
    release: ReleaseNotice.nullable(),
    calendar: z.array(CalendarItem),
    figures: z.array(Figure),
  }),
)
