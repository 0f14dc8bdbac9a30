import { Decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { type Level, printLevel } from '../level.ts'
import { comesMerged, month, parsePeriod, type Period, periodKind, printPeriod, yearToDate } from '../period.ts'
import { printSeriesKey } from '../series-key.ts'
import { type Background, heldLevel, levelIn, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { gap, type Interval, intervalOf, sum } from './interval.ts'

// Earlier months are revised with each release: a quarter was moved by 1.3% at most in the prints we hold (first quarter of 2023).
const REVISED_UP_TO = new Decimal('0.02')

/** Year-to-date = year-to-date of the month before + the month, within rounding and what revisions have moved. January and January–February are equal on both bases. */
export function yearToDateAdds(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (entry.dimensions.basis !== 'year-to-date' || !entry.level) return []
    const period = parsePeriod(entry.period)
    const parts = partsOf(entry, period, entries, background)
    return parts ? [judge(entry, entry.level, parts, background)] : []
  })
}

interface Parts {
  readonly months: Level
  readonly before: Level | null
}

function partsOf(
  entry: ReadEntry,
  period: Period,
  entries: readonly ReadEntry[],
  background: Background,
): Parts | null {
  const monthSeries = printSeriesKey({ ...entry.dimensions, basis: 'month' })
  const kind = periodKind(period)
  const merged = kind === 'january-february' && comesMerged(period.year)
  const last = merged || period.last === 1 ? entry.period : printPeriod(month(period.year, period.last))
  const months = levelIn(monthSeries, last, entries, background)
  if (!months) return null
  if (last === entry.period) return { months, before: null }
  const before = heldLevel(entry.series, printPeriod(yearToDate(period.year, period.last - 1)), background)
  return before && { months, before }
}

function judge(entry: ReadEntry, level: Level, { months, before }: Parts, background: Background): Finding {
  const allowed: Interval = before ? sum(intervalOf(before), intervalOf(months)) : intervalOf(months)
  const amount = before ? before.amount.plus(months.amount) : months.amount
  const apart = gap(allowed, intervalOf(level))
  const margin = before ? level.amount.abs().times(REVISED_UP_TO) : new Decimal('0')
  const found = printLevel(level, entry.scale)
  const expected = printLevel(
    { amount, lastDigit: Math.max(months.lastDigit, before?.lastDigit ?? months.lastDigit) },
    entry.scale,
  )
  const name = figureName(entry.series, entry.period, background)
  const facts = {
    id: `year-to-date:${entry.series}@${entry.period}`,
    figures: [valueOf(entry)],
    beside: [
      valueOf({ series: printSeriesKey({ ...entry.dimensions, basis: 'month' }), period: printPeriod(months.period) }),
    ],
    found,
    expected,
    detail: {
      en: before
        ? `year to date before ${formatDigits(printLevel(before, entry.scale))} + month ${formatDigits(printLevel(months, entry.scale))} = ${formatDigits(expected)}, the draft says ${formatDigits(found)}`
        : `the month is ${formatDigits(expected)}, the year to date ${formatDigits(found)}`,
      zh: before
        ? `此前累计${formatDigits(printLevel(before, entry.scale))} + 当月${formatDigits(printLevel(months, entry.scale))} = ${formatDigits(expected)}，草稿为${formatDigits(found)}`
        : `当月${formatDigits(expected)}，累计${formatDigits(found)}`,
    },
  }
  if (apart.lte(margin)) {
    return {
      ...facts,
      severity: 'passed',
      message: { en: `${name.en}: adds up from January`, zh: `${name.zh}：与累计相符` },
    }
  }
  return {
    ...facts,
    severity: before ? 'warning' : 'error',
    message: { en: `${name.en}: not the year to date plus the month`, zh: `${name.zh}：不等于此前累计加当月` },
  }
}
