import type { Flow } from '../flow.ts'
import type { Currency } from '../unit.ts'
import type { Locale } from './locale.ts'

const FLOW_NAMES: Record<Locale, Record<Flow, string>> = {
  en: { exports: 'Exports', imports: 'Imports', total: 'Total trade', balance: 'Balance' },
  zh: { exports: '出口', imports: '进口', total: '进出口', balance: '差额' },
}

/** The flow's name as a label: `Exports`, `出口`. */
export function formatFlow(flow: Flow, locale: Locale): string {
  return FLOW_NAMES[locale][flow]
}

/** Name of a balance by its sign: `Surplus` / `顺差`, `Deficit` / `逆差`; of digits as printed. */
export function formatBalanceName(digits: string, locale: Locale): string {
  const isDeficit = digits.startsWith('-')
  if (locale === 'zh') return isDeficit ? '逆差' : '顺差'
  return isDeficit ? 'Deficit' : 'Surplus'
}

const CURRENCY_NAMES: Record<Locale, Record<Currency, string>> = {
  en: { USD: 'US dollars', CNY: 'yuan' },
  zh: { USD: '美元', CNY: '人民币' },
}

/** `US dollars`, `yuan`; `美元`, `人民币`. */
export function formatCurrency(currency: Currency, locale: Locale): string {
  return CURRENCY_NAMES[locale][currency]
}
