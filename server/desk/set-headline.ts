import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { WALL_BUDGET, wallLength } from '#trade/checks/wall-budget.ts'
import { DeskError } from './desk-error.ts'
import { assertState, holdRelease } from './held-release.ts'

/** An editor's wall headline; null where the sentence written from the figures stands. */
export interface Headline {
  readonly en: string | null
  readonly zh: string | null
}

/**
 * Puts an editor's headline in the place of the written one. Counts as an edit: `revision` guards it, and its author does not
 * approve. Returns the new revision. Throws DeskError when it does not fit the wall, or the release is no draft.
 */
export async function setHeadline(code: ReleaseCode, revision: number, headline: Headline, by: Actor): Promise<number> {
  for (const locale of ['en', 'zh'] as const) assertFits(locale, headline[locale])
  return transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'draft')
    if (release.revision !== revision) {
      throw new DeskError('form', {
        en: 'somebody saved since: load the page again and look',
        zh: '他人已保存新内容：请重新载入后核对',
      })
    }
    await tx.release.update({
      where: { id: release.id },
      data: { headlineEn: headline.en, headlineZh: headline.zh, revision: revision + 1 },
    })
    await audit(tx, by, 'headline.set', code, { en: release.headlineEn, zh: release.headlineZh }, headline)
    return revision + 1
  })
}

function assertFits(locale: 'en' | 'zh', text: string | null): void {
  if (text === null || wallLength(text) <= WALL_BUDGET[locale]) return
  throw new DeskError(locale === 'en' ? 'headlineEn' : 'headlineZh', {
    en: `${wallLength(text)} characters; the wall holds ${WALL_BUDGET[locale]}`,
    zh: `共${wallLength(text)}字，大屏只容${WALL_BUDGET[locale]}字`,
  })
}
