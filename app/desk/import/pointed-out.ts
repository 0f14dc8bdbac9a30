import { z } from 'zod'
import { FLOWS } from '#trade/flow.ts'
import type { PointedOut } from '#trade/import-view.ts'
import { BASES, MEASURES } from '#trade/series-key.ts'
import { ROW_NAMES } from '#trade/table-mapping.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { period } from '../shapes.ts'

// Within what is read of any sheet (ingest/read/limits.ts).
const row = z.int().min(0).max(20_000)
const column = z.int().min(0).max(300)
const cell = z.object({ row, column })
const of = { at: column, flow: z.enum(FLOWS).nullable(), basis: z.enum(BASES) }

/** What a person pointed out of a sheet, as a page sends it. */
export const PointedOutShape: z.ZodType<PointedOut> = z.object({
  sheet: z.string().min(1).max(200),
  mapping: z.object({
    firstRow: row.min(1),
    lastLabel: z.string().min(1).max(2_000).nullable(),
    label: z.object({ column, names: z.enum(ROW_NAMES) }),
    partners: z.union([z.object({ column }), z.object({ row })]).optional(),
    columns: z
      .array(
        z.discriminatedUnion('holds', [
          z.object({ holds: z.enum(MEASURES), ...of }),
          z.object({ holds: z.literal('growth'), of: z.enum(MEASURES), ...of }),
          z.object({ holds: z.enum(['unit', 'nothing-read']), at: column }),
        ]),
      )
      .min(1)
      .max(300),
    hasGrowthRows: z.boolean(),
    money: z.union([cell, z.object({ currency: z.enum(CURRENCIES), scale: z.int().min(0).max(12) })]),
    period: cell.nullable(),
  }),
  period: period.nullable(),
})
