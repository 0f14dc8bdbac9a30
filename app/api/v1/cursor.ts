import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Where the next page of an answer begins: after the item that `after` names, read at `sequence` of the log like the page before. */
export interface Cursor {
  readonly sequence: number
  readonly after: readonly string[]
}

/** What a cursor belongs to: one log, and one question. */
export interface Question {
  readonly epoch: string
  readonly path: string
  readonly query: Readonly<Record<string, unknown>>
}

const Written = z.tuple([z.string(), z.int().min(0), z.array(z.string()).min(1).max(4)])

export function printCursor(question: Question, { sequence, after }: Cursor): string {
  return Buffer.from(JSON.stringify([markOf(question), sequence, after])).toString('base64url')
}

/** The place `text` names within the answers to `question`; null where it is none, or of another question or log. */
export function parseCursor(question: Question, text: string): Cursor | null {
  const written = Written.safeParse(json(Buffer.from(text, 'base64url').toString('utf8')))
  if (!written.success) return null
  const [mark, sequence, after] = written.data
  return mark === markOf(question) ? { sequence, after } : null
}

// A page may be longer than the one before, or in another form.
const OF_A_PAGE = ['cursor', 'limit', 'format', 'bom']

function markOf({ epoch, path, query }: Question): string {
  const asked = Object.entries(query)
    .filter(([name, value]) => value !== undefined && !OF_A_PAGE.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([epoch, path, asked]))
    .digest('base64url')
    .slice(0, 12)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
