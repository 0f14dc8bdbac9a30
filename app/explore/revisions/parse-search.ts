import { z } from 'zod'
import type { Refusal } from '#trade/explore/view-query.ts'
import { parseRevisions, type RevisionQuery } from '#trade/vintages/revision-query.ts'

// What is echoed on the page is bounded; a parameter given twice would contradict itself, so it is one text or refused.
const VALUE = z.string().max(400)
const TOO_LONG = 60

// Language, theme and sign are the reader's, not the page's; _rsc is how Next asks for the same page.
const PREFERENCES = ['lang', 'theme', 'sign', '_rsc']

/** The revisions an address asks for, and whatever in it is not known. */
export function parseSearch(search: Readonly<Record<string, string | string[] | undefined>>): {
  query: RevisionQuery
  refused: readonly Refusal[]
} {
  const given = Object.entries(search).flatMap(([parameter, value]) =>
    value === undefined ? [] : [[parameter, value] as const],
  )
  const known = given.filter((one): one is readonly [string, string] => VALUE.safeParse(one[1]).success)
  const repeated = given.filter((one) => !VALUE.safeParse(one[1]).success)
  const { query, refused } = parseRevisions(known, PREFERENCES)
  const once = repeated.map(
    ([parameter, value]): Refusal => ({ parameter, value: String(value).slice(0, TOO_LONG), valid: [], form: 'once' }),
  )
  return { query, refused: [...once, ...refused] }
}
