import { randomUUID } from 'node:crypto'
import { database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { isRehearsal } from '../rehearsal/mode.ts'
import { noReceiver, notInARehearsal, subjectOf } from './change-receivers.ts'
import { postOf } from './message.ts'
import { UNREADABLE, writeAttempt } from './note-outcome.ts'
import { openReceiver, type SealedReceiver, sealedColumns } from './open-receiver.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { post } from './post.ts'

/**
 * Sends a receiver a message that says it is a test, now, on or off, and answers what came of it. Its place in the log stays. Throws
 * DeskError where there is no such receiver, or it can't be read.
 */
export async function testReceiver(id: number, by: Actor): Promise<Outcome> {
  if (isRehearsal()) throw notInARehearsal()
  const [row] = await database().$queryRaw<SealedReceiver[]>`
    SELECT ${sealedColumns} FROM "WebhookReceiver" r WHERE r."id" = ${id}`
  if (!row) throw noReceiver()
  const open = openReceiver(row)
  if (!open) throw new DeskError('form', UNREADABLE)
  const message = { id: `test_${randomUUID()}`, at: row.at, entry: null }
  const answered = await post(postOf(open, message), { signal: new AbortController().signal })
  if (answered === 'stopped') throw new Error('a test that nobody stopped was stopped')
  const outcome = outcomeOf(open.kind, answered)
  await transaction(async (tx) => {
    const [held] = await tx.$queryRaw<object[]>`SELECT 1 FROM "WebhookReceiver" WHERE "id" = ${id} FOR UPDATE`
    if (!held) throw noReceiver()
    await writeAttempt(tx, { receiver: id, sequence: null, number: 1 }, message, outcome, null)
    await audit(tx, by, 'webhook.tested', subjectOf(id), null, { status: outcome.status, said: outcome.said })
  })
  return outcome
}
