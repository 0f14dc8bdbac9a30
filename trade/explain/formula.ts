import { decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { formatQuantityUnit } from '../format/format-quantity.ts'
import type { Locale } from '../format/locale.ts'
import type { Level } from '../level.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { isCurrency } from '../unit.ts'

/** A term of a formula: a level, bare digits (a rate, a count), or words. */
export type Term = Measured | Bilingual | string
type Measured = Pick<Level, 'amount' | 'lastDigit' | 'unit'>

/** Arithmetic whose result is still to be put behind it. */
export type Formula = (result: Term) => Bilingual

/**
 * Arithmetic with its numbers put in: `100 × (25.45 − 23.77) / 23.77 = 7.07 (trillion yuan)`. Levels stand in one unit, every digit
 * held: billions in English, 亿 in Chinese, trillions where nothing finer was printed.
 */
export function formula(strings: TemplateStringsArray, ...terms: readonly Term[]): Formula {
  return (result) => ({ en: filled('en', strings, terms, result), zh: filled('zh', strings, terms, result) })
}

/** Several levels added up, as a term of a formula is: `a + b + c`. */
export function sumFormula(terms: readonly Term[]): Formula {
  const strings = ['', ...terms.slice(1).map(() => ' + '), '']
  return formula(Object.assign(strings, { raw: strings }), ...terms)
}

const TRILLIONS = 12
const COARSE = 10
const SCALES: Record<Locale, number> = { en: 9, zh: 8 }
const WORDS: Record<Locale, Record<number, string>> = {
  en: { 12: 'trillion', 9: 'billion' },
  zh: { 12: '万亿', 8: '亿' },
}

function filled(locale: Locale, strings: TemplateStringsArray, terms: readonly Term[], result: Term): string {
  const levels = terms.filter(isMeasured)
  const scale = levels.every(({ lastDigit }) => lastDigit >= COARSE) ? TRILLIONS : SCALES[locale]
  const text = strings.map((words, at) => words + printTerm(terms[at], scale, locale)).join('')
  return `${text} = ${printTerm(result, scale, locale)}${unitsOf(levels, scale, locale)}`
}

function isMeasured(term: Term): term is Measured {
  return typeof term !== 'string' && 'amount' in term
}

function printTerm(term: Term | undefined, scale: number, locale: Locale): string {
  if (term === undefined) return ''
  if (typeof term !== 'string' && !isMeasured(term)) return term[locale]
  if (typeof term === 'string') return term.startsWith('-') ? `(${formatDigits(term)})` : formatDigits(term)
  const digits = isCurrency(term.unit) ? term.amount.times(`1e-${scale}`).toFixed() : term.amount.toFixed()
  return decimal(digits).lt('0') ? `(${formatDigits(digits)})` : formatDigits(digits)
}

function unitsOf(levels: readonly { readonly unit: string }[], scale: number, locale: Locale): string {
  const units = [...new Set(levels.map(({ unit }) => unit))]
  if (units.length === 0) return ''
  const words = units.map((unit) => {
    if (!isCurrency(unit)) return formatQuantityUnit(unit, locale)
    const word = WORDS[locale][scale] ?? ''
    if (locale === 'zh') return word + (unit === 'CNY' ? '元' : '美元')
    return `${word} ${unit === 'CNY' ? 'yuan' : 'US dollars'}`
  })
  return locale === 'zh' ? `（${words.join('、')}）` : ` (${words.join(', ')})`
}
