/** Lines of a wall's text and how wide they are, in em of its own size. */
export interface Lines {
  readonly count: number
  readonly ems: number
}

/**
 * How wide a text is at the most, in em of its own size: Han glyphs and their punctuation are a square each, everything else is
 * `otherEm`, and the places where a line may or must not break (U+200B, U+2060) are nothing.
 */
export function widthOf(text: string, otherEm: number): number {
  const han = text.match(/[\p{Script=Han}，；：。、（）]/gu)?.length ?? 0
  const unseen = text.match(/[\u200B\u2060]/g)?.length ?? 0
  return han + (text.length - han - unseen) * otherEm
}

/** How many lines of `ems` pieces of such widths fill, one after another. A piece is broken only where it is wider than a line. */
export function linesFilled(widths: readonly number[], ems: number): number {
  let [lines, filled] = [1, 0]
  for (const width of widths) {
    if (filled > 0 && filled + width > ems) {
      lines++
      filled = 0
    }
    const whole = Math.max(0, Math.ceil(width / ems) - 1)
    lines += whole
    filled += width - whole * ems
  }
  return lines
}
