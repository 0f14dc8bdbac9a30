import { z } from 'zod'
import { parseRevisions, type RevisionQuery } from '#trade/vintages/revision-query.ts'
import type { Refusal } from '#trade/explore/view-query.ts'
import { beijingInstant } from '../../desk/shapes.ts'

// What is echoed on the page is bounded; a parameter given twice would contradict itself, so it is one text or refused.
const VALUE = z.string().max(400)
const TOO_LONG = 60

// Language, theme and sign are the reader's, not the page's; _rsc is how Next asks for the same page.
const PREFERENCES = ['lang', 'theme', 'sign', '_rsc']

/** The revisions an address asks for, the second it wants to go back to, and whatever in it is not known. */
export function parseSearch(search: Readonly<Record<string, string | string[] | undefined>>): {
  query: RevisionQuery
  at: Date | null
  refused: readonly Refusal[]
} {
  const given = Object.entries(search).flatMap(([parameter, value]) =>
    value === undefined ? [] : [[parameter, value] as const],
  )
  const known = given.filter((one): one is readonly [string, string] => VALUE.safeParse(one[1]).success)
  const repeated = given.filter((one) => !VALUE.safeParse(one[1]).success)
  const { query, at, refused } = parseRevisions(known, PREFERENCES)
  const instant = at === null ? null : beijingInstant.safeParse(at)
  return {
    query,
    at: instant?.success ? instant.data : null,
    refused: [
      ...repeated.map(
        ([parameter, value]): Refusal => ({
          parameter,
          value: String(value).slice(0, TOO_LONG),
          valid: [],
          form: 'once',
        }),
      ),
      ...refused,
      ...(at !== null && !instant?.success
        ? [{ parameter: 'at', value: at, valid: ['2025-01-13T11:00:00'], form: null }]
        : []),
    ],
  }
}
