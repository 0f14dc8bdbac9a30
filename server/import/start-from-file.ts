import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import { createDraft } from '../desk/create-draft.ts'
import { DeskError } from '../desk/desk-error.ts'
import { startAddition } from '../desk/start-addition.ts'
import type { Actor } from '../publish/actor.ts'
import { importedFigures } from './imported-figures.ts'
import { readingOf } from './kept-file.ts'
import { takeIntoDraft } from './take-into-draft.ts'

/**
 * Takes a kept file's figures into the draft of their release, which is begun where there is none. Where the release is out, into
 * the open draft of its correction or addition, else into a new addition: a table follows on the headline figures. Answers the code
 * of the draft. Throws DeskError where the draft is past its drafting, or an addition would change what is printed.
 */
export async function startFromFile(sha256: string, by: Actor): Promise<ReleaseCode> {
  // Read here from the kept file, never from what a page sends.
  const { release: code, stage, period, figures } = importedFigures(await readingOf(sha256))
  const target = (await openDraftOf(code, by)) ?? (await createDraft(stage, period, by))
  await takeIntoDraft(target, sha256, figures, by)
  return target
}

async function openDraftOf(code: ReleaseCode, by: Actor): Promise<ReleaseCode | null> {
  const held = await database().release.findMany({
    where: { OR: [{ code }, { subject: { code }, kind: { in: ['correction', 'addition'] } }] },
    select: { code: true, state: true },
    orderBy: { id: 'desc' },
  })
  const draft = held.find(({ state }) => state === 'draft')
  if (draft) return draft.code
  if (held.length === 0) return null
  if (held.every(({ state }) => state === 'published' || state === 'corrected')) return startAddition(code, by)
  throw new DeskError('file', {
    en: `${code} is past its draft: recall it, and import into that`,
    zh: `${code}已不是草稿：请先撤回审核，再导入`,
  })
}
