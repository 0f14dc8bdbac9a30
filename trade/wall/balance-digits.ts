import type { Money } from '../format/format-money.ts'
import { formatDigits, shift } from '../format/format-number.ts'
import type { Locale } from '../format/locale.ts'

/**
 * A balance in the unit that stands beside its name: 104.8 (US$bn, bn yuan), 1,048 (亿美元, 亿元). The rulebook's precision, so that
 * two decimals more never push a figure out of its column.
 */
export function balanceDigits({ value, scale }: Money, locale: Locale): string {
  return formatDigits(locale === 'en' ? shift(value, scale - 9, 1) : shift(value, scale - 8, 0))
}
