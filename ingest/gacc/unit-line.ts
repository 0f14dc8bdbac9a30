import type { Currency } from '#trade/unit.ts'
import { plain } from './plain-text.ts'

/** The unit of a table's values. */
export interface MoneyUnit {
  readonly currency: Currency
  readonly scale: number
}

const LINE = /(?:金额)?单位\s*:\s*(.+)$|\b(?:value )?unit\s*:\s*(.+)$/iu
const CHINESE = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?(元人民币|人民币元|人民币|美元|元)/u
const CHINESE_SCALES: Record<string, number> = {
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
const ENGLISH = /^(US\$|USD|U\.S\. ?\$|CNY|RMB|¥|\$) ?([\d,]*) ?(thousand|million|billion|trillion)?s?(?: ?yuan)?$/iu
const ENGLISH_SCALES: Record<string, number> = { thousand: 3, million: 6, billion: 9, trillion: 12 }

/** What stands behind "Unit:" or 单位：, where the text is such a line. */
export function unitWords(text: string): string | null {
  const found = LINE.exec(plain(text))
  return (found?.[1] ?? found?.[2])?.trim() ?? null
}

/** `CNY 100 Million`, `US$1,000`, `USD1 Million`, `亿元人民币`, `万美元`; null for any other words. */
export function moneyUnit(words: string): MoneyUnit | null {
  const text = plain(words)
    .replace(/[)\]】]+$/u, '')
    .trim()
  const chinese = CHINESE.exec(text.replace(/ /gu, ''))
  if (chinese)
    return {
      currency: chinese[2] === '美元' ? 'USD' : 'CNY',
      scale: chinese[1] ? (CHINESE_SCALES[chinese[1]] ?? 0) : 0,
    }
  const english = ENGLISH.exec(text)
  if (!english) return null
  const [, currency = '', count = '', word] = english
  const digits = count.replaceAll(',', '')
  if (digits !== '' && !/^10*$/.test(digits)) return null
  const scale = Math.max(0, digits.length - 1) + (word ? (ENGLISH_SCALES[word.toLowerCase()] ?? 0) : 0)
  return { currency: /CNY|RMB|¥/i.test(currency) ? 'CNY' : 'USD', scale }
}

/** The currency a title or a page's heading names in words: `(in CNY)`, `（美元值）`. */
export function currencyInWords(text: string): Currency | null {
  const words = plain(text)
  const isYuan = /\b(?:in )?(?:CNY|RMB)\b|人民币/iu.test(words)
  const isDollar = /\b(?:in )?(?:USD|US\$|US dollars?)(?![a-z])|美元/iu.test(words)
  return isYuan === isDollar ? null : isYuan ? 'CNY' : 'USD'
}
