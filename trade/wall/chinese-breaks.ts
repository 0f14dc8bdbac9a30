/** An invisible place where a line may break. */
const MAY_BREAK = '\u200B'

/**
 * Chinese may break between any two characters, and then tears words apart (出/口, 万亿/元). On a narrow wall lines break after
 * punctuation, or at these joints of the rulebook's sentences; everything between them is kept together by the style sheet.
 */
export function chineseJoints(text: string): string {
  return text.replace(JOINTS, `${MAY_BREAK}$&`)
}

const JOINTS = /(?<=\p{Script=Han})(?:意外|大幅|(?<!意外|大幅)(?:增长|下降|微增|微降)|基本持平|由|预期的|公布|尚未|未按时|创历史|此后|改于|推迟|将与|修订|顺差|逆差)/gu
