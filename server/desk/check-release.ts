import { checkDraft } from '#trade/checks/check-draft.ts'
import type { DraftEntry } from '#trade/checks/draft.ts'
import type { Finding } from '#trade/checks/finding.ts'
import type { Database } from '../database/client.ts'
import { formEntries } from './draft-entries.ts'
import type { HeldRelease } from './held-release.ts'
import { publishedEntries } from './published-entries.ts'
import { readBackground } from './read-background.ts'

/**
 * What the checks say about a release as it is stored: the same rules that run in the browser, on what would be published. `at`: the
 * instant that somebody names for it; null while nobody does.
 */
export async function checkRelease(
  db: Database,
  release: HeldRelease,
  at: Date | null = null,
): Promise<readonly Finding[]> {
  const entries = await releaseEntries(db, release)
  const background = await readBackground(
    db,
    release,
    entries.map(({ series }) => series),
  )
  const baseline = await releaseBaseline(db, release)
  const embargoAt = at?.toISOString() ?? null
  return checkDraft({ ...release, embargoAt, entries, ...(baseline && { baseline }) }, background)
}

/** What is published of the release a correction or addition is about; null for any other kind. */
export async function releaseBaseline(
  db: Database,
  { kind, subjectId }: HeldRelease,
): Promise<readonly DraftEntry[] | null> {
  return kind === 'correction' || kind === 'addition' ? formEntries(await publishedEntries(db, subjectId)) : null
}

/** The form's entries of a release: its draft, over what is published where it corrects or adds to something. */
export async function releaseEntries(db: Database, release: HeldRelease): Promise<readonly DraftEntry[]> {
  const draft = await db.draftFigure.findMany({ where: { releaseId: release.id }, orderBy: { id: 'asc' } })
  if (release.kind !== 'correction' && release.kind !== 'addition') return formEntries(draft)
  const merged = new Map(
    (await publishedEntries(db, release.subjectId)).map((row) => [`${row.seriesKey}@${row.period}`, row]),
  )
  for (const row of draft) merged.set(`${row.seriesKey}@${row.period}`, row)
  return formEntries([...merged.values()])
}
