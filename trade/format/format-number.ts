import { type Decimal, decimal, digitsOf, fixed } from '../decimal.ts'

/** Real minus, as wide as the plus: a hyphen is lost beside a figure. */
export const MINUS = '\u2212'
/** Keeps a figure and its unit on one line. */
export const NO_BREAK_SPACE = '\u00A0'
/** Forbids a line break where Chinese would allow one, without width. */
export const WORD_JOINER = '\u2060'

/** `text` in which no line ends between digits and the Han that count them: 43.85万亿元 stays whole. */
export function tied(text: string): string {
  return text.replaceAll(/(\d)(?=[\u4e00-\u9fff])/g, `$1${WORD_JOINER}`)
}

/** Printed digits with thousands commas and a real minus: '-1048.40' gives '−1,048.40'. Digits are kept as printed. */
export function formatDigits(text: string): string {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)((?:\.\d+)?)$/.exec(text) ?? []
  if (whole === '') throw new RangeError(`expected a plain decimal like -3.9, found "${text}"`)
  return (sign ? MINUS : '') + whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + fraction
}

/** With + or − before it; a zero has neither. */
export function formatSigned(text: string): string {
  return decimal(text).gt('0') ? `+${formatDigits(text)}` : formatDigits(text)
}

/**
 * `text` × 10^`shift` with every printed digit and none added, but at most `most` decimals, rounded half up once:
 * shift('104.84', 1, 0) is '1048', shift('43.85', 0, 2) is '43.85', shift('238267589', -6, 9) is '238.267589'.
 */
export function shift(text: string, by: number, most = Number.POSITIVE_INFINITY): string {
  const digits = Math.max(0, digitsOf(text) - by)
  return fixed(timesPowerOfTen(decimal(text), by), Math.min(digits, most))
}

export function timesPowerOfTen(value: Decimal, by: number): Decimal {
  // 1e9 as text is exact for our strict decimals; a JavaScript number would be refused.
  return value.times(decimal(by < 0 ? `0.${'0'.repeat(-by - 1)}1` : `1${'0'.repeat(by)}`))
}
