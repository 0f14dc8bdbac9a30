import { parseView, type Refusal, type ViewQuery } from '#trade/explore/view-query.ts'
import { readSearch } from './read-search.ts'

/** The view an address asks for, and whatever in it is not known. */
export function parseSearch(search: Readonly<Record<string, string | string[] | undefined>>): {
  query: ViewQuery
  refused: readonly Refusal[]
} {
  return readSearch(search, parseView)
}
