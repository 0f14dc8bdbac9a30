import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import type { Expected } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { draftChecksum } from '../publish/checksum.ts'
import { readDraft } from '../publish/draft-figure.ts'
import { readExpectations } from '../publish/read-expectations.ts'
import { type AcceptedWarnings, acceptedWarnings } from './accepted-warnings.ts'
import { releaseBaseline, releaseEntries } from './check-release.ts'
import { DeskError } from './desk-error.ts'
import { type HeldRelease, readRelease } from './held-release.ts'
import type { PublishedEntry } from './published-entries.ts'
import { type AuditRow, readAudit } from './read-audit.ts'
import { readBackground } from './read-background.ts'

/** Everything the page of one release needs. */
export interface OpenRelease {
  readonly release: HeldRelease
  /** The code of what it corrects or withdraws. */
  readonly subject: ReleaseCode | null
  readonly entries: readonly DraftEntry[]
  /** What is published, where this is a correction of it that is not public yet. */
  readonly baseline: readonly DraftEntry[] | null
  readonly background: Background
  readonly expectations: readonly Expected[]
  /** Of the figures as they are stored: what an approver approves. */
  readonly checksum: string
  readonly published: { readonly sequence: number; readonly at: Date } | null
  readonly trail: readonly AuditRow[]
  /** Warnings of these figures that somebody let pass, and why. */
  readonly accepted: readonly AcceptedWarnings[]
  readonly databaseNow: Date
}

/** A release opened at the desk; null where there is none. */
export async function openRelease(code: ReleaseCode): Promise<OpenRelease | null> {
  const db = database()
  const release = await readRelease(db, code).catch((error: unknown) => {
    if (error instanceof DeskError) return null
    throw error
  })
  if (!release) return null
  const [figures, publication, subject] = await Promise.all([
    readDraft(db, release.id),
    db.publication.findFirst({ where: { releaseId: release.id }, select: { sequence: true, publishedAt: true } }),
    release.subjectId === null
      ? null
      : db.release.findUnique({ where: { id: release.subjectId }, select: { code: true } }),
  ])
  const entries = publication ? await carriedEntries(publication.sequence) : await releaseEntries(db, release)
  const [baseline, background, expectations, trail, accepted, now] = await Promise.all([
    publication ? null : releaseBaseline(db, release),
    readBackground(
      db,
      release,
      entries.map(({ series }) => series),
    ),
    readExpectations(db, subject?.code ?? code),
    readAudit(20, code),
    acceptedWarnings(db, code, release.revision),
    databaseNow(db),
  ])
  return {
    release,
    subject: subject?.code ?? null,
    entries,
    baseline,
    background,
    expectations,
    checksum: draftChecksum(figures),
    published: publication && { sequence: publication.sequence, at: publication.publishedAt },
    trail,
    accepted,
    databaseNow: now,
  }
}

/** What publication `sequence` carried, in the form's order. */
async function carriedEntries(sequence: number): Promise<readonly DraftEntry[]> {
  const rows = await database().$queryRaw<PublishedEntry[]>`
    SELECT s."key" AS "seriesKey", o."period", round(o."value", o."digits")::text AS "value", o."scale",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "printedGrowthPercent"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" WHERE o."vintage" = ${sequence} ORDER BY o."id"`
  return rows.map(({ seriesKey, ...row }) => ({ series: seriesKey, ...row }))
}
