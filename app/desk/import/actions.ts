'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import { stopWatching, watchPage } from '#server/agency/watched-pages.ts'
import { forgetMapping } from '#server/import/forget-mapping.ts'
import { startFromFile } from '#server/import/start-from-file.ts'
import { readImport } from '#server/import/read-import.ts'
import { FILE_BYTES_AT_MOST } from '#server/import/table-reader.ts'
import type { ImportView } from '#trade/import-view.ts'
import { answer } from '../answer.ts'
import { beijingInstant } from '../shapes.ts'
import { PointedOutShape } from './pointed-out.ts'

const Pointed = z
  .string()
  .max(1_000_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'expected JSON' })
      return z.NEVER
    }
  })
  .pipe(z.array(PointedOutShape).max(60))

const Handed = z
  .instanceof(FormData)
  .transform((form) => ({ file: form.get('file'), mapping: form.get('pointed') ?? '[]' }))
  .pipe(
    z.object({
      file: z.instanceof(File).refine(({ size }) => size > 0 && size <= FILE_BYTES_AT_MOST),
      mapping: Pointed,
    }),
  )

/** Reads a file or what was pasted, by what was pointed out of it where it is no official table. Nothing is taken yet. */
export async function read(input: unknown): Promise<Answer<ImportView>> {
  return answer(input, 'editor', Handed, async ({ file, mapping }, by) =>
    readImport(file.name.slice(0, 200), new Uint8Array(await file.arrayBuffer()), by, mapping),
  )
}

const Layout = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })

/** Forgets how a layout is read. */
export async function forget(input: unknown): Promise<Answer> {
  return answer(input, 'editor', Layout, async ({ fingerprint }, by) => {
    await forgetMapping(fingerprint, by)
    return null
  })
}

const Kept = z.object({ file: z.string().regex(/^[0-9a-f]{64}$/) })

/** Takes the figures of a kept file into the draft of their release, begun where there is none, and opens it. */
export async function take(input: unknown): Promise<Answer> {
  const outcome = await answer(input, 'editor', Kept, ({ file }, by) => startFromFile(file, by))
  if (!outcome.ok) return outcome
  redirect(`/desk/releases/${outcome.value}`)
}

const Watched = z.object({ address: z.string().trim().max(2_000), from: beijingInstant, until: beijingInstant })

/** Has a page of the agency looked at from an instant until another. */
export async function watch(input: unknown): Promise<Answer> {
  return answer(input, 'editor', Watched, async (page, by) => {
    await watchPage(page, by)
    refresh()
    return null
  })
}

/** Looks at a page no longer. */
export async function leave(input: unknown): Promise<Answer> {
  return answer(input, 'editor', z.object({ id: z.int().min(1) }), async ({ id }, by) => {
    await stopWatching(id, by)
    refresh()
    return null
  })
}
