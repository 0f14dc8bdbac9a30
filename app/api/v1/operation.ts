import type { z } from 'zod'
import type { Head } from '#server/log/head.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Parameters, Query } from './parameters.ts'
import { invalidRequest, Refused } from './problem.ts'

/**
 * One thing that can be asked of the API, described once: its parameters check requests, they and the answer's schema are the OpenAPI
 * file and the page to try it, and the schema of the list's items is the columns of CSV and workbooks.
 */
export interface Operation<P extends Parameters = Parameters, Answer extends z.ZodObject = z.ZodObject> {
  readonly id: string
  /** Below /api/v1, `{name}` where a parameter stands in the path. */
  readonly path: string
  readonly title: Bilingual
  readonly says: Bilingual
  readonly parameters: P
  readonly answer: Answer
  /** The field of the answer that is a list: what a table of it has as rows. Null where it is no table. */
  readonly list: (keyof z.output<Answer> & string) | null
  /** Before the log's head is read. A long poll waits here. */
  before?(query: Query<P>, request: Request): Promise<void>
  /** Throws Refused where the request cannot be answered. */
  read(asked: Asked<P>): Promise<DeepReadonly<z.output<Answer>>>
  /** The state of whatever else than the log the answer is made of. */
  edition?(): Promise<string>
}

/** A request that was understood. */
export interface Asked<P extends Parameters> {
  readonly query: Query<P>
  /** The place in the log it is answered at. */
  readonly at: number
  /** The end of that log. */
  readonly head: Head
  /** The item that the page before ended with; null for the first page. */
  readonly after: readonly string[] | null
  /** The cursor of the page after one that ends with the item `after` names. */
  readonly next: (after: readonly string[]) => string
}

/** Checks the description against its own types, and gives it for any. */
export function operation<const P extends Parameters, Answer extends z.ZodObject>(
  described: Operation<P, Answer>,
): Operation<P, Answer> {
  return described
}

export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T

/**
 * The page of `all` that was asked for, and the cursor of the next. `name` is an item's own, unlike every other's. Throws Refused
 * where the item that the page before ended with is gone.
 */
export function pageOf<Item>(
  all: readonly Item[],
  name: (item: Item) => string,
  { query, after, next }: Asked<Parameters> & { readonly query: { readonly limit: number } },
): { readonly items: readonly Item[]; readonly next: string | null } {
  const start = after === null ? 0 : all.findIndex((item) => name(item) === after[0]) + 1
  if (after !== null && start === 0) throw new Refused(staleCursor())
  const items = all.slice(start, start + query.limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && start + query.limit < all.length ? next([name(last)]) : null }
}

/** The sequence that the page before ended with; 0 for the first page. Throws Refused where it is none. */
export function sequenceBefore(after: readonly string[] | null): number {
  const [text = ''] = after ?? ['0']
  if (!/^\d{1,9}$/.test(text)) throw new Refused(staleCursor())
  return Number(text)
}

/** A cursor that leads nowhere. */
export function staleCursor(): Response {
  return invalidRequest([
    {
      parameter: 'cursor',
      value: null,
      reason: 'is of another question, or of a log that is no more; begin again without it',
      nearest: null,
    },
  ])
}
