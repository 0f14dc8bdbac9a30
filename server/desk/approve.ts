import type { ReleaseCode } from '#trade/release.ts'
import { type Database, database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { Actor } from '../publish/actor.ts'
import { ChecksumError } from '../publish/refused.ts'
import { type Seen, transition } from '../publish/transition.ts'
import { checkRelease } from './check-release.ts'
import { confirmPeriod } from './confirm-period.ts'
import { DeskError } from './desk-error.ts'
import { hasEdited } from './has-edited.ts'
import { assertState, type HeldRelease, readRelease } from './held-release.ts'
import { assertNoErrors } from './submit-for-review.ts'

/** When to publish. Now can't be undone, so it wants the period typed; an instant can be recalled until it comes. */
export type When = { readonly at: Date } | { readonly now: { readonly typedPeriod: string } }

/**
 * The second person approves what they saw, and the release clock publishes it. Throws DeskError: not in review, changed since,
 * entered or edited by the approver, an error in the checks, an instant that has passed.
 */
export async function approve(code: ReleaseCode, when: When, seen: Seen, by: Actor): Promise<void> {
  const db = database()
  const release = await readRelease(db, code)
  assertState(release, 'in-review')
  await assertSecondPerson(release, by)
  if (release.kind !== 'withdrawal') assertNoErrors(await checkRelease(db, release))
  if ('now' in when) confirmPeriod(when.now.typedPeriod, release.period)
  else await assertAhead(db, when.at)
  try {
    await transition(code, 'approved', by, { embargoAt: 'now' in when ? null : when.at, seen })
  } catch (error) {
    if (!(error instanceof ChecksumError)) throw error
    throw new DeskError('form', {
      en: 'it has changed since you loaded the page: look again',
      zh: '载入页面后内容已变：请重新核对',
    })
  }
}

/** Nobody approves what they entered (which the database refuses, too) nor what they edited at any time before. */
async function assertSecondPerson(release: HeldRelease, by: Actor): Promise<void> {
  if (!(await hasEdited(release, by))) return
  throw new DeskError('form', {
    en: 'you entered or edited this release: a second person approves it',
    zh: '您录入或修改过本次发布：须由第二人批准',
  })
}

async function assertAhead(db: Database, at: Date): Promise<void> {
  if (at > (await databaseNow(db))) return
  throw new DeskError('at', {
    en: 'that instant has passed: choose a later one, or publish now',
    zh: '该时刻已过：请选择更晚的时刻，或立即发布',
  })
}
