/** An invisible place where a line may break. */
const MAY_BREAK = '\u200B'

/** Lines of a wall's headline and how wide they are, in characters of its own size. */
export interface Lines {
  readonly count: number
  readonly ems: number
}

/** 1,846 of 1,920 px at 102 px; upright 1,015 of 1,080. */
export const WIDE: Lines = { count: 2, ems: 18 }
export const UPRIGHT: Lines = { count: 3, ems: 9.9 }

/**
 * Chinese may break between any two characters, and then tears words apart (出/口, 万亿/元). Lines break after punctuation, and where
 * that takes more lines than there are, also at the joints of the rulebook's sentences. Everything between is kept together by the
 * style sheet (word-break: keep-all).
 */
export function chineseJoints(text: string, { count, ems }: Lines): string {
  return linesOf(text.split(/(?<=[，；：、。）])/), ems) <= count ? text : text.replace(JOINTS, `${MAY_BREAK}$&`)
}

const JOINTS =
  /(?<=\p{Script=Han})(?:意外|大幅|(?<!意外|大幅)(?:增长|下降|微增|微降)|基本持平|由|预期的|公布|尚未|未按时|创历史|此后|改于|推迟|将与|修订|顺差|逆差|以来)/gu

/** How many lines `parts` fill, none of them broken. */
function linesOf(parts: readonly string[], ems: number): number {
  let lines = 1
  let filled = 0
  for (const part of parts) {
    const width = widthOf(part)
    if (width > ems) return Number.POSITIVE_INFINITY
    if (filled + width > ems) {
      lines++
      filled = 0
    }
    filled += width
  }
  return lines
}

/** Han and its punctuation are a square each; digits and signs about half of one. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width + (/[\p{Script=Han}，；：、。（）]/u.test(character) ? 1 : character === '\u2060' ? 0 : 0.55),
    0,
  )
}
