import { formatGrowth } from '../format/format-change.ts'
import { fixed } from '../decimal.ts'
import { growth as computedGrowth } from '../growth.ts'
import { isMissing } from '../missing.ts'
import { parsePeriod, printPeriod, yearBefore, yearToDate } from '../period.ts'
import { printSeriesKey } from '../series-key.ts'
import { type Background, entryOf, heldLevel, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf } from './finding.ts'
import { growthInterval, intervalOfDigits, touch } from './interval.ts'

/**
 * Feeds have shown the year to date's growth as the month's (June 2024: +6.9, then +10.7). A month whose growth is the very one of
 * its year to date, and not what our levels give, is such a one.
 */
export function growthIsTheMonths(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    const { year, first, last } = parsePeriod(entry.period)
    if (entry.dimensions.basis !== 'month' || entry.growth === null || first === 1 || !entry.level) return []
    const cumulative = printSeriesKey({ ...entry.dimensions, basis: 'year-to-date' })
    const toDate = entryOf(entries, cumulative, printPeriod(yearToDate(year, last)))
    const base = heldLevel(entry.series, printPeriod(yearBefore(parsePeriod(entry.period))), background)
    if (toDate?.growth !== entry.growth || !base) return []
    const allowed = growthInterval(entry.level, base)
    const ours = computedGrowth({ now: entry.level, yearBefore: base })
    if (!allowed || isMissing(ours) || touch(allowed, intervalOfDigits(entry.growth))) return []
    const name = figureName(entry.series, entry.period, background)
    const expected = fixed(ours, 1)
    return [
      {
        id: `month-growth:${entry.series}@${entry.period}`,
        severity: 'warning',
        figures: [growthOf(entry)],
        beside: [growthOf(toDate)],
        message: {
          en: `${name.en}: growth is the year to date’s`,
          zh: `${name.zh}：增速与累计增速相同`,
        },
        detail: {
          en: `both are ${formatGrowth(entry.growth, 'en')}, the month’s levels give ${formatGrowth(expected, 'en')}`,
          zh: `两者均为${formatGrowth(entry.growth, 'zh')}，按当月数字计算为${formatGrowth(expected, 'zh')}`,
        },
        found: entry.growth,
        expected,
      },
    ]
  })
}
