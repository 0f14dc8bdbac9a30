import type { Refusal } from '#trade/explore/view-query.ts'
import { parseRevisions, type RevisionQuery } from '#trade/vintages/revision-query.ts'
import { readSearch } from '../read-search.ts'

/** The revisions an address asks for, and whatever in it is not known. */
export function parseSearch(search: Readonly<Record<string, string | string[] | undefined>>): {
  query: RevisionQuery
  refused: readonly Refusal[]
} {
  return readSearch(search, parseRevisions)
}
