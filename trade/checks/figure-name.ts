import { formatCurrency, formatFlow } from '../format/format-flow.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { Locale } from '../format/locale.ts'
import { memberName } from '../member-name.ts'
import type { PeriodText } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { parseSeriesKey, type SeriesKey } from '../series-key.ts'
import { isCurrency } from '../unit.ts'
import type { Background } from './draft.ts'

/** What a figure is called in a message: `Exports, integrated circuits`, `出口，集成电路`. A member without a name keeps its code. */
export function lineName(series: SeriesKey, { names }: Pick<Background, 'names'>): Bilingual {
  const { flow, breakdown, member } = parseSeriesKey(series)
  if (member === null) return { en: formatFlow(flow, 'en'), zh: formatFlow(flow, 'zh') }
  const named = names[`${breakdown}:${member}`]
  // A line of one partner's goods is typed by its key, before any name of it travels.
  const otherwise = (locale: Locale) =>
    breakdown === 'counterpart-chapter' ? memberName(breakdown, member, locale) : member
  return {
    en: `${formatFlow(flow, 'en')}, ${named?.en ?? otherwise('en')}`,
    zh: `${formatFlow(flow, 'zh')}，${named?.zh ?? otherwise('zh')}`,
  }
}

/** The same with currency and period: `Exports, yuan, 2024`; year-to-date spans are named by their months. */
export function figureName(series: SeriesKey, period: PeriodText, background: Pick<Background, 'names'>): Bilingual {
  const { unit } = parseSeriesKey(series)
  const line = lineName(series, background)
  const inUnit = (locale: Locale) => (isCurrency(unit) ? formatCurrency(unit, locale) : unit)
  return {
    en: `${line.en}, ${inUnit('en')}, ${formatPeriod(period, 'en', 'with-year')}`,
    zh: `${line.zh}，${inUnit('zh')}，${formatPeriod(period, 'zh', 'with-year')}`,
  }
}
