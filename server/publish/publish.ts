import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { ReleaseCode, ReleaseState } from '#trade/release.ts'
import { type Database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { PublicationBody } from '../log/body.ts'
import { type Head, lockLog } from '../log/head.ts'
import type { Actor } from './actor.ts'
import { append, type Published } from './append.ts'
import type { Armed, ArmedRelease } from './arm.ts'
import { audit } from './audit.ts'
import { carryFigures } from './carry-figures.ts'
import { type Composed, compose } from './compose.ts'
import { draftChecksum } from './checksum.ts'
import type { DraftFigure } from './draft-figure.ts'
import { ensureSeries } from './ensure-series.ts'
import { nameVintage, releaseCalendarItem } from './release-calendar-item.ts'
import { type ApprovedRelease, takeApproved } from './take-approved.ts'
import { takeArmed } from './take-armed.ts'
import { type Subject, takeSubject } from './take-subject.ts'
import { traceOf } from './trace.ts'
import { figuresToVoid, voidFigures } from './void-figures.ts'

export interface PublishOptions {
  /** Read and composed ahead. Its sentences are used when nothing was published since, else composed anew. */
  readonly armed?: Armed | ArmedRelease
  /** History is public from the agency's own instant, not from the moment it was loaded. */
  readonly publishedAt?: 'now' | 'embargo'
}

/**
 * The only door. In one transaction: takes the log's lock (so the order of sequences is the order of commits), checks state,
 * embargo and checksum, appends to the log and writes the figures under that sequence. What is armed may come a moment early: it is
 * written then, and the database commits it at its instant (docs/decisions/0051). Throws StateError, EmbargoError or ChecksumError, and then nothing has changed.
 */
export function publish(
  code: ReleaseCode,
  approved: string,
  by: Actor,
  options: PublishOptions = {},
): Promise<Published> {
  const { armed } = options
  return transaction(async (tx) => {
    if (!armed || !('release' in armed)) return publishAfter(tx, await lockLog(tx), code, approved, by, options)
    const { head, release } = await takeArmed(tx, armed, approved)
    const published = await publishTaken(tx, head, release, by, options)
    // Looked at now, not at the commit: that has nothing left to do but wait for the instant.
    await tx.$executeRaw`SET CONSTRAINTS "replaced_not_removed", "release_follows_log" IMMEDIATE`
    return published
  })
}

/**
 * The same in the caller's transaction, which holds the log at `head` and goes on from the head answered: several releases, all
 * of them or none.
 */
export async function publishAfter(
  tx: Database,
  head: Head,
  code: ReleaseCode,
  approved: string,
  by: Actor,
  options: PublishOptions = {},
): Promise<Published> {
  return publishTaken(tx, head, await takeApproved(tx, code, approved), by, options)
}

async function publishTaken(
  tx: Database,
  head: Head,
  release: ApprovedRelease,
  by: Actor,
  options: PublishOptions,
): Promise<Published> {
  const { code } = release
  const { armed } = options
  const subject = release.subjectId === null ? null : await takeSubject(tx, release)
  const publishedAt = await instantOf(tx, head, release, options)
  const composed = armed?.afterSequence === head.sequence ? armed.composed : await compose(tx, release, subject)
  const notice = noticeOf(release, subject, composed, head.sequence + 1, publishedAt)
  const withdrawn = release.kind === 'withdrawal' ? subject : null
  const calendar = subject || release.isAwaited ? await releaseCalendarItem(tx, notice.code) : null
  const published = await append(tx, head, release.id, {
    kind: release.kind,
    publishedAt: publishedAt.toISOString(),
    release: notice,
    calendar: calendar ? [calendar] : [],
    figures: withdrawn ? summary(await figuresToVoid(tx, withdrawn.id)) : asApproved(release),
  })
  if (calendar) await nameVintage(tx, calendar.release, published.sequence)
  if (withdrawn) {
    await setState(tx, release.id, 'published')
    await voidFigures(tx, withdrawn.id, published.sequence)
  } else {
    if (release.newSeries.length > 0) await ensureSeries(tx, release.newSeries)
    await carryFigures(tx, release.id, published.sequence)
  }
  if (subject && release.kind !== 'addition') await amend(tx, release, subject)
  const { sequence, hash } = published
  await audit(tx, by, `release.published`, code, null, { sequence, hash, trace: traceOf(release) })
  return published
}

/** What the log's entry binds. */
function summary(figures: readonly DraftFigure[]): PublicationBody['figures'] {
  return { count: figures.length, digest: draftChecksum(figures) }
}

// `takeApproved` has just found that the figures are those of the checksum.
function asApproved({ figures, approvedChecksum }: ApprovedRelease): PublicationBody['figures'] {
  return { count: figures.length, digest: approvedChecksum }
}

async function instantOf(
  tx: Database,
  head: Head,
  release: ApprovedRelease,
  { publishedAt = 'now' }: PublishOptions,
): Promise<Date> {
  const instant = publishedAt === 'now' ? await databaseNow(tx) : release.embargoAt
  // Never before its embargo, however early it is written; and the log's instants never run backwards: history loaded late is
  // public from the head's instant on.
  return [instant, release.embargoAt, head.publishedAt].reduce((latest, each) => (each > latest ? each : latest))
}

/** What the log will say of a release published as `sequence`. */
export function noticeOf(
  release: ApprovedRelease,
  subject: { code: string; notice: ReleaseNotice } | null,
  { sentences, expectations }: Composed,
  sequence: number,
  publishedAt: Date,
): ReleaseNotice {
  // More of the same release: what is said of it is said anew, and it was published when it was.
  if (subject && release.kind === 'addition') {
    const { sourceUrl, notes } = subject.notice
    return { ...subject.notice, sourceUrl: release.sourceUrl ?? sourceUrl, notes: release.notes ?? notes, sentences }
  }
  if (subject) {
    return {
      ...subject.notice,
      state: release.kind === 'withdrawal' ? 'withdrawn' : 'corrected',
      amended: {
        at: publishedAt.toISOString(),
        reason: release.reason ?? '',
        reasonZh: release.reasonZh,
        errorWas: release.errorWas ?? 'ours',
        sequence,
      },
      sentences,
    }
  }
  return {
    code: release.code,
    stage: release.stage,
    period: release.period,
    state: 'published',
    sequence,
    publishedAt: publishedAt.toISOString(),
    instantPrecision: release.instantPrecision,
    sourceUrl: release.sourceUrl,
    notes: release.notes,
    amended: null,
    expectations,
    sentences,
  }
}

async function amend(tx: Database, { kind }: ApprovedRelease, subject: Subject): Promise<void> {
  const state = kind === 'withdrawal' ? 'withdrawn' : 'corrected'
  if (subject.state !== state) await setState(tx, subject.id, state)
}

async function setState(tx: Database, id: number, state: ReleaseState): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Release" SET "state" = ${state}::"ReleaseState", "updatedAt" = clock_timestamp() WHERE "id" = ${id}`
}
