import { type Level, printLevel } from '../level.ts'
import { isCurrency } from '../unit.ts'
import { formatDigits } from './format-number.ts'
import { formatMoney, type MoneyForm } from './format-money.ts'
import { formatQuantity, formatQuantityUnit } from './format-quantity.ts'
import type { Locale } from './locale.ts'

const HUNDRED_MILLIONS = 8

/** A level of any unit as text with its unit: `US$335.6bn`, `48.31 million tonnes`, `US$523 per tonne`; `3,356亿美元`, `4,831万吨`, `每吨523美元`. */
export function formatLevel(
  level: Pick<Level, 'amount' | 'lastDigit' | 'unit'>,
  locale: Locale,
  form: MoneyForm,
): string {
  const { unit } = level
  if (isCurrency(unit))
    return formatMoney(
      { value: printLevel(level, HUNDRED_MILLIONS), scale: HUNDRED_MILLIONS, currency: unit },
      locale,
      form,
    )
  const [currency, per] = unit.split('/')
  if (per === undefined || currency === undefined || !isCurrency(currency)) return quantity(level, locale)
  const name = formatPer(per, locale)
  const amount = formatDigits(unitDigits(level))
  return locale === 'zh'
    ? `每${name}${amount}${currency === 'USD' ? '美元' : '元'}`
    : `${currency === 'USD' ? `US$${amount}` : `${amount} yuan`} per ${name}`
}

// A tonnage printed to the gram is read as far as this.
const SIGNIFICANT = 5

function quantity({ amount, lastDigit, unit }: Pick<Level, 'amount' | 'lastDigit' | 'unit'>, locale: Locale): string {
  const scale = Math.max(0, lastDigit, amount.e - SIGNIFICANT + 1)
  return formatQuantity({ value: printLevel({ amount, lastDigit: scale }, scale), scale, unit }, locale)
}

/** The unit alone of a unit value as a column's head: `US$ per tonne`, `美元/吨`. */
export function formatUnitValueUnit(unit: string, locale: Locale): string {
  const [currency, per = ''] = unit.split('/')
  const name = formatPer(per, locale)
  return locale === 'zh'
    ? `${currency === 'USD' ? '美元' : '元'}/${name}`
    : `${currency === 'USD' ? 'US$' : 'yuan'} per ${name}`
}

/** Digits of a unit value: two decimals under a hundred, none above, and never finer than was printed. */
export function unitDigits(level: Pick<Level, 'amount' | 'lastDigit'>): string {
  const most = level.amount.abs().lt('1') ? 4 : level.amount.abs().lt('100') ? 2 : 0
  const digits = Math.max(0, Math.min(most, -level.lastDigit))
  return level.amount.round(digits, 1).toFixed(digits)
}

const SINGULAR: Readonly<Record<string, string>> = {
  tons: 'tonne',
  pieces: 'piece',
  sets: 'set',
  vehicles: 'vehicle',
  ships: 'ship',
  pairs: 'pair',
  litres: 'litre',
  cartons: 'carton',
}

function formatPer(unit: string, locale: Locale): string {
  return (locale === 'en' && SINGULAR[unit]) || formatQuantityUnit(unit, locale)
}
