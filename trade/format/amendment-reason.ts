import type { ReleaseNotice } from '../live/entry.ts'
import type { Locale } from './locale.ts'

/** Why a release was corrected or withdrawn, in the reader's language where the desk wrote it in that, else in English. */
export function amendmentReason({ reason, reasonZh }: NonNullable<ReleaseNotice['amended']>, language: Locale): string {
  return language === 'zh' ? (reasonZh ?? reason) : reason
}
