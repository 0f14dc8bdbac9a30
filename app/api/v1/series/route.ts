import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { seriesHeld } from '#server/queries/observations/series-held.ts'
import { FLOWS } from '#trade/flow.ts'
import { BASES, BREAKDOWNS, MEASURES } from '#trade/series-key.ts'
import { answer } from '../answer.ts'
import { oneOf } from '../parameters.ts'
import { parseQuery } from '../parse-query.ts'

const SHAPE = {
  flow: oneOf(FLOWS),
  breakdown: oneOf(BREAKDOWNS),
  member: { schema: z.string().max(100).optional() },
  measure: oneOf(MEASURES),
  unit: { schema: z.string().max(40).optional() },
  basis: oneOf(BASES),
} as const

/** Which series are held, from which period to which, and how many figures each. */
export async function GET(request: Request): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), SHAPE)
  if ('refused' in parsed) return parsed.refused
  return answer(request, async (head) => ({
    sequence: head.sequence,
    series: await seriesHeld(database(), parsed.query, head.sequence),
  }))
}
