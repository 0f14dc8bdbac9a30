import { z } from 'zod'
import { parseView, type Refusal, type ViewQuery } from '#trade/explore/view-query.ts'

// What is echoed on the page is bounded; a parameter given twice would contradict itself, so it is one text or refused.
const VALUE = z.string().max(400)
const TOO_LONG = 60

// Language, theme and sign are the reader's, not the view's; _rsc is how Next asks for the same page.
const PREFERENCES = ['lang', 'theme', 'sign', '_rsc']

/** The view an address asks for, and whatever in it is not known. */
export function parseSearch(search: Readonly<Record<string, string | string[] | undefined>>): {
  query: ViewQuery
  refused: readonly Refusal[]
} {
  const given = Object.entries(search).flatMap(([parameter, value]) =>
    value === undefined ? [] : [[parameter, value] as const],
  )
  const known = given.flatMap(([parameter, value]) =>
    VALUE.safeParse(value).success ? [[parameter, String(value)] as const] : [],
  )
  const repeated = given.filter(([, value]) => !VALUE.safeParse(value).success)
  const { query, refused } = parseView(known, PREFERENCES)
  return {
    query,
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
    ],
  }
}
