import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { type Database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { type Head, lockLog } from '../log/head.ts'
import type { Actor } from './actor.ts'
import { type Published, append } from './append.ts'
import { audit } from './audit.ts'
import { carryFigures } from './carry-figures.ts'
import { type Composed, compose } from './compose.ts'
import { draftChecksum } from './checksum.ts'
import { ensureSeries } from './ensure-series.ts'
import { nameVintage, releaseCalendarItem } from './release-calendar-item.ts'
import { type ApprovedRelease, takeApproved } from './take-approved.ts'
import { takeSubject } from './take-subject.ts'
import { figuresToVoid, voidFigures } from './void-figures.ts'

export interface PublishOptions {
  /** Sentences and expectations composed while armed: used when nothing was published since, else composed anew. */
  readonly armed?: { readonly afterSequence: number; readonly composed: Composed }
  /** History is public from the agency's own instant, not from the moment it was loaded. */
  readonly publishedAt?: 'now' | 'embargo'
}

/**
 * The only door. In one transaction: takes the log's lock (so the order of sequences is the order of commits), checks state,
 * embargo and checksum, appends to the log and writes the figures under that sequence. Throws StateError, EmbargoError or
 * ChecksumError, and then nothing has changed.
 */
export function publish(
  code: ReleaseCode,
  approved: string,
  by: Actor,
  options: PublishOptions = {},
): Promise<Published> {
  return transaction(async (tx) => {
    const head = await lockLog(tx)
    const release = await takeApproved(tx, code, approved)
    const subject = release.subjectId === null ? null : await takeSubject(tx, release)
    const publishedAt = await instantOf(tx, head, release, options)
    const composed =
      options.armed?.afterSequence === head.sequence ? options.armed.composed : await compose(tx, release, subject)
    const notice = noticeOf(release, subject, composed, head.sequence + 1, publishedAt)
    const withdrawn = release.kind === 'withdrawal' ? subject : null
    const carried = withdrawn ? await figuresToVoid(tx, withdrawn.id) : release.figures
    const calendar = await releaseCalendarItem(tx, notice.code)
    const published = await append(tx, head, release.id, {
      kind: release.kind,
      publishedAt: publishedAt.toISOString(),
      release: notice,
      calendar: calendar ? [calendar] : [],
      figures: { count: carried.length, digest: draftChecksum(carried) },
    })
    if (calendar) await nameVintage(tx, calendar.release, published.sequence)
    if (withdrawn) await voidFigures(tx, withdrawn.id, published.sequence)
    else {
      await ensureSeries(
        tx,
        release.figures.map((figure) => figure.series),
      )
      await moveFigures(tx, release, published)
    }
    await settle(tx, release, subject)
    await audit(tx, by, `release.published`, code, null, { sequence: published.sequence, hash: published.hash })
    return published
  })
}

async function instantOf(
  tx: Database,
  head: Head,
  release: ApprovedRelease,
  { publishedAt = 'now' }: PublishOptions,
): Promise<Date> {
  const instant = publishedAt === 'now' ? await databaseNow(tx) : release.embargoAt
  // The log's instants never run backwards: history loaded late is public from the head's instant on.
  return instant < head.publishedAt ? head.publishedAt : instant
}

function noticeOf(
  release: ApprovedRelease,
  subject: { code: string; notice: ReleaseNotice } | null,
  { sentences, expectations }: Composed,
  sequence: number,
  publishedAt: Date,
): ReleaseNotice {
  if (subject) {
    return {
      ...subject.notice,
      state: release.kind === 'withdrawal' ? 'withdrawn' : 'corrected',
      amended: {
        at: publishedAt.toISOString(),
        reason: release.reason ?? '',
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

async function moveFigures(tx: Database, release: ApprovedRelease, { sequence }: Published): Promise<void> {
  // Drafts are cleared away once published, which the database allows from that state on.
  await tx.release.update({ where: { id: release.id }, data: { state: 'published' } })
  await carryFigures(tx, release.id, sequence)
}

async function settle(
  tx: Database,
  release: ApprovedRelease,
  subject: { id: number; state: string } | null,
): Promise<void> {
  if (release.kind === 'withdrawal')
    await tx.release.update({ where: { id: release.id }, data: { state: 'published' } })
  if (!subject) return
  const state = release.kind === 'withdrawal' ? 'withdrawn' : 'corrected'
  if (subject.state !== state) await tx.release.update({ where: { id: subject.id }, data: { state } })
}
