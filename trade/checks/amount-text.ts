import { formatMoney } from '../format/format-money.ts'
import type { Locale } from '../format/locale.ts'
import { formatQuantity } from '../format/format-quantity.ts'
import { isCurrency } from '../unit.ts'

/** Printed digits with the words of their unit: `US$302.4bn`, `3,024亿美元`, `48.31 million tonnes`. */
export function amountText(
  { value, scale, unit }: { value: string; scale: number; unit: string },
  locale: Locale,
): string {
  return isCurrency(unit)
    ? formatMoney({ value, scale, currency: unit }, locale, 'exact')
    : formatQuantity({ value, scale, unit }, locale)
}
