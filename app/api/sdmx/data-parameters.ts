import { z } from 'zod'
import { nearest } from '#trade/nearest.ts'
import { ATTRIBUTE_IDS, MEASURE_IDS } from '#trade/sdmx/components.ts'
import { DIMENSION_IDS, type DimensionId, TIME } from '#trade/sdmx/coordinates.ts'
import { isFault, parseTimeFilter, TIME_OPERATORS } from '#trade/sdmx/filter.ts'
import { nearestTimePeriod } from '#trade/sdmx/time-period.ts'
import { type Parameter, type Parameters, PAST, UPDATED_AFTER, wholeNumber } from '../v1/parameters.ts'
import { KEYS, LABELS } from './form-asked.ts'
import { listNearest, listOf } from './list-of.ts'

const ATTRIBUTES = ['dsd', 'msd', 'dataset', 'series', 'obs', 'all', 'none', ...ATTRIBUTE_IDS]
const MEASURES = ['all', 'none', ...MEASURE_IDS]
export const ALL_DIMENSIONS = 'AllDimensions'
const DETAILS = ['full', 'dataonly', 'serieskeysonly', 'nodata'] as const

/** A condition on one component: `c[FLOW]=exports,imports`. */
export type FilterName = `c[${DimensionId | typeof TIME}]`

const MOST_LETTERS = 4_000
const filters = Object.fromEntries(
  DIMENSION_IDS.map((id) => [
    `c[${id}]`,
    {
      schema: z.string().max(MOST_LETTERS).optional(),
      says: {
        en: `Codes of ${id}: any of several with commas; ne:CODE for all but one.`,
        zh: `${id}的代码：多个以逗号分隔；ne:代码表示除外。`,
      },
    } satisfies Parameter,
  ]),
) as Readonly<
  Record<`c[${DimensionId}]`, { readonly schema: z.ZodOptional<z.ZodString>; readonly says: Parameter['says'] }>
>

const PERIOD_EXPECTED = `expected periods like 2024, 2024-12 or 2024-01-01/P2M, after ${TIME_OPERATORS.map((one) => `${one}:`).join(', ')} or nothing`

const observations = wholeNumber(1, 1_000_000).optional()

export const DATA_PARAMETERS = {
  ...filters,
  [`c[${TIME}]` as const]: {
    schema: z
      .string()
      .max(MOST_LETTERS)
      .refine((text) => !isFault(parseTimeFilter(text)), { error: PERIOD_EXPECTED })
      .optional(),
    example: 'ge:2024-01+le:2024-12',
    nearest: nearestTimes,
    says: {
      en: 'Periods, all of whose days lie within the bounds: ge:2024-01+le:2024-12.',
      zh: '时期（其全部日期须在界限内）：ge:2024-01+le:2024-12。',
    },
  },
  ...PAST,
  updatedAfter: UPDATED_AFTER,
  includeHistory: {
    schema: z.boolean({ error: 'expected true or false' }).default(false),
    example: true,
    says: {
      en: 'Every print, a data set for each publication that carried some, oldest first.',
      zh: '全部公布值，每次发布一个数据集，由旧到新。',
    },
  },
  firstNObservations: {
    schema: observations,
    example: 1,
    says: { en: 'At most so many of a series, from its first on.', zh: '每序列自首期起至多若干期。' },
  },
  lastNObservations: {
    schema: observations,
    example: 1,
    says: { en: 'At most so many of a series, up to its last.', zh: '每序列至末期止至多若干期。' },
  },
  dimensionAtObservation: {
    schema: z.enum([TIME, ALL_DIMENSIONS, ...DIMENSION_IDS], { error: 'unknown value' }).default(TIME),
    example: ALL_DIMENSIONS,
    says: {
      en: 'What tells observations of a series apart: time, another dimension, or all of them.',
      zh: '序列内区分观测值的维度：时间、其他维度或全部。',
    },
  },
  attributes: {
    schema: listOf(ATTRIBUTES).optional(),
    example: 'OBS_STATUS,UNIT_MULT',
    nearest: (text: string) => listNearest(text, ATTRIBUTES),
    says: { en: 'Which attributes; all of them unless said otherwise.', zh: '属性；默认全部。' },
  },
  measures: {
    schema: listOf(MEASURES).optional(),
    example: 'OBS_VALUE',
    nearest: (text: string) => listNearest(text, MEASURES),
    says: { en: 'Which measures; both unless said otherwise.', zh: '度量；默认全部。' },
  },
  detail: {
    schema: z.enum(DETAILS, { error: 'unknown value' }).default('full'),
    example: 'dataonly',
    says: {
      en: 'As in SDMX 2.1: dataonly is without attributes, serieskeysonly and nodata are the series alone.',
      zh: '同SDMX 2.1：dataonly无属性，serieskeysonly与nodata仅序列。',
    },
  },
  format: {
    schema: z.enum(['sdmx-json', 'sdmx-csv', 'jsonstat'], { error: 'unknown value' }).optional(),
    example: 'sdmx-csv',
    says: { en: 'The form, where not by Accept.', zh: '格式（也可由Accept指定）。' },
  },
  labels: {
    schema: z.enum(LABELS, { error: 'unknown value' }).optional(),
    example: 'name',
    says: {
      en: 'Of CSV: codes, codes and names in columns of their own, or in one.',
      zh: 'CSV：代码、代码与名称分列或合列。',
    },
  },
  keys: {
    schema: z.enum(KEYS, { error: 'unknown value' }).optional(),
    example: 'series',
    says: {
      en: 'Of CSV: the key of the series, the observation or both as columns.',
      zh: 'CSV：附序列键、观测键或两者。',
    },
  },
} as const satisfies Parameters

/** Each term with its operator and period mended. */
function nearestTimes(text: string): string | null {
  const terms = text.split(/([ +,])/).map((part) => {
    if (/^[ +,]$/.test(part)) return part === ' ' ? '+' : part
    const [, prefix, period = ''] = /^(?:([a-z]{2}):)?(.*)$/is.exec(part) ?? []
    const mended = nearestTimePeriod(period)
    if (mended === null) return null
    return prefix === undefined ? mended : `${nearest(prefix, TIME_OPERATORS)}:${mended}`
  })
  return terms.includes(null) ? null : terms.join('')
}
