'use server'
import { refresh } from 'next/cache'
import type { Answer } from '#components/desk/answer.ts'
import { changeEvent, noteEvent, withdrawEvent } from '#server/desk/change-events.ts'
import { answer } from '../answer.ts'
import { reason } from '../shapes.ts'
import { seenEvent, typedEvent } from './event-shape.ts'

export async function note(input: unknown): Promise<Answer> {
  return answer(input, 'editor', typedEvent, async (wording, by) => {
    await noteEvent(wording, by)
    refresh()
    return null
  })
}

/** The next wording of an event. Refused where somebody else was faster: the page is drawn anew all the same, and shows theirs. */
export async function change(input: unknown): Promise<Answer> {
  return answer(input, 'editor', typedEvent.and(seenEvent), async ({ id, revision, ...wording }, by) => {
    refresh()
    await changeEvent({ id, revision }, wording, by)
    return null
  })
}

export async function withdraw(input: unknown): Promise<Answer> {
  return answer(input, 'editor', seenEvent.extend({ reason }), async (asked, by) => {
    refresh()
    await withdrawEvent(asked, asked.reason, by)
    return null
  })
}
