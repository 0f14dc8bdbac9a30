import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { ReceiverSettings } from '#trade/webhooks/receiver.ts'
import { database } from '../database/client.ts'

/** One attempt at sending a receiver something. */
export interface AttemptRow {
  readonly id: number
  /** Null for a test. */
  readonly sequence: number | null
  /** The release it was about; null for a test, and for the calendar. */
  readonly code: string | null
  readonly messageId: string
  readonly attempt: number
  readonly startedAt: Date
  readonly durationMs: number
  readonly status: number | null
  readonly isDelivered: boolean
  readonly said: Bilingual
  readonly answer: string | null
  readonly nextAt: Date | null
}

/** A receiver as the desk sees it: nothing that is sealed. */
export interface ReceiverRow extends ReceiverSettings {
  readonly id: number
  readonly host: string
  readonly revision: number
  readonly isOn: boolean
  /** Why it was switched off by itself. */
  readonly offBecause: Bilingual | null
  /** Entries it is still owed. */
  readonly behind: number
  /** Attempts at the next of them that failed. */
  readonly failures: number
  readonly nextAt: Date
  /** Until when the secret before signs besides; null where it does not. */
  readonly previousUntil: Date | null
  readonly hasSecret: boolean
  readonly lastAt: Date | null
  readonly lastSaid: Bilingual | null
  readonly lastDelivered: boolean | null
  readonly lastMs: number | null
}

/** Every receiver, by name, each with its last attempt. */
export function listReceivers(): Promise<ReceiverRow[]> {
  return database().$queryRaw<ReceiverRow[]>`
    SELECT r."id", r."name", r."kind", r."language", r."entries", r."host", r."revision", r."isOn", r."offBecause", r."failures", r."nextAt",
      (SELECT count(*)::int FROM "Publication" p WHERE p."sequence" > r."cursor" AND p."kind"::text = ANY(r."entries")) AS "behind",
      CASE WHEN r."previousUntil" > clock_timestamp() THEN r."previousUntil" END AS "previousUntil", r."secret" IS NOT NULL AS "hasSecret",
      a."startedAt" AS "lastAt", a."said" AS "lastSaid", a."isDelivered" AS "lastDelivered", a."durationMs" AS "lastMs"
    FROM "WebhookReceiver" r
    LEFT JOIN LATERAL (SELECT * FROM "WebhookAttempt" a WHERE a."receiverId" = r."id" ORDER BY a."id" DESC LIMIT 1) a ON true
    ORDER BY r."name"`
}

const LISTED_AT_MOST = 50

/** What was tried with a receiver lately, the newest first. */
export function listAttempts(receiver: number): Promise<AttemptRow[]> {
  return database().$queryRaw<AttemptRow[]>`
    SELECT a."id", a."sequence", p."body"->'release'->>'code' AS "code", a."messageId", a."attempt", a."startedAt", a."durationMs", a."status",
      a."isDelivered", a."said", a."answer", a."nextAt"
    FROM "WebhookAttempt" a LEFT JOIN "Publication" p ON p."sequence" = a."sequence"
    WHERE a."receiverId" = ${receiver} ORDER BY a."id" DESC LIMIT ${LISTED_AT_MOST}`
}
