import { z } from 'zod'
import { EVENT_FLOWS, EVENT_KINDS } from '#trade/events/policy-event.ts'
import { named } from './named.ts'
import { address, bilingual, day } from './scalars.ts'

/** A dated fact, never a cause (docs/decisions/0028). */
export const PolicyEvent = named(
  'PolicyEvent',
  z.object({
    id: z.int().min(1),
    revision: z.int().min(1).meta({ description: '1 for the first wording, one more for each after it.' }),
    kind: z.enum(EVENT_KINDS),
    inEffectOn: day,
    announcedOn: day.nullable(),
    touches: z
      .object({ flow: z.enum(EVENT_FLOWS).nullable(), partner: z.string().nullable(), goods: z.string().nullable() })
      .meta({ description: 'Each null where it is all of it.' }),
    title: bilingual,
    text: bilingual,
    sourceUrl: address,
    state: z.enum(['stands', 'withdrawn']),
    withdrawnReason: z.string().nullable(),
  }),
)
