import { z } from 'zod'
import { STAGES } from '#trade/release.ts'

/** What the address of the list may say. A value it does not know is refused by name. */
const FILTER = z.strictObject({
  stage: z.enum(STAGES).optional(),
  state: z.enum(['published', 'corrected', 'withdrawn']).optional(),
  year: z
    .string()
    .regex(/^[12]\d{3}$/)
    .optional(),
})

export type ReleaseListFilter = z.infer<typeof FILTER>

export interface RefusedFilter {
  readonly parameter: string
  readonly value: string
}

const PREFERENCES = ['lang', 'theme', 'sign']

/** The filter of `search`, and what in it is not known: that is said on the page and taken as not asked. */
export function parseFilter(search: Readonly<Record<string, string | string[] | undefined>>): {
  filter: ReleaseListFilter
  refused: readonly RefusedFilter[]
} {
  const asked = Object.entries(search).flatMap(([parameter, value]) =>
    PREFERENCES.includes(parameter) || value === undefined ? [] : [[parameter, String(value)] as const],
  )
  const refused = asked
    .filter(([parameter, value]) => !FILTER.safeParse({ [parameter]: value }).success)
    .map(([parameter, value]) => ({ parameter, value }))
  const known = asked.filter(([parameter]) => !refused.some((one) => one.parameter === parameter))
  return { filter: FILTER.parse(Object.fromEntries(known)), refused }
}

/** The address of the list with `change` applied to `filter`. */
export function filterAddress(
  filter: ReleaseListFilter,
  change: Partial<Record<keyof ReleaseListFilter, string | null>>,
): string {
  const next = Object.entries({ ...filter, ...change }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(next).toString()
  return query ? `/releases?${query}` : '/releases'
}
