import { mirroredPeriod } from '#trade/checks/expected-figures.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { parseSeriesKey, printSeriesKey } from '#trade/series-key.ts'
import type { ObservationStatus } from '#trade/figure.ts'
import { transaction } from '../database/client.ts'
import { changedOnly } from '../desk/changed-only.ts'
import { DeskError } from '../desk/desk-error.ts'
import { assertState, holdRelease } from '../desk/held-release.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { type ImportedFigure, importedFigures } from './imported-figures.ts'
import { readingOf } from './kept-file.ts'

export interface Taken {
  readonly revision: number
  readonly figures: number
}

/**
 * Takes the figures of a kept file into a draft: each with its cell and the file, in the place of what stood there; what the file
 * does not have stays. They are read here from the kept file, never from what a page sends. Throws DeskError where the file is of
 * another release or the release is no draft, and FileRefused.
 */
export async function takeIntoDraft(code: ReleaseCode, sha256: string, by: Actor): Promise<Taken> {
  const { release: about, figures } = importedFigures(await readingOf(sha256))
  return transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'draft')
    if (!code.startsWith(about))
      throw new DeskError('file', {
        en: `the file is of ${about}, this draft of ${code}`,
        zh: `文件属${about}，而此草稿为${code}`,
      })
    const read = figures.flatMap((figure) => keysOf(figure).map((seriesKey) => rowOf(figure, seriesKey, release.stage)))
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
    return { revision, figures: figures.length }
  })
}

/** January and January–February are their own year to date: kept on both bases. */
function keysOf({ series, period }: ImportedFigure): readonly string[] {
  const dimensions = parseSeriesKey(series)
  if (dimensions.basis !== 'month' || mirroredPeriod(period) === null) return [series]
  return [series, printSeriesKey({ ...dimensions, basis: 'year-to-date' })]
}

function rowOf(figure: ImportedFigure, seriesKey: string, stage: string) {
  const { period, value, scale, printedGrowthPercent, cell, isRestated } = figure
  const status: ObservationStatus = isRestated ? 'R' : stage === 'flash' || stage === 'annual' ? 'P' : 'A'
  return {
    seriesKey,
    period,
    value,
    scale,
    printedGrowthPercent,
    status,
    missingReason: value === null ? 'growth-only' : null,
    sourceCell: cell,
  }
}
