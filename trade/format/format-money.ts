import { type Decimal, decimal, digitsOf } from '../decimal.ts'
import type { Currency } from '../unit.ts'
import { formatDigits, MINUS, NO_BREAK_SPACE, shift, timesPowerOfTen } from './format-number.ts'
import type { Locale } from './locale.ts'

/** Printed digits in units of 10^scale dollars or yuan: { value: '43.85', scale: 12, currency: 'CNY' }. */
export interface Money {
  readonly value: string
  readonly scale: number
  readonly currency: Currency
}

/**
 * `sentence`: the rulebook's precision, words for yuan (US$335.6bn, 43.85 trillion yuan; 3,356亿美元, 43.85万亿元).
 * `wall`: the same precision, short (43.85tn yuan). `exact`: short, with every printed digit (US$104.84bn, 1,048.4亿美元).
 */
export type MoneyForm = 'sentence' | 'wall' | 'exact'

/** `money` as text. Rounded half up, once, from the printed digits; digits the source did not print are never added. */
export function formatMoney(money: Money, locale: Locale, form: MoneyForm): string {
  const step = stepFor(money, locale)
  const most = form === 'exact' || isCoarse(money) ? Number.POSITIVE_INFINITY : step.decimals[money.currency]
  const rounded = shift(money.value, money.scale - step.power, most)
  // A small amount must not be rounded to nothing: then every printed digit is shown.
  const digits = decimal(rounded).eq('0') ? shift(money.value, money.scale - step.power) : rounded
  return assemble(digits, step, money.currency, locale, form)
}

interface Step {
  readonly power: number
  readonly words: { readonly sentence: string; readonly short: string }
  /** At most so many decimals in a sentence: US$ to 0.1 bn and 亿美元 to 1 are the same precision. */
  readonly decimals: Record<Currency, number>
}

const ENGLISH: readonly Step[] = [
  { power: 12, words: { sentence: 'trillion', short: 'tn' }, decimals: { USD: 2, CNY: 2 } },
  { power: 9, words: { sentence: 'billion', short: 'bn' }, decimals: { USD: 1, CNY: 2 } },
  { power: 6, words: { sentence: 'million', short: 'm' }, decimals: { USD: 1, CNY: 1 } },
  { power: 0, words: { sentence: '', short: '' }, decimals: { USD: 0, CNY: 0 } },
]
const CHINESE: readonly Step[] = [
  { power: 12, words: { sentence: '万亿', short: '万亿' }, decimals: { USD: 2, CNY: 2 } },
  { power: 8, words: { sentence: '亿', short: '亿' }, decimals: { USD: 0, CNY: 1 } },
  { power: 4, words: { sentence: '万', short: '万' }, decimals: { USD: 0, CNY: 0 } },
  { power: 0, words: { sentence: '', short: '' }, decimals: { USD: 0, CNY: 0 } },
]

/** The largest step not above the amount. Dollars stay in billions (US$3,544.4bn) unless printed in trillions. */
function stepFor(money: Money, locale: Locale): Step {
  const amount = timesPowerOfTen(decimal(money.value), money.scale).abs()
  const steps = locale === 'en' ? ENGLISH : CHINESE
  const allowed = money.currency === 'USD' && !isCoarse(money) ? steps.slice(1) : steps
  return allowed.find(({ power }) => amount.gte(powerOfTen(power))) ?? (steps.at(-1) as Step)
}

/** Printed less exactly than to 0.1 billion: nothing to round, and more digits would pretend. */
function isCoarse({ value, scale, currency }: Money): boolean {
  return scale - digitsOf(value) > (currency === 'USD' ? 8 : 10)
}

function assemble(digits: string, step: Step, currency: Currency, locale: Locale, form: MoneyForm): string {
  const text = formatDigits(digits)
  if (locale === 'zh') return `${text}${step.words.short}${currency === 'USD' ? '美元' : '元'}`
  if (currency === 'USD')
    return text.startsWith(MINUS) ? `${MINUS}US$${text.slice(1)}${step.words.short}` : `US$${text}${step.words.short}`
  const scaled =
    form === 'sentence' && step.words.sentence
      ? `${text}${NO_BREAK_SPACE}${step.words.sentence}`
      : `${text}${step.words.short}`
  return `${scaled}${NO_BREAK_SPACE}yuan`
}

function powerOfTen(power: number): Decimal {
  return timesPowerOfTen(decimal('1'), power)
}
