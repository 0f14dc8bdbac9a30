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

/** Widths in em: of a Chinese glyph and its punctuation, and of a Latin one or a digit in the wall's narrow face at most. */
const HAN_EM = 1
const LATIN_EM = 0.42

/** As many of `line`'s clauses as have room in `lines` lines of `em` each; the first, however long. What is left out leaves a true sentence. */
export function clausesThatFit(line: string, lines: number, em: number): string {
  // A line breaks between words: the last of each may go to the next.
  const room = lines * em - (lines - 1) * LATIN_EM * 8
  let said = ''
  for (const clause of tickerClauses(line)) {
    if (said !== '' && widthOf(said + clause) > room) break
    said += clause
  }
  return said
}

function widthOf(text: string): number {
  const han = text.match(/[\p{Script=Han}，；：。、（）]/gu)?.length ?? 0
  return han * HAN_EM + (text.length - han) * LATIN_EM
}
