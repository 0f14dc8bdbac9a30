import { isCurrency, type Unit } from '../unit.ts'
import { formatQuantityUnit } from './format-quantity.ts'
import type { Locale } from './locale.ts'

/** A unit as a column's head: `US$ bn`, `tn yuan`, `10,000 tonnes`; `亿美元`, `万亿元`, `万吨`. Throws RangeError for a scale without a word. */
export function formatUnit({ base, scale }: Unit, locale: Locale): string {
  const word = locale === 'en' ? englishWord(base, scale) : CHINESE[scale]
  if (word === undefined) throw new RangeError(`no word for a scale of 10^${scale}`)
  if (locale === 'zh') return word + (base === 'USD' ? '美元' : base === 'CNY' ? '元' : formatQuantityUnit(base, 'zh'))
  if (base === 'USD') return `US$ ${word}`.trim()
  return `${word} ${base === 'CNY' ? 'yuan' : formatQuantityUnit(base, 'en')}`.trim()
}

const MONEY: Record<number, string> = { 12: 'tn', 9: 'bn', 6: 'm' }
const COUNTED: Record<number, string> = {
  0: '',
  1: '10',
  2: '100',
  3: '1,000',
  4: '10,000',
  5: '100,000',
  6: 'million',
  7: '10 million',
  8: '100 million',
  9: 'billion',
  10: '10 billion',
  11: '100 billion',
  12: 'trillion',
}
const CHINESE: Record<number, string> = {
  0: '',
  1: '十',
  2: '百',
  3: '千',
  4: '万',
  5: '十万',
  6: '百万',
  7: '千万',
  8: '亿',
  9: '十亿',
  10: '百亿',
  11: '千亿',
  12: '万亿',
}

function englishWord(base: string, scale: number): string | undefined {
  return (isCurrency(base) ? MONEY[scale] : undefined) ?? COUNTED[scale]
}
