import { memberName } from '#trade/member-name.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'

/** Names of the members of `keys`, by `breakdown:member`; a member we have no name for is its own code. */
export function memberNames(keys: Iterable<SeriesKey>): Readonly<Record<string, Bilingual>> {
  const names: Record<string, Bilingual> = {}
  for (const key of keys) {
    const { breakdown, member } = parseSeriesKey(key)
    if (member === null) continue
    names[`${breakdown}:${member}`] ??= {
      en: memberName(breakdown, member, 'en'),
      zh: memberName(breakdown, member, 'zh'),
    }
  }
  return names
}
