import { pageAt } from './in-turn.ts'

/** The line that stands at `nowMs`. By the clock, so that every wall of a room shows the same one. */
export function tickerLine(lines: readonly string[], nowMs: number): string | null {
  return pageAt(lines, 1, nowMs)[0] ?? null
}

/**
 * A ticker sentence cut where it may end: each clause with the mark before it, so that what fits on the wall is a whole, true
 * sentence by itself. 'China Dec exports +10.7% y/y' | ', expected +7.3%' | ', previous +6.7%'. A comma inside 1,048 is no such place.
 */
export function tickerClauses(line: string): readonly string[] {
  return line.split(/(?=[,;:] |[，；：])/)
}
