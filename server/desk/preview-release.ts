import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { fold, type Snapshot } from '#trade/live/fold.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { wallSubscription } from '#trade/wall/series.ts'
import { type Database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { readHead } from '../log/head.ts'
import { draftChecksum } from '../publish/checksum.ts'
import { asFigure, compose } from '../publish/compose.ts'
import { type DraftFigure, readDraft } from '../publish/draft-figure.ts'
import { noticeOf } from '../publish/publish.ts'
import type { ApprovedRelease } from '../publish/take-approved.ts'
import { takeSubject } from '../publish/take-subject.ts'
import { figuresToVoid } from '../publish/void-figures.ts'
import { readFigures } from '../queries/read-figures.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { StateError } from '../publish/refused.ts'
import { calendarItem } from './change-calendar.ts'
import { DeskError } from './desk-error.ts'
import { assertState, type HeldRelease, readRelease } from './held-release.ts'

/** A release as it would stand in the log were it published at its instant, and the wall after it. */
export interface PreviewedRelease {
  /** Its figures name what each would take the place of. */
  readonly entry: LogEntry
  readonly wall: Snapshot
}

/**
 * What publishing this release would make every screen show: the entry as the door would write it, folded into the present by the
 * fold that screens run. Changes nothing. Null where there is nothing to preview: no such release, or it is public already, or what
 * it is about was withdrawn. Any of that may happen while a page is being drawn.
 */
export async function previewRelease(code: ReleaseCode): Promise<PreviewedRelease | null> {
  try {
    return await previewed(code)
  } catch (error) {
    if (error instanceof DeskError || error instanceof StateError) return null
    throw error
  }
}

async function previewed(code: ReleaseCode): Promise<PreviewedRelease> {
  const entry = await transaction((tx) => entryOf(tx, code))
  const { releases, calendar } = await snapshotFor({ series: [], fromYear: 9999 })
  const announced = Object.values(calendar)
  const subscription = wallSubscription(entry.release ? [...releases, entry.release] : releases, announced)
  const before = await snapshotFor(subscription, entry.sequence - 1)
  const { epoch, sequence, hash } = before.cursor
  // Whatever was published since: the preview stands on what is there now.
  return { entry, wall: fold(before, { ...entry, epoch, sequence: sequence + 1, previousHash: hash }) }
}

async function entryOf(tx: Database, code: ReleaseCode): Promise<LogEntry> {
  const held = await readRelease(tx, code)
  assertState(held, 'draft', 'in-review', 'approved')
  const release = await asIfApproved(tx, held)
  const subject = release.subjectId === null ? null : await takeSubject(tx, release)
  const head = await readHead(tx)
  const sequence = head.sequence + 1
  const { embargoAt: publishedAt } = release
  const composed = await compose(tx, release, subject)
  const notice = noticeOf(release, subject, composed, sequence, publishedAt)
  const item = await calendarItem(tx, notice.code)
  const figures = release.kind === 'withdrawal' && subject ? await figuresToVoid(tx, subject.id) : release.figures
  return {
    epoch: head.epoch,
    sequence,
    previousHash: head.hash,
    hash: 'not published',
    kind: release.kind,
    publishedAt: publishedAt.toISOString(),
    release: notice,
    calendar: item ? [{ ...item, state: 'released' }] : [],
    figures: await replacing(tx, figures, notice.code, publishedAt.toISOString(), sequence),
  }
}

/** The draft as it stands, as approving it now would freeze it: for its instant, else the calendar's, else now. */
async function asIfApproved(tx: Database, release: HeldRelease): Promise<ApprovedRelease> {
  const [figures, item, now] = await Promise.all([
    readDraft(tx, release.id),
    calendarItem(tx, release.code),
    databaseNow(tx),
  ])
  const due = item?.dueAt ? new Date(item.dueAt) : null
  return {
    ...release,
    embargoAt: release.embargoAt ?? (due && due > now ? due : now),
    instantPrecision: 'second',
    approvedAt: release.approvedAt ?? now,
    approvedChecksum: draftChecksum(figures),
    newSeries: [],
    isAwaited: item !== null && item.state !== 'released',
    figures,
  }
}

/** The figures as they will stand, each with the one in whose place. */
async function replacing(
  tx: Database,
  drafts: readonly DraftFigure[],
  code: ReleaseCode,
  publishedAt: string,
  sequence: number,
): Promise<readonly Figure[]> {
  const series = [...new Set(drafts.map((draft) => draft.series))]
  const periods = [...new Set(drafts.map((draft) => draft.period))]
  const present = await readFigures(
    tx,
    Prisma.sql`o."supersededBy" IS NULL AND s."key" = ANY(${series}) AND o."period" = ANY(${periods})`,
  )
  const held = new Map(present.map((figure) => [`${figure.series} ${figure.period}`, figure]))
  return drafts.map((draft) => {
    const old = held.get(`${draft.series} ${draft.period}`)
    const figure = asFigure(draft, code, publishedAt, sequence)
    if (!old) return figure
    const { value, scale, printedGrowthPercent, vintage } = old
    return { ...figure, replaces: { value, scale, printedGrowthPercent, vintage } }
  })
}
