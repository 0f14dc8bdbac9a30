import type { Bilingual } from '#trade/sentences/sentences.ts'
import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'

/** Names of the members of `keys`, by `breakdown:member`; a member we have no name for is left to its code. */
export function memberNames(keys: Iterable<SeriesKey>): Readonly<Record<string, Bilingual>> {
  const names: Record<string, Bilingual> = {}
  for (const key of keys) {
    const { breakdown, member } = parseSeriesKey(key)
    if (member === null) continue
    const named = nameOf(breakdown, member)
    if (named) names[`${breakdown}:${member}`] = named
  }
  return names
}

function nameOf(_breakdown: string, _member: string): Bilingual | null {
  return null
}
