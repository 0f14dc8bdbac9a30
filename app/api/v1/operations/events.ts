import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { eventsEdition, policyEvents } from '#server/queries/events/policy-events.ts'
import { publishedAt } from '#server/queries/explore/publications-of.ts'
import {
  EVENT_GOODS,
  EVENT_KINDS,
  EVENT_PARTNERS,
  isGoods,
  isPartner,
  knownFrom,
  type PolicyEvent as Event,
} from '#trade/events/policy-event.ts'
import { beijingDay } from '#trade/format/format-instant.ts'
import { nearest } from '#trade/nearest.ts'
import { PolicyEvent } from '../answers/policy-event.ts'
import { next, sequence } from '../answers/scalars.ts'
import { operation, pageOf } from '../operation.ts'
import { FORMS, nearestDay, oneOf, paged, PAST } from '../parameters.ts'

const written = (choosable: readonly { readonly written: string }[]) => choosable.map((one) => one.written)
const day = z.iso.date({ error: 'expected a day like 2023-08-01' }).optional()

export const events = operation({
  id: 'events',
  path: '/events',
  title: { en: 'Policy events', zh: '政策事件' },
  says: {
    en: 'Dated facts by the day they came into effect, the newest first; as of a past instant those announced by then, in today’s wording.',
    zh: '政策事实，按生效日期排列，新者在前；截至过去某时刻者为其时已公布的，文字为现行版本。',
  },
  parameters: {
    kind: oneOf(EVENT_KINDS, 'export-control', { en: 'What it is.', zh: '类别。' }),
    partner: {
      schema: z.string().refine(isPartner, { error: 'expected the code of a partner or group' }).optional(),
      example: 'RCEP',
      nearest: (text: string) => nearest(text, written(EVENT_PARTNERS)),
      says: { en: 'The country or group it touches.', zh: '涉及的国家或集团。' },
    },
    goods: {
      schema: z
        .string()
        .refine(isGoods, { error: 'expected goods like sector:electronics or commodity:soybeans' })
        .optional(),
      example: 'commodity:soybeans',
      nearest: (text: string) => nearest(text, written(EVENT_GOODS)),
      says: { en: 'The goods it touches.', zh: '涉及的商品。' },
    },
    from: {
      schema: day,
      example: '2020-01-01',
      nearest: nearestDay,
      says: { en: 'In effect on this day or later.', zh: '生效日不早于。' },
    },
    to: {
      schema: day,
      example: '2025-12-31',
      nearest: nearestDay,
      says: { en: 'In effect on this day or before.', zh: '生效日不晚于。' },
    },
    ...PAST,
    ...paged(500, 500),
    ...FORMS,
  },
  answer: z.object({
    sequence,
    edition: z.int().min(0).meta({ description: 'Grows by one with each change: events are not in the log.' }),
    events: z.array(PolicyEvent),
    next,
  }),
  list: 'events',
  edition: async () => `e${await eventsEdition(database())}`,
  async read(asked) {
    const { query, at } = asked
    const { kind, partner, goods, from, to, asOf, asOfSequence } = query
    const then = asOf ?? (asOfSequence === undefined ? null : await publishedAt(database(), asOfSequence))
    const known = then && beijingDay(new Date(then).getTime())
    const { edition, events } = await policyEvents(database())
    const found = events.filter(
      (event) =>
        (kind === undefined || event.kind === kind) &&
        (partner === undefined || event.touches.partner === partner) &&
        (goods === undefined || event.touches.goods === goods) &&
        (from === undefined || event.inEffectOn >= from) &&
        (to === undefined || event.inEffectOn <= to) &&
        (known === null || knownFrom(event) <= known),
    )
    const { items, next } = pageOf(found, ({ id }) => String(id), asked)
    return { sequence: at, edition, events: items.map(writeEvent), next }
  },
})

function writeEvent({ withdrawn, ...event }: Event) {
  return {
    ...event,
    state: withdrawn === null ? ('stands' as const) : ('withdrawn' as const),
    withdrawnReason: withdrawn,
  }
}
