import { instantOf, printMonth, type Refusal } from '../explore/view-query.ts'

/** What a parameter changes of a query, or what it may say instead. */
export type Change<Query> = Partial<Query> | Pick<Refusal, 'valid' | 'form'>

/** One reader for each parameter of a page's address, in the order in which they are written. */
export type Readers<Query> = Readonly<Record<string, (value: string) => Change<Query>>>

/** The query an address asks for. What it does not know it refuses by name and takes as usual: nothing is ignored in silence. */
export function readAddress<Query extends object>(
  usual: Query,
  readers: Readers<Query>,
  parameters: Iterable<readonly [string, string]>,
  ignored: readonly string[],
): { query: Query; refused: readonly Refusal[] } {
  const refused: Refusal[] = []
  let query = usual
  for (const [parameter, value] of parameters) {
    if (ignored.includes(parameter) || value === '') continue
    const read = Object.hasOwn(readers, parameter) ? readers[parameter] : undefined
    if (!read) {
      refused.push({ parameter, value, valid: Object.keys(readers), form: null })
      continue
    }
    const change = read(value)
    if ('valid' in change) refused.push({ parameter, value, valid: change.valid, form: change.form })
    else query = { ...query, ...change }
  }
  return { query, refused }
}

/** The parameters that have a value as an address, without the question mark. Colons and commas stay readable. */
export function writeAddress(parameters: readonly (readonly [string, string | null])[]): string {
  return parameters
    .flatMap(([parameter, value]) => (value === null ? [] : [`${parameter}=${escaped(value)}`]))
    .join('&')
}

/** A reader of one of `words`, each standing for a value. */
export function wordFor<Query, const T extends string>(
  words: Readonly<Record<T, string>>,
  change: (value: T) => Partial<Query>,
): (value: string) => Change<Query> {
  return (value) => {
    const known = (Object.keys(words) as T[]).find((one) => words[one] === value)
    return known === undefined ? { valid: Object.values(words), form: null } : change(known)
  }
}

/** A reader of a month, or of a year standing for its month `ofYear`, as an ordinal of months. */
export function monthFor<Query>(ofYear: number, change: (ordinal: number) => Partial<Query>) {
  return (value: string): Change<Query> => {
    const [, year, month = ofYear] = /^([12]\d{3})(?:-(0[1-9]|1[0-2]))?$/.exec(value) ?? []
    return year ? change(Number(year) * 12 + Number(month) - 1) : { valid: [], form: 'month' }
  }
}

/** A reader of a place in the past: a sequence of the log, or an instant. */
export function placeFor<Query>(change: (place: number | string) => Partial<Query>) {
  return (value: string): Change<Query> => {
    const place = /^[1-9]\d{0,8}$/.test(value) ? Number(value) : instantOf(value)
    return place === null ? { valid: [], form: 'place' } : change(place)
  }
}

/** A month as it is written; null stays null. */
export function monthOrNull(ordinal: number | null): string | null {
  return ordinal === null ? null : printMonth(ordinal)
}

/** The word for `value`, or null where it is the usual one and need not be said. */
export function unlessUsual<T extends string>(words: Readonly<Record<T, string>>, value: T, usual: T): string | null {
  return value === usual ? null : words[value]
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',')
}
