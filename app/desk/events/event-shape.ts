import { z } from 'zod'
import {
  EVENT_FLOWS,
  EVENT_KINDS,
  type EventWording,
  isGoods,
  isPartner,
  TITLE_MOST,
} from '#trade/events/policy-event.ts'

const day = z.iso.date().refine((text) => text >= '1990-01-01' && text < '2100-01-01')
const orNothing = <T extends z.ZodType>(shape: T) => z.union([z.literal('').transform(() => null), shape])
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\n\r]*$/)

/** Which event, and the revision that whoever changes it has seen. */
export const seenEvent = z.object({ id: z.number().int().positive(), revision: z.number().int().positive() })

/** What the fields of an event say, as its wording. */
export const typedEvent = z
  .object({
    kind: z.enum(EVENT_KINDS),
    inEffectOn: day,
    announcedOn: orNothing(day),
    flow: orNothing(z.enum(EVENT_FLOWS)),
    partner: orNothing(z.string().refine(isPartner)),
    goods: orNothing(z.string().refine(isGoods)),
    titleEn: line(TITLE_MOST.en),
    titleZh: line(TITLE_MOST.zh),
    textEn: line(300),
    textZh: line(150),
    sourceUrl: z
      .string()
      .trim()
      .max(2_000)
      .url({ protocol: /^https$/ }),
  })
  .transform(
    ({ flow, partner, goods, titleEn, titleZh, textEn, textZh, ...rest }): EventWording => ({
      ...rest,
      touches: { flow, partner, goods },
      title: { en: titleEn, zh: titleZh },
      text: { en: textEn, zh: textZh },
    }),
  )
