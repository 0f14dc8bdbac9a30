import type { Bilingual } from '#trade/sentences/sentences.ts'
import { retryAfterSeconds } from '#trade/webhooks/retries.ts'
import { type Database, transaction } from '../database/client.ts'
import { WEBHOOKS } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import type { Message } from './message.ts'
import type { Outcome } from './outcome.ts'
import type { Taken } from './take-due.ts'

/**
 * Writes down what an attempt came to, and where the receiver stands after it: past the entry where it took it; else at the same
 * place, until its next try, or switched off. One that is no longer ours (another node has it, an admin set it back, it is deleted)
 * stands as it does: then the attempt alone is told.
 */
export async function noteOutcome(
  { receiver, claim, entry, failures }: Taken,
  message: Message,
  outcome: Outcome,
): Promise<void> {
  await transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ isOurs: boolean }[]>`
      SELECT coalesce("takenBy" = ${claim}, false) AS "isOurs" FROM "WebhookReceiver" WHERE "id" = ${receiver.id} FOR UPDATE`
    if (!held) return
    const attempt = { receiver: receiver.id, sequence: entry.sequence, number: failures + 1 }
    if (outcome.isDelivered) {
      await writeAttempt(tx, attempt, message, outcome, null)
      if (held.isOurs)
        await tx.$executeRaw`
          UPDATE "WebhookReceiver" SET "cursor" = ${entry.sequence}, "failures" = 0, "nextAt" = clock_timestamp(),
            "takenBy" = NULL, "takenUntil" = NULL WHERE "id" = ${receiver.id}`
      return
    }
    const wait = held.isOurs && !outcome.isGone ? retryAfterSeconds(failures + 1, Math.random()) : null
    await writeAttempt(tx, attempt, message, outcome, wait)
    if (!held.isOurs) return
    await tx.$executeRaw`
      UPDATE "WebhookReceiver" SET "failures" = ${failures + 1}, "takenBy" = NULL, "takenUntil" = NULL,
        "nextAt" = clock_timestamp() + make_interval(secs => ${wait ?? 0}) WHERE "id" = ${receiver.id}`
    if (wait === null)
      await switchOff(tx, receiver.id, outcome.isGone ? outcome.said : gaveUp(failures + 1, outcome.said))
  })
}

/** The same for a receiver whose address can't be read here. Nothing was sent. */
export function noteUnreadable({ receiver, claim }: Taken): Promise<void> {
  return transaction(async (tx) => {
    const taken = await tx.$executeRaw`
      UPDATE "WebhookReceiver" SET "takenBy" = NULL, "takenUntil" = NULL WHERE "id" = ${receiver.id} AND "takenBy" = ${claim}`
    if (taken > 0) await switchOff(tx, receiver.id, UNREADABLE)
  })
}

export const UNREADABLE: Bilingual = {
  en: 'its address and secret were sealed with another BETTER_AUTH_SECRET: enter the address anew and make a new secret',
  zh: '其地址与密钥由另一BETTER_AUTH_SECRET加密：请重新填写地址并更换密钥',
}

/** Writes what one attempt at `sequence` came to; null is a test. */
export async function writeAttempt(
  tx: Database,
  { receiver, sequence, number }: { receiver: number; sequence: number | null; number: number },
  { id, at }: Message,
  { status, isDelivered, said, answer, durationMs }: Outcome,
  nextInSeconds: number | null,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "WebhookAttempt" ("receiverId", "sequence", "messageId", "attempt", "startedAt", "durationMs", "status", "isDelivered",
      "said", "answer", "nextAt")
    VALUES (${receiver}::int, ${sequence}::int, ${id}, ${number}::int, ${at}::timestamptz, ${durationMs}::int, ${status}::int, ${isDelivered},
      ${JSON.stringify(said)}::jsonb, ${answer}, clock_timestamp() + make_interval(secs => ${nextInSeconds}::float8))`
}

async function switchOff(tx: Database, id: number, because: Bilingual): Promise<void> {
  await tx.$executeRaw`
    UPDATE "WebhookReceiver" SET "isOn" = false, "offBecause" = ${JSON.stringify(because)}::jsonb WHERE "id" = ${id}`
  await audit(tx, WEBHOOKS, 'webhook.off', `webhook-${id}`, { isOn: true }, { isOn: false, because })
}

function gaveUp(attempts: number, { en, zh }: Bilingual): Bilingual {
  return { en: `${attempts} attempts failed, the last: ${en}`, zh: `连续${attempts}次失败，最后一次：${zh}` }
}
