import { parseCrossing, wholesOfCrossing } from '../crossing.ts'
import { endOrdinal, parsePeriod, type Period, type PeriodText } from '../period.ts'
import { type Breakdown, parseSeriesKey, printSeriesKey, type SeriesKey } from '../series-key.ts'

// All trade: what is usual is learnt from ten years, and growth looks one more back. Goods: three years of prices. Any other part
// of trade comes in tables of a thousand lines, which a browser must hold: the same months a year before, and what lies between.
const MONTHS_BACK: Partial<Record<Breakdown, number>> = {
  all: 132,
  commodity: 36,
  sector: 36,
  section: 36,
  chapter: 36,
}
const OTHERWISE = 12

/** How many months before the draft's period the checks look for prints of `series`. */
export function monthsBack(series: SeriesKey): number {
  return MONTHS_BACK[parseSeriesKey(series).breakdown] ?? OTHERWISE
}

/** Whether a print of `series` for `period` is one that the checks of a draft for `about` look at; null is about any period. */
export function isWithinReach(series: SeriesKey, period: PeriodText, about: Period | null): boolean {
  if (about === null) return true
  const apart = endOrdinal(about) - endOrdinal(parsePeriod(period))
  return apart >= 0 && apart <= monthsBack(series)
}

/**
 * The series that the figures of `keys` are checked against: their own lines, on both bases; of one partner's goods also the partner's
 * line and the chapter's, which come in other tables.
 */
export function seriesBeside(keys: Iterable<SeriesKey>): readonly SeriesKey[] {
  const beside = [...keys].flatMap((key) => {
    const dimensions = parseSeriesKey(key)
    const of = dimensions.breakdown === 'counterpart-chapter' ? parseCrossing(dimensions.member ?? '') : null
    return [dimensions, ...(of ? wholesOfCrossing(of) : []).map((whole) => ({ ...dimensions, ...whole }))].flatMap(
      (one) => [printSeriesKey({ ...one, basis: 'month' }), printSeriesKey({ ...one, basis: 'year-to-date' })],
    )
  })
  return [...new Set(beside)]
}
