import type { DraftEntry } from '#trade/checks/draft.ts'
import type { FigureRef } from '#trade/checks/finding.ts'
import { type FieldText, fieldSays, type StandingField, type TypedField, type TypingOutcome } from '#trade/drafting.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { type Database, transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { changedOnly } from './changed-only.ts'
import { releaseEntries } from './check-release.ts'
import { type StoredEntry, storedEntries, storedKeys } from './draft-entries.ts'
import { tellDraftChange } from './draft-wake.ts'
import { assertState, type HeldRelease, holdRelease } from './held-release.ts'

/**
 * Writes what a person typed into the fields of a draft, each by itself. A field in which meanwhile stands something other than the
 * person saw is left as it is, and told. Throws DeskError where the release is no draft any more.
 */
export async function typeFigures(code: ReleaseCode, fields: readonly TypedField[], by: Actor): Promise<TypingOutcome> {
  const outcome = await transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'draft')
    const { entries, contested } = await merge(tx, release, fields)
    const revision = entries.length === 0 ? release.revision : await write(tx, release, entries, by)
    return { revision, contested }
  })
  tellDraftChange(code)
  return outcome
}

/** Every field of whole entries, typed over whatever stands there. */
export function fieldsOf(entries: readonly DraftEntry[]): readonly TypedField[] {
  return entries.flatMap(({ series, period, value, scale, printedGrowthPercent }) => [
    { series, period, part: 'value' as const, text: value ?? '', scale, was: null },
    { series, period, part: 'growth' as const, text: printedGrowthPercent ?? '', scale, was: null },
  ])
}

/** The entries that change, with what is typed in them, and the fields that somebody else had changed. */
async function merge(tx: Database, release: HeldRelease, fields: readonly TypedField[]) {
  const standing = new Map((await releaseEntries(tx, release)).map((entry) => [keyOf(entry), entry]))
  const changed = new Map<string, DraftEntry>()
  const contested: FigureRef[] = []
  for (const field of fields) {
    const entry = changed.get(keyOf(field)) ?? standing.get(keyOf(field)) ?? empty(field)
    const says = fieldSays(field.part, fieldIn(entry, field.part))
    if (says === fieldSays(field.part, field)) continue
    if (field.was !== null && says !== fieldSays(field.part, field.was)) contested.push(field)
    else changed.set(keyOf(field), filled(entry, field))
  }
  return { entries: [...changed.values()], contested: await told(tx, release, contested, standing) }
}

async function told(
  tx: Database,
  { id }: HeldRelease,
  contested: readonly FigureRef[],
  standing: ReadonlyMap<string, DraftEntry>,
): Promise<readonly StandingField[]> {
  const rows = await tx.draftFigure.findMany({
    where: { releaseId: id, seriesKey: { in: contested.map(({ series }) => series) } },
    select: { seriesKey: true, period: true, typedBy: true },
  })
  const by = new Map(rows.map((row) => [`${row.seriesKey}@${row.period}`, row.typedBy]))
  return contested.map(({ series, period, part }) => ({
    series,
    period,
    part,
    ...fieldIn(standing.get(`${series}@${period}`), part),
    by: by.get(`${series}@${period}`) ?? null,
  }))
}

/** Answers the new revision. */
async function write(tx: Database, release: HeldRelease, entries: readonly DraftEntry[], by: Actor): Promise<number> {
  const keys = new Set(entries.flatMap((entry) => storedKeys(entry).map((series) => `${series}@${entry.period}`)))
  const held = await tx.draftFigure.findMany({ where: { releaseId: release.id } })
  const before = held.filter((row) => keys.has(`${row.seriesKey}@${row.period}`))
  const after = await changedOnly(tx, release, storedEntries(entries, release.stage))
  const kept = new Set(after.map((row) => `${row.seriesKey}@${row.period}`))
  await tx.draftFigure.deleteMany({
    where: { id: { in: before.filter((row) => !kept.has(`${row.seriesKey}@${row.period}`)).map(({ id }) => id) } },
  })
  for (const { seriesKey, period, ...row } of after) {
    // Typed over: it says no longer what the cell says that it was read from.
    const data = { ...row, sourceCell: null, sourceFile: null, typedBy: by.id }
    await tx.draftFigure.upsert({
      where: { releaseId_seriesKey_period: { releaseId: release.id, seriesKey, period } },
      create: { ...data, releaseId: release.id, seriesKey, period, sourceUrl: release.sourceUrl },
      update: data,
    })
  }
  const revision = release.revision + 1
  await tx.release.update({ where: { id: release.id }, data: { revision, enteredBy: by.id } })
  const [was, is] = [figures(before), figures(after)]
  await audit(
    tx,
    by,
    'draft.saved',
    release.code,
    { revision: release.revision, figures: was },
    { revision, figures: is },
  )
  return revision
}

function figures(
  rows: readonly Pick<StoredEntry, 'seriesKey' | 'period' | 'value' | 'scale' | 'printedGrowthPercent'>[],
): unknown {
  return Object.fromEntries(
    rows.map((row) => [`${row.seriesKey}@${row.period}`, [row.value, row.scale, row.printedGrowthPercent]]),
  )
}

/** What stands in one field of an entry. */
export function fieldIn(entry: DraftEntry | undefined, part: FigureRef['part']): FieldText {
  return { text: (part === 'value' ? entry?.value : entry?.printedGrowthPercent) ?? '', scale: entry?.scale ?? 0 }
}

function filled(entry: DraftEntry, { part, text, scale }: TypedField): DraftEntry {
  const typed = text.trim() || null
  return part === 'value' ? { ...entry, value: typed, scale } : { ...entry, printedGrowthPercent: typed }
}

function empty({ series, period, scale }: TypedField): DraftEntry {
  return { series, period, value: null, scale, printedGrowthPercent: null }
}

function keyOf({ series, period }: Pick<FigureRef, 'series' | 'period'>): string {
  return `${series}@${period}`
}
