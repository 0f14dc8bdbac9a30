import * as z from 'zod/mini'
import type { Figure } from '../figure.ts'
import type { Bilingual, Sentences } from '../sentences/sentences.ts'
import type { CalendarItem, Cursor, LogEntry, ReleaseNotice } from './entry.ts'

// The forms of what the log says, as it travels.

const text = z.string()
const orNull = z.nullable(text)
const sequence = z.int().check(z.minimum(0))
const stage = z.enum(['flash', 'annual', 'report', 'online', 'yearbook', 'restatement'])
const precision = z.enum(['second', 'minute', 'day', 'assumed'])
const flow = z.enum(['exports', 'imports', 'total', 'balance'])
const firstPrint = z.enum(['held', 'level-not-held', 'not-held'])
const missingReason = z.enum([
  'not-held',
  'not-published',
  'growth-only',
  'merged',
  'withdrawn',
  'no-base',
  'zero-base',
  'not-yet',
])

export const cursor: z.ZodMiniType<Cursor> = z.looseObject({
  epoch: text.check(z.maxLength(64)),
  sequence,
  hash: text.check(z.maxLength(64)),
})

export const figure: z.ZodMiniType<Figure> = z.looseObject({
  series: text,
  period: text,
  value: orNull,
  scale: z.int(),
  status: z.enum(['A', 'P', 'R', 'E', 'M']),
  printedGrowthPercent: orNull,
  firstPrint,
  missingReason: z.nullable(missingReason),
  vintage: sequence,
  publishedAt: text,
  release: text,
  source: z.looseObject({ url: text, cell: orNull, note: orNull, file: z.optional(text) }),
  disagreements: z.array(
    z.looseObject({ value: orNull, scale: z.int(), printedGrowthPercent: orNull, source: text, note: orNull }),
  ),
  replaces: z.nullable(
    z.looseObject({ value: orNull, scale: z.int(), printedGrowthPercent: orNull, vintage: sequence }),
  ),
})

const bilingual: z.ZodMiniType<Bilingual> = z.looseObject({ en: text, zh: text })
const byFlow = z.partialRecord(flow, bilingual)
const sentences = z.looseObject({
  rulebook: z.literal('S1'),
  page: bilingual,
  wall: bilingual,
  portrait: bilingual,
  standfirst: bilingual,
  ticker: z.looseObject({ en: z.array(text), zh: z.array(text) }),
  captions: byFlow,
  against: byFlow,
}) as z.ZodMiniType<Sentences>

export const releaseNotice: z.ZodMiniType<ReleaseNotice> = z.looseObject({
  code: text,
  stage,
  period: text,
  state: z.enum(['published', 'corrected', 'withdrawn']),
  sequence,
  publishedAt: text,
  instantPrecision: precision,
  sourceUrl: orNull,
  notes: orNull,
  amended: z.nullable(
    z.looseObject({
      at: text,
      reason: text,
      reasonZh: z.optional(orNull),
      errorWas: z.enum(['ours', 'agency']),
      sequence,
    }),
  ),
  expectations: z.array(
    z.looseObject({
      flow,
      currency: z.enum(['USD', 'CNY']),
      figure: z.enum(['growth', 'balance']),
      median: orNull,
      low: orNull,
      high: orNull,
      forecasts: z.nullable(z.number()),
      poll: orNull,
      source: text,
    }),
  ),
  sentences: z.nullable(sentences),
})

export const calendarItem: z.ZodMiniType<CalendarItem> = z.looseObject({
  release: text,
  stage,
  period: text,
  dueAt: orNull,
  firstDueAt: orNull,
  precision,
  state: z.enum(['announced', 'confirmed', 'postponed', 'merged', 'cancelled', 'missed', 'released']),
  note: orNull,
  source: text,
})

export const logEntry: z.ZodMiniType<LogEntry> = z.looseObject({
  epoch: text.check(z.maxLength(64)),
  sequence: sequence.check(z.minimum(1)),
  previousHash: text.check(z.maxLength(64)),
  hash: text.check(z.maxLength(64)),
  kind: z.enum(['release', 'addition', 'correction', 'withdrawal', 'calendar']),
  publishedAt: text,
  release: z.nullable(releaseNotice),
  calendar: z.array(calendarItem),
  figures: z.array(figure),
})
