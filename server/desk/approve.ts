import { formatInstant } from '#trade/format/format-instant.ts'
import type { Finding } from '#trade/checks/finding.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { type Database, database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { Actor } from '../publish/actor.ts'
import { readFourEyes } from '../publish/four-eyes.ts'
import { ChecksumError } from '../publish/refused.ts'
import { type Seen, transition } from '../publish/transition.ts'
import { acceptedWarnings, acceptWarnings } from './accepted-warnings.ts'
import { calendarItem } from './change-calendar.ts'
import { checkRelease } from './check-release.ts'
import { confirmPeriod } from './confirm-period.ts'
import { DeskError } from './desk-error.ts'
import { hasEdited } from './has-edited.ts'
import { assertState, type HeldRelease, readRelease } from './held-release.ts'
import { assertNoErrors } from './submit-for-review.ts'

/**
 * When to publish. Now can't be undone, so it wants the period typed; an instant can be recalled until it comes. `due` is a flash's:
 * the calendar's instant as the approver saw it, or null where they saw that it has passed and the figures are out.
 */
export type When =
  | { readonly at: Date }
  | { readonly now: { readonly typedPeriod: string } }
  | { readonly due: Date | null }

/**
 * The second person approves what they saw, and the release clock publishes it. Warnings that nobody has accepted yet want a `reason`:
 * something was published since it was sent, or the instant is not on the day that the calendar names. Throws DeskError: not in review,
 * changed since, entered or edited by the approver, an error in the checks, an instant that has passed.
 */
export async function approve(
  code: ReleaseCode,
  when: When,
  seen: Seen,
  by: Actor,
  reason: string | null = null,
): Promise<void> {
  const db = database()
  const release = await readRelease(db, code)
  assertState(release, 'in-review')
  await assertSecondPerson(db, release, by)
  const embargoAt = await instantOf(db, when, release)
  const news = await unaccepted(db, release, 'at' in when ? when.at : null)
  if (news.length > 0 && !reason) throw wantsReason(news)
  try {
    await transition(code, 'approved', by, { embargoAt, seen }, async (tx) => {
      if (reason && news.length > 0) await acceptWarnings(tx, by, code, release.revision, news, reason)
    })
  } catch (error) {
    if (!(error instanceof ChecksumError)) throw error
    throw new DeskError('form', {
      en: 'it has changed since you loaded the page: look again',
      zh: '载入页面后内容已变：请重新核对',
    })
  }
}

/** Warnings of the release as it is that nobody has given a reason for. Throws DeskError where there is an error. */
async function unaccepted(db: Database, release: HeldRelease, at: Date | null): Promise<readonly Finding[]> {
  if (release.kind === 'withdrawal') return []
  const findings = await checkRelease(db, release, at)
  assertNoErrors(findings)
  const accepted = await acceptedWarnings(db, release.code, release.revision)
  const known = new Set(accepted.flatMap(({ warnings }) => warnings.map(({ id }) => id)))
  return findings.filter(({ severity, id }) => severity === 'warning' && !known.has(id))
}

function wantsReason(news: readonly Finding[]): DeskError {
  const said = (locale: 'en' | 'zh') => news.map(({ message }) => message[locale])
  const are =
    news.length === 1
      ? 'a warning has come up that nobody has accepted'
      : 'warnings have come up that nobody has accepted'
  return new DeskError('reason', {
    en: `${are}: ${said('en').join('; ')}. Give a reason in writing, or send it back`,
    zh: `出现了尚未说明理由的警告：${said('zh').join('；')}。请书面说明理由，或退回`,
  })
}

/** Nobody approves what they entered or edited at any time before, unless this is a newsroom of one. The database refuses it, too. */
async function assertSecondPerson(db: Database, release: HeldRelease, by: Actor): Promise<void> {
  if (!hasEdited(release, by) || !(await readFourEyes(db)).isOn) return
  throw new DeskError('form', {
    en: 'you entered or edited this release: a second person approves it',
    zh: '您录入或修改过本次发布：须由第二人批准',
  })
}

/** Null publishes at once. */
async function instantOf(db: Database, when: When, { code, period }: HeldRelease): Promise<Date | null> {
  if ('due' in when) return assertDue(db, code, when.due)
  if ('now' in when) {
    confirmPeriod(when.now.typedPeriod, period)
    return null
  }
  await assertAhead(db, when.at)
  return when.at
}

/** A flash goes out at the calendar's instant; at once where that has passed. Never at once because a page thought so. */
async function assertDue(db: Database, code: ReleaseCode, seen: Date | null): Promise<Date | null> {
  const due = await ahead(db, code)
  if (due === null || due.getTime() === seen?.getTime()) return due
  throw new DeskError('form', {
    en: `it is due ${formatInstant(due.toISOString(), 'en', 'day-time')} Beijing, which this page does not show: load it again and look`,
    zh: `预定北京时间${formatInstant(due.toISOString(), 'zh', 'day-time')}发布，与本页所示不同：请重新载入后核对`,
  })
}

/** The calendar's instant of a release while it is still to come and known to the minute; else null. */
async function ahead(db: Database, code: ReleaseCode): Promise<Date | null> {
  const item = await calendarItem(db, code)
  if (!item?.dueAt || item.precision === 'day' || item.precision === 'assumed') return null
  const due = new Date(item.dueAt)
  return due > (await databaseNow(db)) ? due : null
}

async function assertAhead(db: Database, at: Date): Promise<void> {
  if (at > (await databaseNow(db))) return
  throw new DeskError('at', {
    en: 'that instant has passed: choose a later one, or publish now',
    zh: '该时刻已过：请选择更晚的时刻，或立即发布',
  })
}
