import { fixed } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { Locale } from '../format/locale.ts'
import { isMissing } from '../missing.ts'
import type { Currency } from '../unit.ts'
import type { ChainPoint } from './chain-history.ts'

/** The newest point of which both sides are held; null where there is none. */
export function newestWhole(points: readonly ChainPoint[]): ChainPoint | null {
  return points.findLast(({ perInput }) => !isMissing(perInput)) ?? null
}

/** What processing trade made up, and came to per unit of inputs, in one sentence. A clause whose figures are missing is left out. */
export function processingSentence(point: ChainPoint, currency: Currency, language: Locale): string {
  const share = (side: ChainPoint['inputs']) =>
    isMissing(side.sharePercent) ? null : formatDigits(fixed(side.sharePercent, 1))
  const [out, back] = [share(point.products), share(point.inputs)]
  const period = formatPeriod(point.period, language, 'with-year')
  const per = perInputClause(point, currency, language)
  if (language === 'zh') {
    const shares = [out && `占出口${out}%`, back && `占进口${back}%`].filter(Boolean).join('、')
    return `${[`${period}加工贸易${shares}`, per].filter(Boolean).join('；')}。`
  }
  const shares = [out && `${out}% of exports`, back && `${back}% of imports`].filter(Boolean).join(' and ')
  return `${[`Processing trade was ${shares} in ${period}`, per].filter(Boolean).join('; ')}.`
}

/** The same of a pair: exports per unit of inputs, and a year before. */
export function pairSentence(point: ChainPoint, name: string, currency: Currency, language: Locale): string {
  const period = formatPeriod(point.period, language, 'with-year')
  const per = perInputClause(point, currency, language) ?? ''
  const before = isMissing(point.perInputYearBefore) ? null : fixed(point.perInputYearBefore, 2)
  if (language === 'zh') return `${name}，${[period + per, before && `上年同期${before}`].filter(Boolean).join('；')}。`
  return `${name}, ${period}: ${[per, before && `${before} a year before`].filter(Boolean).join('; ')}.`
}

function perInputClause({ perInput }: ChainPoint, currency: Currency, language: Locale): string | null {
  if (isMissing(perInput)) return null
  const digits = formatDigits(fixed(perInput, 2))
  if (language === 'zh')
    return `每进口1${currency === 'USD' ? '美元' : '元'}，出口${digits}${currency === 'USD' ? '美元' : '元'}`
  return currency === 'USD'
    ? `US$${digits} of exports per US$1 of imports`
    : `${digits} yuan of exports per yuan of imports`
}
