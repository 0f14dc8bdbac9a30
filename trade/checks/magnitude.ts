import { Decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { type Level, printLevel } from '../level.ts'
import { month, monthsIn, parsePeriod, type Period, printPeriod, yearBefore, yearToDate } from '../period.ts'
import { printSeriesKey } from '../series-key.ts'
import { type Background, entryOf, heldLevel, levelFrom, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, type Suggestion, valueOf } from './finding.ts'
import { shifted } from './misprints.ts'
import { limitOf } from './rules.ts'

const FACTOR_ALL = limitOf('magnitude', 'all')
const FACTOR_PART = limitOf('magnitude', 'part')
const LEAST_MONEY = limitOf('magnitude', 'money')
const LEAST_GOODS = limitOf('magnitude', 'goods')
const MENDED_WITHIN = limitOf('magnitude', 'mended')

/**
 * A figure some power of ten away from its neighbours: typed in billions where 100 millions are meant, or with a digit lost.
 * Compared with the same period a year before, the newest held print, and the line's other basis (per month where it covers more than
 * one): what is near any of them is of the usual size.
 */
export function magnitudeFits(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    // A balance swings by whole factors and is checked by its sum.
    if (!entry.level || entry.value === null || entry.dimensions.flow === 'balance') return []
    const { level } = entry
    if (level.amount.lte('0')) return []
    const [nearest] = neighboursOf(entry, entries, background)
      .filter(({ amount }) => amount.gt('0'))
      .toSorted((a, b) => factor(level.amount, a.amount).cmp(factor(level.amount, b.amount)))
    return nearest && !isSmall(entry, level, nearest) ? [judge(entry, level, nearest, background)] : []
  })
}

function judge(entry: ReadEntry, level: Level, neighbour: Level, background: Background): Finding {
  const isAll = entry.dimensions.breakdown === 'all'
  const limit = isAll ? FACTOR_ALL : FACTOR_PART
  const name = figureName(entry.series, entry.period, background)
  const near = printLevel(neighbour, entry.scale)
  const found = printLevel(level, entry.scale)
  const facts = { id: `magnitude:${entry.series}@${entry.period}`, figures: [valueOf(entry)], found, expected: near }
  if (factor(level.amount, neighbour.amount).lte(limit)) {
    return {
      ...facts,
      severity: 'passed',
      message: { en: `${name.en}: of the usual size`, zh: `${name.zh}：数量级正常` },
      detail: { en: `against ${formatDigits(near)}`, zh: `参照${formatDigits(near)}` },
    }
  }
  const suggestion = likelyValue(entry, neighbour)
  const times = factor(level.amount, neighbour.amount).round(1).toFixed()
  const isLarger = level.amount.gt(neighbour.amount)
  return {
    ...facts,
    severity: isAll ? 'error' : 'warning',
    message: {
      en: `${name.en} is ${formatDigits(times)} times ${isLarger ? 'its neighbour' : 'smaller than its neighbour'}`,
      zh: `${name.zh}${isLarger ? '为' : '仅为'}参照数的${isLarger ? '' : '1/'}${formatDigits(times)}${isLarger ? '倍' : ''}`,
    },
    detail: {
      en: `the draft says ${formatDigits(found)}, the neighbour ${formatDigits(near)}${suggestion ? `: ${suggestion.why.en}` : ''}`,
      zh: `草稿为${formatDigits(found)}，参照数为${formatDigits(near)}${suggestion ? `：${suggestion.why.zh}` : ''}`,
    },
    ...(suggestion && { suggestion }),
  }
}

function likelyValue(entry: ReadEntry, neighbour: Level): Suggestion | null {
  const fits = shifted(entry.value ?? '').filter(({ digits }) => {
    const tried = levelFrom({ ...entry, value: digits })
    return tried && factor(tried.amount, neighbour.amount).lte(MENDED_WITHIN)
  })
  const [only] = fits
  return only && fits.length === 1 ? { figure: valueOf(entry), text: only.digits, why: only.why } : null
}

function isSmall({ dimensions: { breakdown, measure } }: ReadEntry, level: Level, neighbour: Level): boolean {
  const least = measure === 'value' ? LEAST_MONEY : LEAST_GOODS
  return breakdown !== 'all' && level.amount.lt(least) && neighbour.amount.lt(least)
}

/** How many times the larger is the smaller. */
function factor(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a.div(b) : b.div(a)
}

function neighboursOf(entry: ReadEntry, entries: readonly ReadEntry[], background: Background): readonly Level[] {
  const period = parsePeriod(entry.period)
  const yearAgo = heldLevel(entry.series, printPeriod(yearBefore(period)), background)
  const newest = background.lines[entry.series]?.findLast(
    (print) => print.value !== null && print.period !== entry.period,
  )
  const level = newest && levelFrom({ ...newest, series: entry.series })
  const other = otherBasis(entry, period, entries)
  return [
    ...(yearAgo ? [yearAgo] : []),
    ...(level ? [perMonth(level, period)] : []),
    ...(other ? [perMonth(other, period)] : []),
  ]
}

/** The draft's own figure of the line on the other basis. */
function otherBasis({ dimensions }: ReadEntry, period: Period, entries: readonly ReadEntry[]): Level | null {
  const isMonth = dimensions.basis === 'month'
  const series = printSeriesKey({ ...dimensions, basis: isMonth ? 'year-to-date' : 'month' })
  const at = isMonth ? yearToDate(period.year, period.last) : month(period.year, period.last)
  return entryOf(entries, series, printPeriod(at))?.level ?? null
}

function perMonth(level: Level, period: Period): Level {
  const months = (of: Period) => new Decimal(String(monthsIn(of)))
  return { ...level, amount: level.amount.div(months(level.period)).times(months(period)), period }
}
