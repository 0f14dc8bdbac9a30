'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import { createDraft as create } from '#server/desk/create-draft.ts'
import { answer } from '../answer.ts'
import { optionalAddress, period } from '../shapes.ts'

const Input = z.object({
  stage: z.enum(['flash', 'annual', 'report', 'online', 'yearbook']),
  period,
  sourceUrl: optionalAddress,
})

/** Creates a draft and opens it. */
export async function createDraft(input: unknown): Promise<Answer> {
  const outcome = await answer(input, 'editor', Input, ({ stage, period: about, sourceUrl }, by) =>
    create(stage, about, by, sourceUrl),
  )
  if (!outcome.ok) return outcome
  redirect(`/desk/releases/${outcome.value}`)
}
