'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import { startFromFile } from '#server/import/start-from-file.ts'
import { readImport } from '#server/import/read-import.ts'
import { FILE_BYTES_AT_MOST } from '#server/import/table-reader.ts'
import type { ImportView } from '#trade/import-view.ts'
import { answer } from '../answer.ts'

const Handed = z.instanceof(FormData).transform((form, context) => {
  const file = form.get('file')
  if (file instanceof File && file.size > 0 && file.size <= FILE_BYTES_AT_MOST) return file
  context.addIssue({ code: 'custom', path: ['file'], message: 'expected a file' })
  return z.NEVER
})

/** Reads a file or what was pasted, and keeps it where it is a table of ours. Nothing is taken yet. */
export async function read(input: unknown): Promise<Answer<ImportView>> {
  return answer(input, 'editor', Handed, async (file, by) =>
    readImport(file.name.slice(0, 200), new Uint8Array(await file.arrayBuffer()), by),
  )
}

const Kept = z.object({ file: z.string().regex(/^[0-9a-f]{64}$/) })

/** Takes the figures of a kept file into the draft of their release, begun where there is none, and opens it. */
export async function take(input: unknown): Promise<Answer> {
  const outcome = await answer(input, 'editor', Kept, ({ file }, by) => startFromFile(file, by))
  if (!outcome.ok) return outcome
  redirect(`/desk/releases/${outcome.value}`)
}
