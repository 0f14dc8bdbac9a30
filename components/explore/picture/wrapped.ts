// Between words, after a Chinese character or its punctuation, and within an address after what separates its parts.
const BREAKS = /(?<=[ &?⺀-鿿，。；：、·])/u
// A Chinese headline's: after punctuation and at its joints alone.
const JOINTS = /(?<=[，；：、。\u200B])/u
// What may not begin a line.
const CLINGS = /^[ ，。；：、·）”%]/u

/** `text` in lines of at most `room` em. A piece that is wider than a line stands alone in its own. */
export function wrapped(text: string, room: number, widthOf: (part: string) => number): readonly string[] {
  return linesOf(pieces(text), room, widthOf)
}

/** The same for a Chinese headline with its joints (U+200B) marked: no word is torn, and no number from what it is of. */
export function wrappedAtJoints(text: string, room: number, widthOf: (part: string) => number): readonly string[] {
  return linesOf(
    text.split(JOINTS).map((piece) => piece.replace('\u200B', '')),
    room,
    widthOf,
  )
}

function linesOf(pieces: readonly string[], room: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line && widthOf((line + piece).trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}

function pieces(text: string): readonly string[] {
  const all: string[] = []
  for (const piece of text.split(BREAKS)) {
    const before = all.at(-1)
    if (before !== undefined && CLINGS.test(piece)) all[all.length - 1] = before + piece
    else all.push(piece)
  }
  return all
}

/** `text` in at most `room` em, an ellipsis where its end is cut. */
export function cutTo(text: string, room: number, widthOf: (part: string) => number): string {
  if (widthOf(text) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
