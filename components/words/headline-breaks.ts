import type { Locale } from '#trade/format/locale.ts'
import { chineseJoints, MAY_BREAK } from '#trade/wall/chinese-breaks.ts'

/** The narrowest measure a page's headline meets: two lines of 358 px at 31 px. Wider ones break at the same joints, if at all. */
const ON_A_PHONE = { count: 2, ems: 11.5 }

/** Where a clause is longer than a telephone is wide, its number goes to the next line whole, with its unit, or with what it is of. */
const BEFORE_A_NUMBER = /(?<=[进出]口)(?=\d)|(?<=贸易)(?=进出口\d)/g

/** A headline with the places where its lines may break. Its style sheet keeps the rest of it together (word-break: keep-all). */
export function headlineBreaks(text: string, language: Locale): string {
  return language === 'zh' ? chineseJoints(text, ON_A_PHONE).replace(BEFORE_A_NUMBER, MAY_BREAK) : text
}
