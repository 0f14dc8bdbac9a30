import type { ReleaseView } from '#components/desk/ReleaseDesk/release-view.ts'
import type { ChoosableSeries } from '#components/desk/AddSeries/chosen-series.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { accountNames } from '#server/accounts/list-accounts.ts'
import { mayDo } from '#server/accounts/role.ts'
import type { DeskUser } from '#server/accounts/who.ts'
import { database } from '#server/database/client.ts'
import { calendarItem } from '#server/desk/change-calendar.ts'
import { hasEdited } from '#server/desk/has-edited.ts'
import { knownSeries } from '#server/desk/known-series.ts'
import { openRelease, type OpenRelease } from '#server/desk/open-release.ts'
import { previewRelease } from '#server/desk/preview-release.ts'
import { previewHeadline } from '#server/desk/preview-headline.ts'
import { readReceipt } from '#server/desk/read-receipt.ts'
import { readFourEyes } from '#server/publish/four-eyes.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Receipt } from '#trade/receipt.ts'

interface Beside {
  /** Of people, by account. */
  readonly names: Readonly<Record<string, string>>
  readonly dueAt: string | null
  readonly isOwn: boolean
  readonly needsSecond: boolean
  readonly mayEnter: boolean
  readonly mayApprove: boolean
  readonly written: Bilingual | null
  /** Of partners, commodities and the like that a row can be added for. */
  readonly memberNames: Readonly<Record<string, Bilingual>>
  readonly changes: ReleaseView['changes']
  readonly receipt: Receipt | null
}

/** A release as `user` sees it at the desk in `language`, and the series that can be added to its draft; null where there is none. */
export async function readReleaseView(
  code: string,
  user: DeskUser,
  language: Locale,
): Promise<{ view: ReleaseView; choices: readonly ChoosableSeries[] } | null> {
  const opened = await openRelease(code)
  if (!opened) return null
  const isWaiting = opened.release.state === 'in-review' || opened.release.state === 'approved'
  const [names, item, fourEyes, written, known, previewed, receipt] = await Promise.all([
    accountNames(language),
    calendarItem(database(), code),
    readFourEyes(database()),
    opened.published ? null : previewHeadline(code, opened.entries),
    opened.release.state === 'draft'
      ? knownSeries(opened.release.period.length === 4 ? 'year-to-date' : 'month')
      : null,
    isWaiting ? previewRelease(code) : null,
    opened.published ? readReceipt(opened.published.sequence) : null,
  ])
  const view = releaseView(opened, {
    names,
    dueAt: item?.dueAt ?? null,
    isOwn: hasEdited(opened.release, user),
    needsSecond: fourEyes.isOn,
    mayEnter: mayDo(user.roles, 'editor'),
    mayApprove: mayDo(user.roles, 'approver'),
    written,
    memberNames: known?.names ?? {},
    changes: previewed?.entry.figures ?? null,
    receipt,
  })
  return { view, choices: known?.series ?? [] }
}

/** What the page's component is given: instants as text, people by name. */
function releaseView(
  { release, subject, entries, baseline, background, expectations, checksum, published, trail, accepted }: OpenRelease,
  { names, dueAt, written, memberNames, changes, receipt, ...person }: Beside,
): ReleaseView {
  const nameOf = (id: string | null) => (id === null ? null : (names[id] ?? id))
  return {
    code: release.code,
    kind: release.kind,
    stage: release.stage,
    period: release.period,
    state: release.state,
    revision: release.revision,
    subject,
    enteredBy: nameOf(release.enteredBy),
    approvedBy: nameOf(release.approvedBy),
    held: release.heldAt && { by: nameOf(release.heldBy) ?? '', at: release.heldAt.toISOString() },
    embargoAt: release.embargoAt?.toISOString() ?? null,
    dueAt,
    sourceUrl: release.sourceUrl,
    notes: release.notes,
    reason: release.reason,
    errorWas: release.errorWas,
    headlineEn: release.headlineEn,
    headlineZh: release.headlineZh,
    written,
    checksum,
    ...person,
    entries,
    baseline,
    background: { ...background, names: { ...memberNames, ...background.names } },
    expectations,
    changes,
    published: published && receipt && { sequence: published.sequence, receipt },
    accepted: accepted.map(({ by, reason, warnings }) => ({ who: nameOf(by) ?? by, reason, warnings })),
    trail: trail.map(({ id, at, actor, action }) => ({
      id,
      at: at.toISOString(),
      who: nameOf(actor) ?? actor,
      action,
    })),
  }
}
