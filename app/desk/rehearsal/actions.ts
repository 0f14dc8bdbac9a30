'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import * as rehearsals from '#server/rehearsal/rehearsals.ts'
import { answer } from '../answer.ts'
import { period } from '../shapes.ts'

const Start = z.object({ period, minutes: z.number().int().min(5).max(240) })

/** Starts a rehearsal on a copy of the record. */
export async function startRehearsal(input: unknown): Promise<Answer> {
  return answer(input, 'approver', Start, async ({ period: about, minutes }, by) => {
    await rehearsals.startRehearsal(about, minutes, by)
    refresh()
    return null
  })
}

/** Ends the one that goes on. */
export async function endRehearsal(input: unknown): Promise<Answer> {
  return answer(input, 'approver', z.object({}), async (_, by) => {
    await rehearsals.endRehearsal(by)
    refresh()
    return null
  })
}
