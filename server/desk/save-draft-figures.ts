import type { DraftEntry } from '#trade/checks/draft.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { changedOnly } from './changed-only.ts'
import { formEntries, type StoredEntry, storedEntries } from './draft-entries.ts'
import { assertState, holdRelease } from './held-release.ts'

export interface DraftChange {
  readonly code: ReleaseCode
  /** The revision the form was filled in on. */
  readonly revision: number
  readonly entries: readonly DraftEntry[]
  readonly sourceUrl: string | null
  readonly notes: string | null
}

/** `conflict`: somebody saved since; nothing was overwritten, and theirs is told so that a person can choose. */
export type Saved =
  | { readonly saved: { readonly revision: number } }
  | {
      readonly conflict: {
        readonly revision: number
        readonly savedBy: string | null
        readonly entries: readonly DraftEntry[]
      }
    }

/** Saves the fields of a draft as a whole. Throws DeskError when it is no draft any more. */
export function saveDraftFigures(change: DraftChange, by: Actor): Promise<Saved> {
  return transaction(async (tx) => {
    const release = await holdRelease(tx, change.code)
    assertState(release, 'draft')
    const before = await tx.draftFigure.findMany({ where: { releaseId: release.id }, orderBy: { id: 'asc' } })
    if (release.revision !== change.revision) {
      return { conflict: { revision: release.revision, savedBy: release.enteredBy, entries: formEntries(before) } }
    }
    const after = await changedOnly(tx, release, storedEntries(change.entries, release.stage))
    const origins = new Map(before.map((row) => [`${row.seriesKey}@${row.period}`, row]))
    await tx.draftFigure.deleteMany({ where: { releaseId: release.id } })
    await tx.draftFigure.createMany({
      data: after.map((row) => {
        // A figure read from a table keeps its cell for as long as it says what the cell says.
        const origin = origins.get(`${row.seriesKey}@${row.period}`)
        const isSame = origin?.value === row.value && origin?.printedGrowthPercent === row.printedGrowthPercent
        return {
          ...row,
          releaseId: release.id,
          sourceUrl: change.sourceUrl,
          ...(isSame && origin
            ? { status: origin.status, sourceCell: origin.sourceCell, sourceFile: origin.sourceFile }
            : { sourceCell: null }),
        }
      }),
    })
    const revision = release.revision + 1
    await tx.release.update({
      where: { id: release.id },
      data: { revision, enteredBy: by.id, sourceUrl: change.sourceUrl, notes: change.notes },
    })
    await audit(
      tx,
      by,
      'draft.saved',
      change.code,
      { revision: release.revision, figures: told(before) },
      { revision, figures: told(after) },
    )
    return { saved: { revision } }
  })
}

function told(
  rows: readonly Pick<StoredEntry, 'seriesKey' | 'period' | 'value' | 'scale' | 'printedGrowthPercent'>[],
): unknown {
  return Object.fromEntries(
    rows.map((row) => [`${row.seriesKey}@${row.period}`, [row.value, row.scale, row.printedGrowthPercent]]),
  )
}
