import type { Locale } from '#trade/format/locale.ts'
import type { ReceiverKind } from '#trade/webhooks/receiver.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { OpenReceiver } from './message.ts'
import { unseal } from './seal.ts'

/** What of a receiver's row is needed to send to it. */
export interface SealedReceiver {
  readonly id: number
  readonly kind: ReceiverKind
  readonly language: Locale
  readonly address: string
  readonly secret: string | null
  /** Null once its time is over. */
  readonly previousSecret: string | null
  /** The database's clock. */
  readonly at: Date
}

/** Columns of `r`, a receiver, as SealedReceiver names them. */
export const sealedColumns = Prisma.sql`r."id", r."kind", r."language", r."address", r."secret",
  CASE WHEN r."previousUntil" > clock_timestamp() THEN r."previousSecret" END AS "previousSecret", clock_timestamp() AS "at"`

/** Reads what is sealed; null where that was done with another BETTER_AUTH_SECRET. */
export function openReceiver({ kind, language, ...row }: SealedReceiver): OpenReceiver | null {
  const address = unseal(row.address, 'address')
  const secret = row.secret === null ? undefined : unseal(row.secret, 'secret')
  if (address === null || secret === null) return null
  // One before it that can't be read any more is none: the newest signs in any case.
  const previous = row.previousSecret === null ? null : unseal(row.previousSecret, 'secret')
  return {
    kind,
    language,
    address: new URL(address),
    secrets: [secret, previous].filter((one) => typeof one === 'string'),
  }
}
