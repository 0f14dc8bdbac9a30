import { LEXICON, plain } from './lexicon.ts'
import type { Heard } from './meaning.ts'
import { readPeriod } from './read-periods.ts'

const LONGEST = Math.max(...[...LEXICON.keys()].map(({ length }) => length))
const LETTER = /[a-z0-9]/

/** The question piece by piece, in its order. `latest`: the newest month held, for “last year”. */
export function hear(question: string, latest: number): readonly Heard[] {
  const text = plain(question)
  const heard: Heard[] = []
  let missed = ''
  const miss = () => {
    if (missed.trim() !== '') heard.push({ text: missed.trim(), meaning: null })
    missed = ''
  }
  for (let at = 0; at < text.length; ) {
    const piece = isWordStart(text, at) ? pieceAt(text, at, latest) : null
    if (piece) {
      miss()
      heard.push({ text: text.slice(at, at + piece.length), meaning: piece.meaning })
      at += piece.length
      continue
    }
    if (text[at] === ' ') miss()
    else missed += text[at] ?? ''
    at += 1
  }
  miss()
  return heard
}

function pieceAt(text: string, at: number, latest: number): { length: number; meaning: Heard['meaning'] } | null {
  const said = readPeriod(text.slice(at), latest)
  if (said) return { length: said.length, meaning: said.period }
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const meaning = LEXICON.get(text.slice(at, at + length))
    if (meaning && isWordEnd(text, at + length)) return { length, meaning }
  }
  return null
}

/** Latin words begin and end at blanks; Chinese ones anywhere. */
function isWordStart(text: string, at: number): boolean {
  return text[at] !== ' ' && !(LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? ''))
}

function isWordEnd(text: string, at: number): boolean {
  return !(LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? ''))
}
