import { HS_SECTIONS, hsChapter } from '#trade/hs.ts'
import { bareWords, isChinese, joined, withoutMarks } from '../plain-text.ts'
import { ALL_TRADE, isTotal, type Named } from './named.ts'

const CHINESE_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/**
 * The HS section or chapter a row names: `第一类 活动物`, `01章`, `第85章 电机…`, `Section XVI`, `85 Electrical machinery`. By its
 * number; what stands behind is the agency's wording of the year.
 */
export function hsLabel(label: string): Named {
  const text = withoutMarks(label)
  if (isTotal(text)) return { member: ALL_TRADE }
  const section = sectionNumber(text)
  if (section !== null) {
    const found = HS_SECTIONS[section - 1]
    return found
      ? { member: { breakdown: 'section', code: found.code, en: found.en, zh: found.zh } }
      : { unknown: true }
  }
  const [, digits] = /^(?:第|chapter|division|hs)?\s*(\d{1,2})\s*(?:章|\b(?!\d|[.,]\d))/iu.exec(text) ?? []
  const chapter = digits ? hsChapter(digits.padStart(2, '0')) : undefined
  return chapter
    ? { member: { breakdown: 'chapter', code: chapter.code, en: chapter.en, zh: chapter.zh } }
    : { unknown: true }
}

function sectionNumber(text: string): number | null {
  if (isChinese(text)) {
    const [, number] = /^第([一二三四五六七八九十]{1,3}|\d{1,2})类/u.exec(joined(text)) ?? []
    return number === undefined ? null : /\d/.test(number) ? Number(number) : chineseNumber(number)
  }
  const [, numeral] = /^(?:section )([ivx]+|\d{1,2})\b/.exec(bareWords(text)) ?? []
  if (numeral === undefined) return null
  return /\d/.test(numeral) ? Number(numeral) : HS_SECTIONS.findIndex(({ code }) => code === numeral.toUpperCase()) + 1
}

/** 一 to 九十九: tens before 十, ones behind. */
function chineseNumber(text: string): number {
  if (!text.includes('十')) return CHINESE_NUMBERS.indexOf(text) + 1
  const [tens = '', ones = ''] = text.split('十')
  return (
    (tens === '' ? 1 : CHINESE_NUMBERS.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : CHINESE_NUMBERS.indexOf(ones) + 1)
  )
}
