import { Decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { type Level, printLevel } from '../level.ts'
import { comesMerged, month, parsePeriod, type Period, periodKind, printPeriod, yearToDate } from '../period.ts'
import { printSeriesKey, type SeriesKey } from '../series-key.ts'
import { type Background, heldLevel, levelIn, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { gap, intervalOf, sum } from './interval.ts'
import { limitOf } from './rules.ts'

// Earlier months are revised with each release.
const ALL = limitOf('year-to-date', 'all').div('100')
const PART = limitOf('year-to-date', 'part').div('100')

/**
 * Year-to-date = year-to-date of the month before + the month, or where that is not held all months since January, within rounding
 * and what revisions have moved. January and January–February are equal on both bases. Where neither is held, the month is at most
 * the year to date.
 */
export function yearToDateAdds(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (entry.dimensions.basis !== 'year-to-date' || !entry.level) return []
    const parts = partsOf(entry, parsePeriod(entry.period), entries, background)
    if (!parts) return []
    return parts.before
      ? [judge(entry, entry.level, parts.month, parts.before, background)]
      : atLeast(entry, entry.level, parts.month, background)
  })
}

interface Parts {
  readonly month: Level
  /** What was before the month: one year to date, or the months. Empty where the month is the first; null where it is not held. */
  readonly before: readonly Level[] | null
}

function partsOf(
  entry: ReadEntry,
  period: Period,
  entries: readonly ReadEntry[],
  background: Background,
): Parts | null {
  const monthSeries = printSeriesKey({ ...entry.dimensions, basis: 'month' })
  const isMerged = periodKind(period) === 'january-february' && comesMerged(period.year)
  const isFirst = isMerged || period.last === 1
  const last = isFirst ? entry.period : printPeriod(month(period.year, period.last))
  const inMonth = levelIn(monthSeries, last, entries, background)
  if (!inMonth) return null
  if (isFirst) return { month: inMonth, before: [] }
  const before = heldLevel(entry.series, printPeriod(yearToDate(period.year, period.last - 1)), background)
  return { month: inMonth, before: before ? [before] : monthsBefore(monthSeries, period, background) }
}

/** The months from January up to the one before: January–February together or apart, then each. Null where one is not held. */
function monthsBefore(series: SeriesKey, { year, last }: Period, background: Background): readonly Level[] | null {
  const held = (period: Period) => heldLevel(series, printPeriod(period), background)
  const singles = (from: number) => Array.from({ length: last - from }, (_, n) => held(month(year, from + n)))
  const together = last > 2 ? held(yearToDate(year, 2)) : null
  const levels = (together ? [together, ...singles(3)] : singles(1)).flatMap((level) => level ?? [])
  return levels.length === (together ? last - 2 : last - 1) ? levels : null
}

function judge(
  entry: ReadEntry,
  level: Level,
  inMonth: Level,
  before: readonly Level[],
  background: Background,
): Finding {
  const parts = [...before, inMonth]
  const apart = gap(parts.map(intervalOf).reduce(sum), intervalOf(level))
  const limit = entry.dimensions.breakdown === 'all' ? ALL : PART
  const margin = before.length > 0 ? level.amount.abs().times(limit) : new Decimal('0')
  const found = printLevel(level, entry.scale)
  const lastDigit = Math.max(...parts.map((part) => part.lastDigit))
  const total = (levels: readonly Level[]) => levels.reduce((so, { amount }) => so.plus(amount), new Decimal('0'))
  const print = (levels: readonly Level[]) => printLevel({ amount: total(levels), lastDigit }, entry.scale)
  const expected = print(parts)
  const name = figureName(entry.series, entry.period, background)
  const fits = apart.lte(margin)
  return {
    id: `year-to-date:${entry.series}@${entry.period}`,
    severity: fits ? 'passed' : before.length > 0 ? 'warning' : 'error',
    figures: [valueOf(entry)],
    beside: [
      valueOf({ series: printSeriesKey({ ...entry.dimensions, basis: 'month' }), period: printPeriod(inMonth.period) }),
    ],
    found,
    expected,
    message: fits
      ? { en: `${name.en}: adds up from January`, zh: `${name.zh}：与累计相符` }
      : { en: `${name.en}: not the year to date plus the month`, zh: `${name.zh}：不等于此前累计加当月` },
    detail:
      before.length > 0
        ? {
            en: `${before.length === 1 ? 'year to date before' : `${before.length} months before`} ${formatDigits(print(before))} + month ${formatDigits(print([inMonth]))} = ${formatDigits(expected)}, the draft says ${formatDigits(found)}`,
            zh: `${before.length === 1 ? '此前累计' : `此前${before.length}个月`}${formatDigits(print(before))} + 当月${formatDigits(print([inMonth]))} = ${formatDigits(expected)}，草稿为${formatDigits(found)}`,
          }
        : {
            en: `the month is ${formatDigits(expected)}, the year to date ${formatDigits(found)}`,
            zh: `当月${formatDigits(expected)}，累计${formatDigits(found)}`,
          },
  }
}

/** Said only where it is not so. */
function atLeast(entry: ReadEntry, level: Level, inMonth: Level, background: Background): readonly Finding[] {
  if (entry.dimensions.flow === 'balance' || intervalOf(inMonth).low.lte(intervalOf(level).high)) return []
  const name = figureName(entry.series, entry.period, background)
  const [found, expected] = [printLevel(level, entry.scale), printLevel(inMonth, entry.scale)]
  return [
    {
      id: `year-to-date:${entry.series}@${entry.period}`,
      severity: 'error',
      figures: [valueOf(entry)],
      beside: [
        valueOf({
          series: printSeriesKey({ ...entry.dimensions, basis: 'month' }),
          period: printPeriod(inMonth.period),
        }),
      ],
      message: { en: `${name.en}: less than the month alone`, zh: `${name.zh}：小于当月数` },
      detail: {
        en: `the month is ${formatDigits(expected)}, the year to date ${formatDigits(found)}`,
        zh: `当月${formatDigits(expected)}，累计${formatDigits(found)}`,
      },
      found,
      expected: `≥ ${expected}`,
    },
  ]
}
