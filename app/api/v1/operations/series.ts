import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { heldSeries } from '#server/queries/explore/holdings.ts'
import { reachOf } from '#server/queries/observations/reach-of.ts'
import { FLOWS } from '#trade/flow.ts'
import { memberName } from '#trade/member-name.ts'
import { nearest } from '#trade/nearest.ts'
import { BASES, BREAKDOWNS, MEASURES, parseSeriesKey, type SeriesDimensions } from '#trade/series-key.ts'
import { named } from '../answers/named.ts'
import { bilingual, next, period, sequence, seriesKey } from '../answers/scalars.ts'
import { operation, pageOf } from '../operation.ts'
import { FORMS, oneOf, paged, PAST } from '../parameters.ts'
import { invalidRequest, Refused } from '../problem.ts'

const Series = named(
  'Series',
  z.object({
    series: seriesKey,
    flow: z.enum(FLOWS),
    breakdown: z.enum(BREAKDOWNS),
    member: z.string().nullable().meta({ description: 'Code within the breakdown; null of all trade.' }),
    name: bilingual.meta({ description: 'What the member is called.' }),
    measure: z.enum(MEASURES),
    unit: z.string(),
    basis: z.enum(BASES),
    first: period.meta({ description: 'The first period of which it has a figure.' }),
    last: period,
    hasLevels: z.boolean().meta({ description: 'False where only its growth was printed.' }),
    since: sequence.meta({ description: 'The publication that brought its first figure.' }),
  }),
)

export const series = operation({
  id: 'series',
  path: '/series',
  title: { en: 'Series', zh: '序列' },
  says: {
    en: 'Which series are held, by key, and from which period to which.',
    zh: '已收录的序列及其起止时期，按键排序。',
  },
  parameters: {
    flow: oneOf(FLOWS, 'exports', {
      en: 'Exports, imports, their sum or difference.',
      zh: '出口、进口、进出口总值或差额。',
    }),
    breakdown: oneOf(BREAKDOWNS, 'counterpart', { en: 'What all trade is cut by.', zh: '分组维度。' }),
    member: {
      schema: z.string().max(100).optional(),
      example: 'USA',
      says: {
        en: 'A code within a breakdown: USA, ASEAN, integrated-circuits, 85.',
        zh: '维度内代码：USA、ASEAN、integrated-circuits、85。',
      },
    },
    measure: oneOf(MEASURES, 'value', { en: 'Money, or pieces and tons.', zh: '金额或数量。' }),
    unit: {
      schema: z.string().max(40).optional(),
      example: 'CNY',
      says: { en: 'USD, CNY, or the base unit of a quantity.', zh: 'USD、CNY或数量的基本单位。' },
    },
    basis: oneOf(BASES, 'year-to-date', { en: 'Single months, or January up to a month.', zh: '当月或1月起累计。' }),
    ...PAST,
    ...paged(500, 5_000),
    ...FORMS,
  },
  answer: z.object({ sequence, series: z.array(Series), next }),
  list: 'series',
  async read(asked) {
    const { query, at, head } = asked
    const held = await heldSeries(database(), head)
    const dimensions = new Map([...held.keys()].map((key) => [key, parseSeriesKey(key)]))
    // Against all that is known now: of a code that nobody had then there was nothing.
    assertHeld('member', query.member, dimensions)
    assertHeld('unit', query.unit, dimensions)
    const heldThen = [...dimensions].filter(([key]) => (held.get(key)?.figures ?? at + 1) <= at)
    const keys = heldThen.filter(([, of]) => matches(of, query)).map(([key]) => key)
    const { items, next } = pageOf(keys.toSorted(), (key) => key, asked)
    const reaches = await reachOf(database(), items, at)
    return {
      sequence: at,
      series: items.flatMap((key) => {
        const [of, reach, since] = [dimensions.get(key), reaches.get(key), held.get(key)]
        if (!of || !reach || !since) return []
        const { breakdown, member } = of
        return {
          series: key,
          ...of,
          name: { en: memberName(breakdown, member ?? '', 'en'), zh: memberName(breakdown, member ?? '', 'zh') },
          ...reach,
          hasLevels: since.levels !== null && since.levels <= at,
          since: since.figures,
        }
      }),
      next,
    }
  },
})

const BY = ['flow', 'breakdown', 'member', 'measure', 'unit', 'basis'] as const

function matches(
  of: SeriesDimensions,
  query: Readonly<Partial<Record<(typeof BY)[number], string | undefined>>>,
): boolean {
  return BY.every((dimension) => query[dimension] === undefined || query[dimension] === of[dimension])
}

/** Throws Refused for a code that no series held has. */
function assertHeld(
  parameter: 'member' | 'unit',
  value: string | undefined,
  dimensions: ReadonlyMap<string, SeriesDimensions>,
): void {
  if (value === undefined) return
  const known = new Set([...dimensions.values()].flatMap((of) => of[parameter] ?? []))
  if (known.has(value)) return
  const reason = `no series is held with the ${parameter} "${value}"`
  throw new Refused(invalidRequest([{ parameter, value, reason, nearest: nearest(value, known) }]))
}
