import { instantOf, printMonth, type Refusal } from '../explore/view-query.ts'

/** What a parameter changes of a query, or what it may say instead. */
export type Change<Query> = Partial<Query> | Pick<Refusal, 'valid' | 'form'>

/** One parameter of an address: how it is read, and how it is written; null where it says what is usual. */
export interface Parameter<Query> {
  readonly read: (value: string) => Change<Query>
  readonly write: (query: Query, usual: Query) => string | null
}

/** How the queries of a page are read from addresses and written as such. */
export interface Address<Query> {
  /** The query of an address. What it does not know it refuses by name and takes as usual: nothing is ignored in silence. */
  readonly parse: (
    parameters: Iterable<readonly [string, string]>,
    ignored: readonly string[],
  ) => { query: Query; refused: readonly Refusal[] }
  /** The address of a query, what is usual left out; without the question mark. Colons and commas stay readable. */
  readonly print: (query: Query) => string
  /** The parameters there are, in the order in which they are written. */
  readonly names: readonly string[]
}

/** The address of a page of which `usual` is asked where it says nothing; parameters in the order in which they are written. */
export function addressOf<Query extends object>(
  usual: Query,
  parameters: Readonly<Record<string, Parameter<NoInfer<Query>>>>,
): Address<Query> {
  const names = Object.keys(parameters)
  return {
    names,
    parse(given, ignored) {
      const refused: Refusal[] = []
      let query = usual
      for (const [name, value] of given) {
        if (ignored.includes(name) || value === '') continue
        const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
        const change = parameter?.read(value) ?? { valid: names, form: null }
        if ('valid' in change) refused.push({ parameter: name, value, valid: change.valid, form: change.form })
        else query = { ...query, ...change }
      }
      return { query, refused }
    },
    print: (query) =>
      Object.entries(parameters)
        .flatMap(([name, { write }]) => {
          const value = write(query, usual)
          return value === null ? [] : [`${name}=${escaped(value)}`]
        })
        .join('&'),
  }
}

/** A field that holds one of `words`' keys, each written as its word; null where nothing is said. */
export function wordOf<const Field extends string, T extends string>(
  field: Field,
  words: Readonly<Record<T, string>>,
): FieldParameter<Field, T> {
  return {
    read(value) {
      const known = (Object.keys(words) as T[]).find((one) => words[one] === value)
      return known === undefined ? { valid: Object.values(words), form: null } : only(field, known)
    },
    write: unlessUsual(field, (value) => words[value]),
  }
}

/** A field that holds one of `values`, written as it is. */
export function oneOf<const Field extends string, T extends string>(
  field: Field,
  values: readonly T[],
): FieldParameter<Field, T> {
  return {
    read(value) {
      const known = values.find((one) => one === value)
      return known === undefined ? { valid: values, form: null } : only(field, known)
    },
    write: unlessUsual(field, (value) => value),
  }
}

/** A field that holds a month as an ordinal; a year stands for its month `ofYear`. */
export function monthOf<const Field extends string>(field: Field, ofYear: number): FieldParameter<Field, number> {
  return {
    read(value) {
      const [, year, month = ofYear] = /^([12]\d{3})(?:-(0[1-9]|1[0-2]))?$/.exec(value) ?? []
      return year ? only(field, Number(year) * 12 + Number(month) - 1) : { valid: [], form: 'month' }
    },
    write: unlessUsual(field, printMonth),
  }
}

/** A field that holds a place in the past: a sequence of the log, or an instant. */
export function placeOf<const Field extends string>(field: Field): FieldParameter<Field, number | string> {
  return {
    read(value) {
      const place = /^[1-9]\d{0,8}$/.test(value) ? Number(value) : instantOf(value)
      return place === null ? { valid: [], form: 'place' } : only(field, place)
    },
    write: unlessUsual(field, String),
  }
}

/** The parameter of one field of a query: read, it is always a value; what is usual may be none. */
interface FieldParameter<Field extends string, T> {
  readonly read: (value: string) => Change<Readonly<Record<Field, T>>>
  readonly write: (query: Holding<Field, T>, usual: Holding<Field, T>) => string | null
}

type Holding<Field extends string, T> = Readonly<Record<Field, T | null>>

function unlessUsual<Field extends string, T>(field: Field, text: (value: T) => string) {
  return (query: Holding<Field, T>, usual: Holding<Field, T>): string | null => {
    const value = query[field]
    return value === null || value === usual[field] ? null : text(value)
  }
}

function only<Field extends string, T>(field: Field, value: T): Partial<Readonly<Record<Field, T>>> {
  // TypeScript widens a computed key to any text.
  return { [field]: value } as Partial<Readonly<Record<Field, T>>>
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',')
}
