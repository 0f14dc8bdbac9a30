import type { Locale } from '../format/locale.ts'
import type { PublicationKind } from '../live/entry.ts'

/** What is sent: `standard`, the entry of the log by the Standard Webhooks conventions; else a message for a chat’s incoming hook. */
export const RECEIVER_KINDS = ['standard', 'slack', 'teams', 'feishu'] as const
export type ReceiverKind = (typeof RECEIVER_KINDS)[number]

/** What an entry of each kind is called in a standard message. */
export const EVENT_TYPES: Readonly<Record<PublicationKind, string>> = {
  release: 'release.published',
  addition: 'release.extended',
  correction: 'release.corrected',
  withdrawal: 'release.withdrawn',
  calendar: 'calendar.changed',
}
export const TEST_TYPE = 'webhook.test'

/** Kinds of entries, in the order in which the desk offers them. */
export const ENTRY_KINDS = Object.keys(EVENT_TYPES) as readonly PublicationKind[]

export const RECEIVER_NAME_MOST = 60
export const ADDRESS_MOST = 2_000

/** What the desk says of a receiver. */
export interface ReceiverSettings {
  readonly name: string
  readonly kind: ReceiverKind
  /** Of a chat’s messages; a standard one has both. */
  readonly language: Locale
  /** Which entries it is told of. */
  readonly entries: readonly PublicationKind[]
}

/** A secret of the Standard Webhooks conventions, as it is handed over: `whsec_` and base64. */
export const SECRET_PREFIX = 'whsec_'

/** How long after a rotation the secret before signs besides. */
export const OVERLAP_HOURS = 24
