import { z } from 'zod'
import { LOCALES } from '#trade/format/locale.ts'
import type { PublicationKind } from '#trade/live/entry.ts'
import { ADDRESS_MOST, ENTRY_KINDS, RECEIVER_KINDS, RECEIVER_NAME_MOST } from '#trade/webhooks/receiver.ts'

const name = z
  .string()
  .trim()
  .min(1)
  .max(RECEIVER_NAME_MOST)
  .regex(/^[^\n\r]*$/)

const isEntryKind = (text: string): text is PublicationKind => ENTRY_KINDS.some((kind) => kind === text)

const entries = z
  .array(z.string().refine(isEntryKind))
  .min(1)
  .transform((kinds) => ENTRY_KINDS.filter((kind) => kinds.includes(kind)))

/** What is shown to nobody again; an empty field leaves what there is. */
const typedOnce = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null)

/** What the desk says of a receiver, as its fields say it. */
export const receiverSettings = z.object({
  name,
  language: z.enum(LOCALES),
  entries,
  address: typedOnce(ADDRESS_MOST),
  secret: typedOnce(200),
})

export const newReceiver = receiverSettings.extend({ kind: z.enum(RECEIVER_KINDS) })

export const receiverId = z.object({ id: z.number().int().positive() })

export const seenReceiver = receiverId.extend({ revision: z.number().int().positive() })

export const switchedReceiver = receiverId.extend({ isOn: z.boolean() })

export const replayed = receiverId.extend({ place: z.string().trim().min(1).max(60) })
