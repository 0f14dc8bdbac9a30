import { z } from 'zod'
import { FLOWS } from '#trade/flow.ts'
import { STAGES } from '#trade/release.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { named } from './named.ts'
import { address, bilingual, decimal, instant, period, releaseCode, sequence } from './scalars.ts'

export const RELEASE_STATES = ['published', 'corrected', 'withdrawn'] as const
export const ERRORS = ['ours', 'agency'] as const
export const CALENDAR_STATES = [
  'announced',
  'confirmed',
  'postponed',
  'merged',
  'cancelled',
  'missed',
  'released',
] as const
export const stage = z.enum(STAGES)
const precision = z.enum(['second', 'minute', 'day', 'assumed']).meta({
  description: 'How exactly the instant is known; assumed where no source gives even the day.',
})

const amended = z
  .object({
    at: instant,
    reason: z.string(),
    reasonZh: z.string().nullable().optional(),
    errorWas: z.enum(ERRORS),
    sequence,
  })
  .nullable()
  .meta({
    description:
      'Of a corrected or withdrawn release: when, why (in Chinese, too, where the desk wrote that; entries of before it was kept leave it out), and whose error it was.',
  })

/** A release in a list. */
export const Release = named(
  'Release',
  z.object({
    code: releaseCode,
    stage,
    period,
    state: z.enum(RELEASE_STATES),
    sequence,
    publishedAt: instant,
    precision,
    source: address.nullable(),
    notes: z.string().nullable(),
    amended,
    figures: z.int().min(0).meta({ description: 'How many figures its first publication carried.' }),
  }),
)

export const Expectation = named(
  'Expectation',
  z
    .object({
      flow: z.enum(FLOWS),
      currency: z.enum(CURRENCIES),
      figure: z.enum(['growth', 'balance']),
      median: decimal.nullable(),
      low: decimal.nullable(),
      high: decimal.nullable(),
      forecasts: z.int().nullable(),
      poll: z.string().nullable(),
      source: address,
    })
    .meta({ description: 'What was forecast before the release: growth in per cent, a balance in billions.' }),
)

const byFlow = z.partialRecord(z.enum(FLOWS), bilingual)
export const Sentences = named(
  'Sentences',
  z
    .object({
      rulebook: z.literal('S1'),
      page: bilingual,
      wall: bilingual,
      portrait: bilingual,
      standfirst: bilingual,
      ticker: z.object({ en: z.array(z.string()), zh: z.array(z.string()) }),
      captions: byFlow,
      against: byFlow,
    })
    .meta({
      description:
        'The words of the day, written from the figures by a rulebook (docs/sentences.md) when it was published.',
    }),
)

/** What the log says of a release. */
export const ReleaseNotice = named(
  'ReleaseNotice',
  z.object({
    code: releaseCode,
    stage,
    period,
    state: z.enum(RELEASE_STATES),
    sequence,
    publishedAt: instant,
    instantPrecision: precision,
    sourceUrl: address.nullable(),
    notes: z.string().nullable(),
    amended,
    expectations: z.array(Expectation),
    sentences: Sentences.nullable(),
  }),
)

export const CalendarItem = named(
  'CalendarItem',
  z.object({
    release: releaseCode,
    stage,
    period,
    dueAt: instant.nullable(),
    firstDueAt: instant.nullable().meta({ description: 'The instant first announced, once it was moved.' }),
    precision,
    state: z.enum(CALENDAR_STATES),
    note: z.string().nullable(),
    source: address,
  }),
)
