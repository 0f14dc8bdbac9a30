import { messageId, postOf } from './message.ts'
import { noteOutcome, noteUnreadable } from './note-outcome.ts'
import { openReceiver } from './open-receiver.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Manner, post } from './post.ts'
import { letGo, type Taken } from './take-due.ts'

/** Sends a receiver the entry it is owed, and writes down what came of it. Null where nothing did: it can't be read, or we were stopped. */
export async function sendTaken(taken: Taken, manner: Manner): Promise<Outcome | null> {
  const { receiver, entry, claim } = taken
  const open = openReceiver(receiver)
  if (!open) {
    await noteUnreadable(taken)
    return null
  }
  const message = { id: messageId(entry), at: receiver.at, entry }
  const answered = await post(postOf(open, message), manner)
  if (answered === 'stopped') {
    await letGo(claim)
    return null
  }
  const outcome = outcomeOf(open.kind, answered)
  await noteOutcome(taken, message, outcome)
  return outcome
}
