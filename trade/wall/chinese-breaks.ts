import { type Lines, linesFilled, widthOf } from './lines.ts'

/** An invisible place where a line may break. */
export const MAY_BREAK = '\u200B'

/** 1,846 of 1,920 px at 102 px; upright 1,015 of 1,080. */
export const WIDE: Lines = { count: 2, ems: 18 }
export const UPRIGHT: Lines = { count: 3, ems: 9.9 }

/**
 * Chinese may break between any two characters, and then tears words apart (出/口, 万亿/元). Lines break after punctuation, and where
 * that takes more lines than there are, also at the joints of the rulebook's sentences. Everything between is kept together by the
 * style sheet (word-break: keep-all).
 */
export function chineseJoints(text: string, { count, ems }: Lines): string {
  const widths = text.split(/(?<=[，；：、。）])/).map((part) => widthOf(part, OTHER_EM))
  const fits = widths.every((width) => width <= ems) && linesFilled(widths, ems) <= count
  return fits ? text : text.replace(JOINTS, `${MAY_BREAK}$&`)
}

/** Digits and signs in a headline's bold face. */
const OTHER_EM = 0.55

const JOINTS =
  /(?<=\p{Script=Han})(?:意外|大幅|(?<!意外|大幅)(?:增长|下降|微增|微降)|基本持平|由|预期的|原定|公布|尚未|未按时|创历史|此后|改于|推迟|将与|修订|顺差|逆差|以来)/gu
