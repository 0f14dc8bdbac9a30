import { z } from 'zod'
import { DIRECTIONS, readLimit, WATCHED_COLUMNS } from '#trade/alerts/alert.ts'

/** What a form sends, by its fields' names. */
function form<Fields extends z.ZodType>(fields: Fields) {
  return z.preprocess((sent) => (sent instanceof FormData ? Object.fromEntries(sent) : sent), fields)
}

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
const name = z.string().trim().min(1).max(120)

export const One = form(z.object({ id: number }))

export const Renamed = form(z.object({ id: number, name }))

export const Saved = form(
  z.object({
    name,
    address: z.string().max(1_500),
    sequence: number,
    keep: z.enum(['live', 'pinned']),
  }),
)

export const Seen = form(z.object({ firing: z.union([z.literal('all').transform(() => null), number]) }))

export const Watched = form(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('publication'), view: number }),
    z.object({
      kind: z.literal('threshold'),
      view: number,
      row: z.string().max(200),
      column: z.enum(WATCHED_COLUMNS),
      direction: z.enum(DIRECTIONS),
      limit: z
        .string()
        .max(30)
        .transform(readLimit)
        .refine((limit) => limit !== null),
      // Of a value alone: billions in English, hundred millions in Chinese, thousands of goods.
      scale: z.string().regex(/^\d$/).transform(Number),
      unit: z.string().max(40),
    }),
  ]),
)
