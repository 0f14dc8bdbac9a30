import { fixed } from '../decimal.ts'
import { formatFlow } from '../format/format-flow.ts'
import { formatDigits } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { Locale } from '../format/locale.ts'
import {
  type ConcentrationHistory,
  type ConcentrationPoint,
  pointYearBefore,
  rangeOfYear,
} from './concentration-history.ts'
import type { Traded } from './query-words.ts'

/**
 * How concentrated a flow is, in one sentence (rulebook S1, section 2, HHI): the index, as many equal partners, a year before, and
 * the range of the year. Over lines of goods the index is a floor, since what no line prints counts as nothing: "at least".
 */
export function concentrationSentence(
  history: ConcentrationHistory,
  point: ConcentrationPoint,
  flow: Traded,
  language: Locale,
): string {
  const before = pointYearBefore(history.points, point)
  const range = rangeOfYear(history.points, point)
  const facts: Facts = {
    flow: formatFlow(flow, language),
    period: formatPeriod(point.period, language, 'with-year'),
    year: String(point.period.year),
    index: whole(point),
    equal: formatDigits(fixed(point.equalParts, 1)),
    before: before && whole(before),
    range: range && [formatDigits(fixed(range.low, 0)), formatDigits(fixed(range.high, 0))],
    lines: history.counted && {
      count: String(history.counted.length),
      share: formatDigits(fixed(point.coveragePercent, 1)),
    },
  }
  return language === 'en' ? inEnglish(facts) : inChinese(facts)
}

interface Facts {
  readonly flow: string
  readonly period: string
  readonly year: string
  readonly index: string
  readonly equal: string
  readonly before: string | null
  readonly range: readonly [string, string] | null
  readonly lines: { readonly count: string; readonly share: string } | null
}

function whole({ index }: ConcentrationPoint): string {
  return formatDigits(fixed(index, 0))
}

function inEnglish({ flow, period, year, index, equal, before, range, lines }: Facts): string {
  const floor = lines ? 'at least ' : ''
  const clauses = [
    lines
      ? `${flow} by goods, ${period}: ${floor}${index}, over ${lines.count} lines that made up ${lines.share}% of the whole`
      : `${flow} by partner, ${period}: ${index}, as many as ${equal} equal partners`,
    ...(before ? [`${floor}${before} a year before`] : []),
    ...(range ? [`${year} ranged from ${range[0]} to ${range[1]}`] : []),
  ]
  return `${clauses.join('; ')}.`
}

function inChinese({ flow, period, year, index, equal, before, range, lines }: Facts): string {
  const floor = lines ? '至少' : ''
  const clauses = [
    lines
      ? `${period}${flow}商品集中度${floor}为${index}，${lines.count}类商品占总体${lines.share}%`
      : `${period}${flow}伙伴集中度为${index}，相当于${equal}个均等伙伴`,
    ...(before ? [`上年同期${floor}为${before}`] : []),
    ...(range ? [`${year}年在${range[0]}至${range[1]}之间`] : []),
  ]
  return `${clauses.join('；')}。`
}
