import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { observations } from '#server/queries/observations/observations.ts'
import { seriesUnknown } from '#server/queries/observations/series-held.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { answer } from '../answer.ts'
import { fromPeriod, instant, sequence, toPeriod } from '../parameters.ts'
import { parseQuery } from '../parse-query.ts'
import { invalidRequest } from '../problem.ts'
import { writeFigure } from '../write-figure.ts'

const SHAPE = {
  series: { schema: z.array(z.string()).min(1).max(100, { error: 'at most 100 series at a time' }), repeated: true },
  from: fromPeriod,
  to: toPeriod,
  asOf: instant,
  asOfSequence: sequence,
} as const

/** Figures of series, now or as known at an instant or sequence: `?series=CN.exports.all.value.USD.month&from=2023-03&asOf=2023-05-01T00:00:00Z`. */
export async function GET(request: Request): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), SHAPE)
  if ('refused' in parsed) return parsed.refused
  const { series, from, to, asOf, asOfSequence } = parsed.query
  const malformed = series.flatMap((key) => faultOf(key) ?? [])
  if (malformed.length > 0) return invalidRequest(malformed)
  if (asOf && asOfSequence !== undefined) {
    return invalidRequest([
      { parameter: 'asOfSequence', value: String(asOfSequence), reason: 'stands beside asOf: give one of the two' },
    ])
  }
  return answer(request, async (head) => {
    if (asOfSequence !== undefined && asOfSequence > head.sequence) {
      return invalidRequest([
        { parameter: 'asOfSequence', value: String(asOfSequence), reason: `the log has reached ${head.sequence}` },
      ])
    }
    const at = await sequenceAt(
      database(),
      head.sequence,
      asOf ? { instant: asOf } : asOfSequence === undefined ? null : { sequence: asOfSequence },
    )
    const unknown = await seriesUnknown(database(), series, head.sequence)
    if (unknown.length > 0) {
      return invalidRequest(
        unknown.map((key) => ({
          parameter: 'series',
          value: key,
          reason: `no figures are held of "${key}"; those held are listed at /api/v1/series`,
        })),
      )
    }
    const figures = await observations(database(), { series, from, to }, at)
    return { sequence: at, observations: figures.map(writeFigure) }
  })
}

function faultOf(key: string) {
  try {
    parseSeriesKey(key)
    return null
  } catch (error) {
    return { parameter: 'series', value: key, reason: (error as RangeError).message }
  }
}
