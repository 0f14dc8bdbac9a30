'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import * as calendar from '#server/desk/change-calendar.ts'
import { answer } from '../answer.ts'
import { beijingInstant, optionalText, webAddress } from '../shapes.ts'

const code = z.string().trim().max(80)

export async function announce(input: unknown): Promise<Answer> {
  return answer(input, 'editor', z.object({ code, dueAt: beijingInstant, source: webAddress }), async (asked, by) => {
    await calendar.announce(asked.code, asked.dueAt, asked.source, by)
    return done()
  })
}

/** An empty time means that the agency gave none. */
export async function postpone(input: unknown): Promise<Answer> {
  const dueAt = z.union([z.literal('').transform(() => null), beijingInstant])
  return answer(input, 'editor', z.object({ code, dueAt, note: optionalText }), async (asked, by) => {
    await calendar.postpone(asked.code, asked.dueAt, asked.note, by)
    return done()
  })
}

export async function markMissed(input: unknown): Promise<Answer> {
  return answer(input, 'editor', z.object({ code, note: optionalText }), async (asked, by) => {
    await calendar.markMissed(asked.code, asked.note, by)
    return done()
  })
}

function done(): null {
  refresh()
  return null
}
