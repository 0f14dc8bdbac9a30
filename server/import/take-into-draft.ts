import type { ReleaseCode, Stage } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import { changedOnly } from '../desk/changed-only.ts'
import { missingReasonOf, statusAt, type StoredEntry, storedKeys } from '../desk/draft-entries.ts'
import { assertState, holdRelease } from '../desk/held-release.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import type { ImportedFigure } from './imported-figures.ts'

/**
 * Takes figures of a kept file into a draft: each with its cell and the file, in the place of what stood there; what the file does
 * not have stays. Throws DeskError where the release is no draft.
 */
export function takeIntoDraft(
  code: ReleaseCode,
  sha256: string,
  figures: readonly ImportedFigure[],
  by: Actor,
): Promise<void> {
  return transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'draft')
    const read = figures.flatMap((figure) => rowsOf(figure, release.stage))
    const rows = await changedOnly(tx, release, read)
    const keys = rows.map((row) => `${row.seriesKey}@${row.period}`)
    await tx.$executeRaw`
      DELETE FROM "DraftFigure" WHERE "releaseId" = ${release.id} AND "seriesKey" || '@' || "period" = ANY(${keys})`
    await tx.draftFigure.createMany({
      data: rows.map((row) => ({ ...row, releaseId: release.id, sourceUrl: release.sourceUrl, sourceFile: sha256 })),
    })
    const revision = release.revision + 1
    await tx.release.update({ where: { id: release.id }, data: { revision, enteredBy: by.id } })
    await audit(
      tx,
      by,
      'draft.imported',
      code,
      { revision: release.revision },
      { revision, file: sha256, figures: rows.length },
    )
  })
}

function rowsOf(figure: ImportedFigure, stage: Stage): readonly (StoredEntry & { readonly sourceCell: string })[] {
  const { period, value, scale, printedGrowthPercent, cell, isRestated } = figure
  return storedKeys(figure).map((seriesKey) => ({
    seriesKey,
    period,
    value,
    scale,
    printedGrowthPercent,
    status: isRestated ? 'R' : statusAt(stage),
    missingReason: missingReasonOf(value),
    sourceCell: cell,
  }))
}
