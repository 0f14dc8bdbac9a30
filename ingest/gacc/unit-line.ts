import type { Currency } from '#trade/unit.ts'
import { plain } from './plain-text.ts'
import { CHINESE_SCALE, chineseScale, englishScale } from './scale-words.ts'

/** The unit of a table's values. */
export interface MoneyUnit {
  readonly currency: Currency
  readonly scale: number
}

const LINE = /(?:金额)?单位\s*:\s*(.+)$|\b(?:value )?unit\s*:\s*(.+)$/iu
const CHINESE = new RegExp(`^(${CHINESE_SCALE})?(元人民币|人民币元|人民币|美元|元)`, 'u')
const ENGLISH = /^(US\$|USD|U\.S\. ?\$|CNY|RMB|¥|\$) ?([\d,]*) ?(thousand|million|billion|trillion)?s?(?: ?yuan)?$/iu

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
  if (chinese) return { currency: chinese[2] === '美元' ? 'USD' : 'CNY', scale: chineseScale(chinese[1]) }
  const english = ENGLISH.exec(text)
  if (!english) return null
  const [, currency = '', count = '', word = ''] = english
  const scale = englishScale(count, word)
  return scale === null ? null : { currency: /CNY|RMB|¥/i.test(currency) ? 'CNY' : 'USD', scale }
}

/** The currency a title or a page's heading names in words: `(in CNY)`, `（美元值）`. */
export function currencyInWords(text: string): Currency | null {
  const words = plain(text)
  const isYuan = /\b(?:in )?(?:CNY|RMB)\b|人民币/iu.test(words)
  const isDollar = /\b(?:in )?(?:USD|US\$|US dollars?)(?![a-z])|美元/iu.test(words)
  return isYuan === isDollar ? null : isYuan ? 'CNY' : 'USD'
}
