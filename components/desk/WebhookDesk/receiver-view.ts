import type { PublicationKind } from '#trade/live/entry.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { ReceiverKind, ReceiverSettings } from '#trade/webhooks/receiver.ts'
import type { Act } from '../answer.ts'

/** A receiver as the page shows it: of its address the host alone, of its secret that there is one. */
export interface ReceiverView extends ReceiverSettings {
  readonly id: number
  readonly host: string
  readonly revision: number
  readonly isOn: boolean
  readonly offBecause: Bilingual | null
  readonly behind: number
  readonly failures: number
  readonly nextAt: string
  readonly previousUntil: string | null
  readonly hasSecret: boolean
  readonly lastAt: string | null
  readonly lastSaid: Bilingual | null
  readonly lastDelivered: boolean | null
  readonly lastMs: number | null
}

/** One attempt. */
export interface AttemptView {
  readonly id: number
  readonly sequence: number | null
  readonly code: string | null
  readonly messageId: string
  readonly attempt: number
  readonly startedAt: string
  readonly durationMs: number
  readonly isDelivered: boolean
  readonly said: Bilingual
  readonly answer: string | null
  readonly nextAt: string | null
}

/** What came of a test. */
export interface TestView {
  readonly isDelivered: boolean
  readonly said: Bilingual
  readonly durationMs: number
  readonly answer: string | null
}

/** The fields of a receiver as they are typed. */
export interface TypedReceiver {
  readonly name: string
  readonly kind: ReceiverKind
  readonly language: Locale
  readonly entries: readonly PublicationKind[]
  readonly address: string
  readonly secret: string
}

interface Id {
  readonly id: number
}

export interface WebhookActs {
  readonly add: Act<TypedReceiver, { readonly id: number; readonly secret: string | null }>
  readonly change: Act<Id & { readonly revision: number } & Omit<TypedReceiver, 'kind'>>
  readonly rotate: Act<Id, { readonly secret: string }>
  readonly switchOver: Act<Id & { readonly isOn: boolean }>
  readonly test: Act<Id, TestView>
  readonly replay: Act<Id & { readonly place: string }>
  readonly remove: Act<Id>
}
