import type { RefusedValue } from '#components/explore/Refused/Refused.tsx'
import { EMBED_THEMES } from '#components/embed/embed-address.ts'
import { LOCALES } from '#trade/format/locale.ts'
import { PARAMETERS, type Parameter, type Refusal, type ViewQuery } from '#trade/explore/view-query.ts'
import { parseSearch } from '../explore/parse-search.ts'
import { readSearch } from '../explore/read-search.ts'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** How an embed is drawn. The sign of a reader's growth is none of its business. */
const MANNER: Readonly<Record<string, readonly string[]>> = { lang: LOCALES, theme: EMBED_THEMES }

/** The view that an embed's address asks for, and whatever in it is not known. */
export function askedView(search: Search): { query: ViewQuery; refused: readonly RefusedValue[] } {
  const { query, refused } = parseSearch(search)
  return { query, refused: [...refused.map(named), ...refusedManner(search)] }
}

/** Whatever is not known in the address of an embed that has no parameters but its manner. */
export function refusedIn(search: Search): readonly RefusedValue[] {
  const { refused } = readSearch(search, (parameters, ignored) => ({
    query: null,
    refused: [...parameters]
      .filter(([parameter]) => !ignored.includes(parameter))
      .map(([parameter, value]): Refusal => ({ parameter, value, valid: Object.keys(MANNER), form: null })),
  }))
  return [...refused.map((one) => ({ ...one, isParameter: one.form === null })), ...refusedManner(search)]
}

function named(refusal: Refusal): RefusedValue {
  return { ...refusal, isParameter: !PARAMETERS.includes(refusal.parameter as Parameter) && refusal.form === null }
}

/** What readSearch passes over as a reader's own is read here; one given twice it has refused. */
function refusedManner({ sign, ...search }: Search): readonly RefusedValue[] {
  const wrong = Object.entries(MANNER).flatMap(([parameter, valid]): RefusedValue[] => {
    const value = search[parameter]
    return typeof value !== 'string' || valid.includes(value) ? [] : [{ parameter, value, valid }]
  })
  return typeof sign === 'string'
    ? [...wrong, { parameter: 'sign', value: sign, valid: Object.keys(MANNER), isParameter: true }]
    : wrong
}
