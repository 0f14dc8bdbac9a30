import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { heldSeries, holdings } from '#server/queries/explore/holdings.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { firstPrints } from '#server/queries/observations/first-prints.ts'
import { type PrintPlace, printsPage } from '#server/queries/observations/prints-page.ts'
import { nearest } from '#trade/nearest.ts'
import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import { ObservationInHistory } from '../answers/observation.ts'
import { next, sequence, seriesKey } from '../answers/scalars.ts'
import { monthsOf } from '../months.ts'
import { type Asked, operation, sequenceBefore, staleCursor } from '../operation.ts'
import { FORMS, isPeriod, paged, type Parameters, PAST, PERIODS, UPDATED_AFTER } from '../parameters.ts'
import { type InvalidParameter, invalidRequest, Refused } from '../problem.ts'
import { writeFigure } from '../write-figure.ts'

const parameters = {
  series: {
    schema: z.array(seriesKey).min(1).max(100, { error: 'at most 100 series at a time' }),
    example: ['CN.exports.all.value.USD.month', 'CN.imports.all.value.USD.month'],
    says: { en: 'Keys of series, at most 100: repeat the parameter.', zh: '序列键，至多100个：重复该参数。' },
  },
  ...PERIODS,
  ...PAST,
  firstPrint: {
    schema: z.boolean({ error: 'expected true or false' }).default(false),
    example: true,
    says: {
      en: 'Each figure as the agency first printed it; the field firstPrint says where that is not held.',
      zh: '各数字的首次公布值；字段firstPrint标明未收录者。',
    },
  },
  includeHistory: {
    schema: z.boolean({ error: 'expected true or false' }).default(false),
    example: true,
    says: {
      en: 'Every print of each figure, the first one first, with replacedBy.',
      zh: '各数字的全部公布值，首次在前，附replacedBy。',
    },
  },
  updatedAfter: UPDATED_AFTER,
  ...paged(1_000, 10_000),
  ...FORMS,
} satisfies Parameters

export const observations = operation({
  id: 'observations',
  path: '/observations',
  title: { en: 'Observations', zh: '观测值' },
  says: {
    en: 'Figures of series, by series and then by the end of their period: now, as known at any instant, as first printed, or with all their history.',
    zh: '序列的数字，先按序列、再按时期末月排列：当前值、任一时刻所知、首次公布值或全部历史。',
  },
  parameters,
  answer: z.object({ sequence, observations: z.array(ObservationInHistory), next }),
  list: 'observations',
  async read(asked) {
    const { query, at, next } = asked
    await assertAskable(asked)
    const since = query.updatedAfter ? await sequenceAt(database(), at, { instant: new Date(query.updatedAfter) }) : 0
    const page = {
      series: query.series,
      ...monthsOf(query),
      since,
      after: asked.after && placeOf(asked.after),
      limit: query.limit + 1,
    }
    const found = query.firstPrint
      ? (await firstPrints(database(), page, at)).map((figure) => ({ figure, replacedBy: null }))
      : await printsPage(database(), { ...page, allPrints: query.includeHistory }, at)
    const prints = found.slice(0, query.limit)
    const last = prints.at(-1)?.figure
    return {
      sequence: at,
      observations: prints.map(({ figure, replacedBy }) => ({ ...writeFigure(figure), replacedBy })),
      next: found.length > query.limit && last ? next([last.series, last.period, String(last.vintage)]) : null,
    }
  },
})

function placeOf([series = '', period = '', vintage = '']: readonly string[]): PrintPlace {
  if (!isPeriod(period)) throw new Refused(staleCursor())
  return { series, period, vintage: sequenceBefore([vintage]) }
}

/** Throws Refused for keys that are none, series that are not held, and for two ways to choose a print. */
async function assertAskable({ query, head }: Asked<typeof parameters>): Promise<void> {
  const held = await holdings(database(), head, head.sequence)
  const unknown = query.series.filter((key) => held.get(key) === undefined)
  const known = unknown.length > 0 ? (await heldSeries(database(), head)).keys() : []
  const invalid: InvalidParameter[] = unknown.map((key, at) => ({
    parameter: 'series',
    value: key,
    reason: faultOf(key) ?? `no figures are held of "${key}"; those held are listed at /api/v1/series`,
    // Looked for among thousands: of a list of made-up keys the first will do.
    nearest: at === 0 ? nearest(key, known) : null,
  }))
  if (query.firstPrint && query.includeHistory)
    invalid.push({
      parameter: 'includeHistory',
      value: 'true',
      reason: 'stands beside firstPrint: give one of the two',
      nearest: 'false',
    })
  if (invalid.length > 0) throw new Refused(invalidRequest(invalid))
}

function faultOf(key: SeriesKey): string | null {
  try {
    parseSeriesKey(key)
    return null
  } catch (error) {
    return (error as RangeError).message
  }
}
