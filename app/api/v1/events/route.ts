import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { eventsEdition, policyEvents } from '#server/queries/events/policy-events.ts'
import { publishedAt } from '#server/queries/explore/publications-of.ts'
import { EVENT_KINDS, isGoods, isPartner, knownFrom, type PolicyEvent } from '#trade/events/policy-event.ts'
import { beijingDay } from '#trade/format/format-instant.ts'
import { answer } from '../answer.ts'
import { count, instant, oneOf, sequence } from '../parameters.ts'
import { parseQuery } from '../parse-query.ts'
import { invalidRequest } from '../problem.ts'

const day = { schema: z.iso.date({ error: 'expected a day like 2023-08-01' }).optional() }

const SHAPE = {
  kind: oneOf(EVENT_KINDS),
  partner: { schema: z.string().refine(isPartner, { error: 'expected the code of a partner or group' }).optional() },
  goods: {
    schema: z
      .string()
      .refine(isGoods, { error: 'expected goods like sector:electronics or commodity:soybeans' })
      .optional(),
  },
  from: day,
  to: day,
  asOf: instant,
  asOfSequence: sequence,
  limit: count(1, 500, 500),
} as const

/** Policy events by the day they came into effect, the newest first; with `asOf` those that were known then. */
export async function GET(request: Request): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), SHAPE)
  if ('refused' in parsed) return parsed.refused
  const { kind, partner, goods, from, to, asOf, asOfSequence, limit } = parsed.query
  if (asOf && asOfSequence !== undefined) {
    return invalidRequest([
      { parameter: 'asOfSequence', value: String(asOfSequence), reason: 'stands beside asOf: give one of the two' },
    ])
  }
  return answer(
    request,
    async (head) => {
      if (asOfSequence !== undefined && (asOfSequence > head.sequence || asOfSequence === 0)) {
        return invalidRequest([
          { parameter: 'asOfSequence', value: String(asOfSequence), reason: `the log has reached ${head.sequence}` },
        ])
      }
      const at = asOf ?? (asOfSequence === undefined ? null : await publishedAt(database(), asOfSequence))
      const known = at && beijingDay(new Date(at).getTime())
      const [edition, events] = await Promise.all([eventsEdition(database()), policyEvents(database())])
      const found = events.filter(
        (event) =>
          (kind === undefined || event.kind === kind) &&
          (partner === undefined || event.touches.partner === partner) &&
          (goods === undefined || event.touches.goods === goods) &&
          (from === undefined || event.inEffectOn >= from) &&
          (to === undefined || event.inEffectOn <= to) &&
          (known === null || knownFrom(event) <= known),
      )
      return { sequence: head.sequence, edition, events: found.slice(0, limit).map(writeEvent) }
    },
    async () => `e${await eventsEdition(database())}`,
  )
}

function writeEvent({ withdrawn, ...event }: PolicyEvent) {
  return { ...event, state: withdrawn === null ? 'stands' : 'withdrawn', withdrawnReason: withdrawn }
}
