import type { Finding } from '#trade/checks/finding.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { transition } from '../publish/transition.ts'
import { acceptWarnings } from './accepted-warnings.ts'
import { checkRelease } from './check-release.ts'
import { DeskError } from './desk-error.ts'
import { assertState, readRelease } from './held-release.ts'

/**
 * Sends a draft to the second person. Errors stop it; warnings want a reason in writing, which is kept. `revision` is the one the
 * sender looked at. Throws DeskError.
 */
export async function submitForReview(
  code: ReleaseCode,
  revision: number,
  reason: string | null,
  by: Actor,
): Promise<void> {
  const db = database()
  const release = await readRelease(db, code)
  assertState(release, 'draft')
  if (release.revision !== revision) {
    throw new DeskError('form', {
      en: 'somebody saved since: load the page again and look',
      zh: '他人已保存新内容：请重新载入后核对',
    })
  }
  const findings = await checkRelease(db, release)
  assertNoErrors(findings)
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  if (warnings.length > 0 && !reason) {
    throw new DeskError('reason', {
      en: `${warnings.length} ${warnings.length === 1 ? 'warning wants' : 'warnings want'} a reason in writing`,
      zh: `${warnings.length}处警告需书面说明理由`,
    })
  }
  await transition(code, 'in-review', by, undefined, async (tx) => {
    if (reason && warnings.length > 0) await acceptWarnings(tx, by, code, revision, warnings, reason)
  })
}

/** Throws DeskError naming the first error. */
export function assertNoErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) return
  const more = errors.length - 1
  throw new DeskError('form', {
    en: `${first.message.en}: ${first.detail.en}${more > 0 ? `, and ${more} more ${more === 1 ? 'error' : 'errors'}` : ''}`,
    zh: `${first.message.zh}：${first.detail.zh}${more > 0 ? `，另有${more}处错误` : ''}`,
  })
}
