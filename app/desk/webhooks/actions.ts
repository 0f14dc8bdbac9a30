'use server'
import { refresh } from 'next/cache'
import type { Answer } from '#components/desk/answer.ts'
import type { TestView } from '#components/desk/WebhookDesk/receiver-view.ts'
import * as receivers from '#server/webhooks/change-receivers.ts'
import { testReceiver } from '#server/webhooks/test-receiver.ts'
import { answer } from '../answer.ts'
import {
  newReceiver,
  receiverId,
  receiverSettings,
  replayed,
  seenReceiver,
  switchedReceiver,
} from './receiver-shape.ts'

/** A new receiver. The secret that was made for it is told in this answer, and never again. */
export async function add(input: unknown): Promise<Answer<{ readonly id: number; readonly secret: string | null }>> {
  return answer(input, 'admin', newReceiver, async ({ address, secret, ...settings }, by) => {
    const made = await receivers.addReceiver(settings, { address, secret }, by)
    refresh()
    return made
  })
}

/** Other settings. Refused where somebody else was faster: the page is drawn anew all the same, and shows theirs. */
export async function change(input: unknown): Promise<Answer> {
  return answer(input, 'admin', seenReceiver.and(receiverSettings), async ({ id, revision, ...typed }, by) => {
    refresh()
    const { address, secret, ...settings } = typed
    await receivers.changeReceiver({ id, revision }, settings, { address, secret }, by)
    return null
  })
}

export async function rotate(input: unknown): Promise<Answer<{ readonly secret: string }>> {
  return answer(input, 'admin', receiverId, async ({ id }, by) => {
    const made = await receivers.rotateSecret(id, by)
    refresh()
    return made
  })
}

export async function switchOver(input: unknown): Promise<Answer> {
  return answer(input, 'admin', switchedReceiver, async ({ id, isOn }, by) => {
    await receivers.switchReceiver(id, isOn, by)
    refresh()
    return null
  })
}

/** Sends a test now, and answers what came of it. */
export async function test(input: unknown): Promise<Answer<TestView>> {
  return answer(input, 'admin', receiverId, async ({ id }, by) => {
    const { isDelivered, said, durationMs, answer: text } = await testReceiver(id, by)
    refresh()
    return { isDelivered, said, durationMs, answer: text }
  })
}

export async function replay(input: unknown): Promise<Answer> {
  return answer(input, 'admin', replayed, async ({ id, place }, by) => {
    await receivers.replayFrom(id, place, by)
    refresh()
    return null
  })
}

export async function remove(input: unknown): Promise<Answer> {
  return answer(input, 'admin', receiverId, async ({ id }, by) => {
    await receivers.deleteReceiver(id, by)
    refresh()
    return null
  })
}
