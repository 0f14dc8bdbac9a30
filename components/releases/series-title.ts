import type { Locale } from '#trade/format/locale.ts'
import { formatCurrency, formatFlow } from '#trade/format/format-flow.ts'
import { memberName } from '#trade/member-name.ts'
import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { releaseWords } from './words.ts'

/** A series in a reader's words: `Exports, United States, year to date, yuan`. */
export function seriesTitle(series: SeriesKey, language: Locale): string {
  const { flow, breakdown, member, measure, unit, basis } = parseSeriesKey(series)
  const say = releaseWords[language]
  const currency = CURRENCIES.find((one) => one === unit)
  return [
    formatFlow(flow, language),
    member === null ? null : memberName(breakdown, member, language),
    basis === 'month' ? null : say.ytdBasis,
    measure === 'quantity' ? say.quantity : currency ? formatCurrency(currency, language) : unit,
  ]
    .filter(Boolean)
    .join(language === 'en' ? ', ' : '，')
}
