'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import { approve } from '#server/desk/approve.ts'
import { createDraft } from '#server/desk/create-draft.ts'
import { answer } from '../answer.ts'
import { code, period } from '../shapes.ts'

const Begin = z.object({ stage: z.enum(['flash', 'annual', 'report', 'online', 'yearbook']), period })

/** Begins the draft of an announced release and opens its flash. */
export async function beginFlash(input: unknown): Promise<Answer> {
  const outcome = await answer(input, 'editor', Begin, ({ stage, period: about }, by) => createDraft(stage, about, by))
  if (!outcome.ok) return outcome
  redirect(`/desk/flash/${outcome.value}`)
}

const Confirmation = z.object({
  code,
  checksum: z.string(),
  revision: z.number().int().min(0),
  due: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .nullable(),
})

/** The second person's one key: publishes at the calendar's instant, or at once where that has passed. */
export async function confirm(input: unknown): Promise<Answer> {
  return answer(input, 'approver', Confirmation, async ({ code: release, due, ...seen }, by) => {
    await approve(release, { due }, seen, by)
    refresh()
    return null
  })
}
