import { digitsOf } from '../decimal.ts'
import { shift } from '../format/format-number.ts'
import type { Bilingual } from '../sentences/sentences.ts'

export interface Misprint {
  readonly digits: string
  readonly why: Bilingual
}

const POWERS: readonly (readonly [number, Bilingual])[] = [
  [-1, { en: 'ten times too large', zh: '大了十倍' }],
  [1, { en: 'ten times too small', zh: '小了十倍' }],
  [-2, { en: 'a hundred times too large', zh: '大了一百倍' }],
  [2, { en: 'a hundred times too small', zh: '小了一百倍' }],
  [-3, { en: 'a thousand times too large', zh: '大了一千倍' }],
  [3, { en: 'a thousand times too small', zh: '小了一千倍' }],
  // 万 and 亿 taken for one: the agency's tables use both.
  [-4, { en: 'ten thousand times too large', zh: '大了一万倍' }],
  [4, { en: 'ten thousand times too small', zh: '小了一万倍' }],
]

/** What `typed` may have been meant to be: each slip seen in real feeds, undone once. Powers of ten, neighbouring digits swapped, the sign. */
export function misprintsOf(typed: string): readonly Misprint[] {
  if (!/[1-9]/.test(typed)) return []
  return [...shifted(typed), ...swapped(typed), signFlipped(typed)]
}

/** Moved by one to four powers of ten; digits are kept as typed, but for zeros that fall behind the last decimal: 1048.40 is 104.84 moved. */
export function shifted(typed: string): readonly Misprint[] {
  return POWERS.map(([by, why]) => ({ digits: trimmed(shift(typed, by), digitsOf(typed)), why }))
}

function trimmed(text: string, decimals: number): string {
  const extra = digitsOf(text) - decimals
  return extra > 0 ? text.replace(new RegExp(`0{0,${extra}}$`), '').replace(/\.$/, '') : text
}

function swapped(typed: string): readonly Misprint[] {
  const places = [...typed].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []))
  return places.slice(1).flatMap((place, n) => {
    const before = places[n] ?? 0
    if (typed[before] === typed[place]) return []
    const digits = [...typed]
    ;[digits[before], digits[place]] = [typed[place] ?? '', typed[before] ?? '']
    const text = digits.join('')
    return /^-?0\d/.test(text) ? [] : [{ digits: text, why: { en: 'two digits swapped', zh: '两位数字颠倒' } }]
  })
}

function signFlipped(typed: string): Misprint {
  return { digits: typed.startsWith('-') ? typed.slice(1) : `-${typed}`, why: { en: 'the wrong sign', zh: '符号相反' } }
}
