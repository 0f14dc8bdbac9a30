import { type Decimal, fixed } from '../decimal.ts'
import { formatGrowth, formatSignedPoints } from '../format/format-change.ts'
import { formatFlow } from '../format/format-flow.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatSigned } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { Locale } from '../format/locale.ts'
import { printLevel } from '../level.ts'
import type { PeriodText } from '../period.ts'
import type { Traded } from '../structure/query-words.ts'
import type { Currency } from '../unit.ts'
import type { WhatIf } from './what-if.ts'

/** What every copy, file and print of a what-if says of itself. */
export const NO_FORECAST: Readonly<Record<Locale, string>> = {
  en: 'Arithmetic on assumptions, not a forecast',
  zh: '假设推算，并非预测',
}

/** The whole question and its answer in one sentence, which begins with what it is. `names` are the parts' in this language. */
export function whatIfSentence(
  { parts, rest, whole }: WhatIf,
  names: (code: string) => string,
  about: { readonly flow: Traded; readonly currency: Currency; readonly base: PeriodText; readonly lastDigit: number },
  language: Locale,
): string {
  const en = language === 'en'
  const clauses = parts.map(({ code, growthPercent, points }) => clause(names(code), growthPercent, points, language))
  const others = rest.growthPercent.eq('0')
    ? en
      ? 'everything else unchanged'
      : '其余不变'
    : clause(en ? 'everything else' : '其余', rest.growthPercent, rest.points, language)
  const result = formatMoney(
    {
      value: printLevel({ amount: whole.result, lastDigit: about.lastDigit }, 8),
      scale: 8,
      currency: about.currency,
    },
    language,
    'sentence',
  )
  const period = formatPeriod(about.base, language, 'with-year')
  const flow = formatFlow(about.flow, language)
  const growth = formatGrowth(fixed(whole.growthPercent, 1), language)
  return en
    ? `${NO_FORECAST.en}: ${[...clauses, others].join(', ')}: ${flow.toLowerCase()} ${growth} against ${period}, to ${result}.`
    : `${NO_FORECAST.zh}：${[...clauses, others].join('，')}：${flow}较${period}${growth}，至${result}。`
}

/** `United States −20% (−2.9 pp)`. The growth as it was assumed, with every digit. */
function clause(name: string, growth: Decimal, points: Decimal, language: Locale): string {
  const adds = formatSignedPoints(fixed(points, 1), language)
  const assumed = `${formatSigned(growth.toFixed())}%`
  return language === 'en' ? `${name} ${assumed} (${adds})` : `${name}${assumed}（${adds}）`
}
