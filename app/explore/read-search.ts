import { z } from 'zod'
import type { Refusal } from '#trade/explore/view-query.ts'

// What is echoed on the page is bounded; a parameter given twice would contradict itself, so it is one text or refused.
const VALUE = z.string().max(400)
const TOO_LONG = 60

// Language, theme and sign are the reader's, not the view's; _rsc is how Next asks for the same page.
const PREFERENCES = ['lang', 'theme', 'sign', '_rsc']

/** An address read by `parse`, and whatever in it is not known, among that what was given twice or at length. */
export function readSearch<Query>(
  search: Readonly<Record<string, string | string[] | undefined>>,
  parse: (
    parameters: Iterable<readonly [string, string]>,
    ignored: readonly string[],
  ) => { query: Query; refused: readonly Refusal[] },
): { query: Query; refused: readonly Refusal[] } {
  const given = Object.entries(search).flatMap(([parameter, value]) =>
    value === undefined ? [] : [[parameter, value] as const],
  )
  const known = given.flatMap(([parameter, value]) =>
    VALUE.safeParse(value).success ? [[parameter, String(value)] as const] : [],
  )
  const repeated = given.filter(([, value]) => !VALUE.safeParse(value).success)
  const { query, refused } = parse(known, PREFERENCES)
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
