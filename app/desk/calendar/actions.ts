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

const note = optionalText
const Change = z.discriminatedUnion('to', [
  z.object({ to: z.literal('confirmed'), code, note }),
  // An empty time means that the agency gave none.
  z.object({
    to: z.literal('postponed'),
    code,
    note,
    dueAt: z.union([z.literal('').transform(() => null), beijingInstant]),
  }),
  z.object({ to: z.literal('merged'), code, note }),
  z.object({ to: z.literal('cancelled'), code, note }),
  z.object({ to: z.literal('missed'), code, note }),
])

/** What became of a release that was announced. */
export async function change(input: unknown): Promise<Answer> {
  return answer(input, 'editor', Change, async (asked, by) => {
    if (asked.to === 'postponed') await calendar.postpone(asked.code, asked.dueAt, asked.note, by)
    else await CHANGES[asked.to](asked.code, asked.note, by)
    return done()
  })
}

const CHANGES = {
  confirmed: calendar.confirm,
  merged: calendar.mergeWithFebruary,
  cancelled: calendar.cancel,
  missed: calendar.markMissed,
}

function done(): null {
  refresh()
  return null
}
