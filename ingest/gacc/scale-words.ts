/** Powers of ten as Chinese counts them: 亿 is 10⁸. */
const CHINESE: Record<string, number> = {
  万亿: 12,
  千亿: 11,
  百亿: 10,
  十亿: 9,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
}
/** The same words within a pattern, the longer before what they begin with. */
export const CHINESE_SCALE = Object.keys(CHINESE).join('|')
const ENGLISH: Record<string, number> = { thousand: 3, million: 6, billion: 9, trillion: 12 }

/** The power of ten of a word of CHINESE_SCALE; 0 where there is none. */
export function chineseScale(word: string | undefined): number {
  return CHINESE[word ?? ''] ?? 0
}

/** The power of ten of `10,000` and of `million`, together; null where the count is no power of ten. */
export function englishScale(count: string, word: string): number | null {
  const digits = count.replaceAll(',', '')
  if (!/^(?:10*)?$/.test(digits)) return null
  return Math.max(0, digits.length - 1) + (ENGLISH[word.toLowerCase()] ?? 0)
}
