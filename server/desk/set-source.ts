import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { DeskError } from './desk-error.ts'
import { tellDraftChange } from './draft-wake.ts'
import { assertState, holdRelease } from './held-release.ts'

/** Where a release's figures are printed, and the line that stands beside it for readers. */
export interface SourceText {
  readonly sourceUrl: string | null
  readonly notes: string | null
}

/**
 * Puts source and notes of a draft. `was`: what the writer saw there; DeskError names the field in which somebody else wrote
 * something else meanwhile, and what. Answers the revision.
 */
export async function setSource(code: ReleaseCode, text: SourceText, was: SourceText, by: Actor): Promise<number> {
  const revision = await transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'draft')
    for (const field of ['sourceUrl', 'notes'] as const) {
      if (release[field] !== was[field] && release[field] !== text[field]) throw writtenSince(field, release[field])
    }
    if (release.sourceUrl === text.sourceUrl && release.notes === text.notes) return release.revision
    await tx.draftFigure.updateMany({ where: { releaseId: release.id }, data: { sourceUrl: text.sourceUrl } })
    const next = release.revision + 1
    const { sourceUrl, notes } = text
    await tx.release.update({ where: { id: release.id }, data: { sourceUrl, notes, revision: next } })
    const before = { sourceUrl: release.sourceUrl, notes: release.notes }
    await audit(tx, by, 'source.set', code, before, { sourceUrl, notes })
    return next
  })
  tellDraftChange(code)
  return revision
}

function writtenSince(field: keyof SourceText, text: string | null): DeskError {
  return new DeskError(field, {
    en: `somebody else wrote “${text ?? ''}” here meanwhile: load the page again and look`,
    zh: `他人已在此写入“${text ?? ''}”：请重新载入后核对`,
  })
}
