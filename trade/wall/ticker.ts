import { pageAt } from './in-turn.ts'
import { linesFilled, widthOf } from './lines.ts'

/** The line that stands at `nowMs`. By the clock, so that every wall of a room shows the same one. */
export function tickerLine(lines: readonly string[], nowMs: number): string | null {
  return pageAt(lines, 1, nowMs)[0] ?? null
}

/**
 * A ticker sentence cut where it may end: each clause with the mark before it, so that what fits on the wall is a whole, true
 * sentence by itself. 'China Dec exports +10.7% y/y' | ', expected +7.3%' | ', previous +6.7%'. A comma inside 1,048 is no such place,
 * nor are brackets, but round the day that something was due before.
 */
export function tickerClauses(line: string): readonly string[] {
  return line.split(/(?=[,;:] |[，；：]|（原定)/)
}

/** Of `lines` those whose first clause has room in one line of `em`. */
export function linesThatFit(lines: readonly string[], em: number): readonly string[] {
  return lines.filter((line) => emOf(tickerClauses(line)[0] ?? '') <= em)
}

/** As many of `line`'s clauses as have room in `lines` lines of `em` each; the first, however long. What is left out leaves a true sentence. */
export function clausesThatFit(line: string, lines: number, em: number): string {
  const [first = '', ...others] = tickerClauses(line)
  let said = first
  for (const clause of others) {
    if (linesFilled(piecesOf(said + clause).map(emOf), em) > lines) break
    said += clause
  }
  return said
}

/** Latin breaks between words, Chinese after its punctuation and at its joints only (word-break: keep-all). */
function piecesOf(text: string): readonly string[] {
  return text.split(HAN.test(text) ? /(?<=[，；：、\u200B])/ : /(?<= )/)
}

const HAN = /\p{Script=Han}/u

/** In the wall's narrow faces, at most: a digit or sign among Han glyphs, a Latin letter. */
const AMONG_HAN_EM = 0.52
const LATIN_EM = 0.42

/** How wide a text of the ticker is at the most, in em of its own size. */
export function emOf(text: string): number {
  return widthOf(text, HAN.test(text) ? AMONG_HAN_EM : LATIN_EM)
}
