import type { WidthOf } from './shape.ts'

/** Widths in em of single characters, by weight, as the press measures them. */
type Measures = Readonly<Record<number, Readonly<Record<string, number>>>>

/** How wide a text is set: the sum of its characters. One that was not measured is Chinese and one em wide, or a rare letter of about half. */
export function widthIn(measures: Measures): WidthOf {
  return (text, weight) =>
    [...text].reduce((sum, letter) => sum + (measures[weight]?.[letter] ?? (isWide(letter) ? 1 : NARROW)), 0)
}

const NARROW = 0.56

function isWide(letter: string): boolean {
  return letter >= '\u2E80'
}
