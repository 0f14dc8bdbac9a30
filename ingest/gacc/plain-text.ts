/** Footnote marks: circled and raised digits, asterisks, daggers. Taken off before digits are folded, or ¹ would become a digit. */
const MARKS = /[\u2460-\u2473\u24ea\u00b2\u00b3\u00b9\u2070-\u2079*＊※†‡]+/gu
/** What separates words but prints nothing, marks of byte order and direction among them. */
const BLANKS = /[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/gu
/** Dashes and minus signs that are one sign here: hyphens, en and em dash, minus, full-width hyphen. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu

/**
 * The text as it is compared: full-width letters, digits and brackets as usual ones, one kind of dash and colon, one blank between
 * words, none at the ends. Footnote marks stay.
 */
export function plain(text: string): string {
  const raised = text.replace(/[\u2460-\u2473\u24ea\u00b2\u00b3\u00b9\u2070-\u2079]/gu, '\u0000$&')
  // NFKC folds ① to 1: what is a mark is kept as it is.
  const folded = raised
    .split('\u0000')
    .map((part, at) => (at === 0 ? part.normalize('NFKC') : `${part.slice(0, 1)}${part.slice(1).normalize('NFKC')}`))
    .join('')
  return folded.replace(/[∶︰]/gu, ':').replace(DASHES, '-').replace(BLANKS, ' ').trim()
}

/** The same without footnote marks: `农产品*`, `ASEAN①`, `Total 1)`, `其他(注1)`. */
export function withoutMarks(text: string): string {
  return plain(text.replace(MARKS, ''))
    .replace(/[([](?:注|note)\s*\d*[)\]]$/iu, '')
    .replace(/(?<=\D)\s*\d\)$/u, '')
    .trim()
}

/** Chinese without any blank, for names that a sheet breaks over lines. */
export function joined(text: string): string {
  return withoutMarks(text).replace(/ /gu, '')
}

/** English as bare words: small letters without accents or punctuation, `&` as `and`. */
export function bareWords(text: string): string {
  return withoutMarks(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/['’`]/gu, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
