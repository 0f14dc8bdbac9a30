import { z } from 'zod'
import { REFERENCES } from '#trade/sdmx/references.ts'
import type { Parameters } from '../v1/parameters.ts'
import { listNearest, listOf } from './list-of.ts'

const DETAILS = [
  'full',
  'allstubs',
  'referencestubs',
  'allcompletestubs',
  'referencecompletestubs',
  'referencepartial',
  'raw',
] as const
export type Detail = (typeof DETAILS)[number]

export const STRUCTURE_PARAMETERS = {
  references: {
    schema: listOf(REFERENCES).default('none'),
    example: 'descendants',
    nearest: (text) => listNearest(text, REFERENCES),
    says: {
      en: 'Which artefacts around the ones asked for come with them; several with commas.',
      zh: '随同返回的关联制品；多项以逗号分隔。',
    },
  },
  detail: {
    schema: z.enum(DETAILS, { error: 'unknown value' }).default('full'),
    example: 'allstubs',
    says: { en: 'All that there is, or names alone.', zh: '全部内容，或仅名称。' },
  },
  format: {
    schema: z.enum(['sdmx-json'], { error: 'unknown value' }).optional(),
    example: 'sdmx-json',
    says: { en: 'The form, where not by Accept.', zh: '格式（也可由Accept指定）。' },
  },
} as const satisfies Parameters
