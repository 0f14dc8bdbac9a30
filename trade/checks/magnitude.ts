import { Decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { type Level, printLevel } from '../level.ts'
import { monthsIn, parsePeriod, printPeriod, yearBefore } from '../period.ts'
import { type Background, heldLevel, levelFrom, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, type Suggestion, valueOf } from './finding.ts'
import { shifted } from './misprints.ts'

// Exports, imports and total of all trade have never moved by half within a year (largest: +154.9%, February 2021). Parts have.
const FACTOR_ALL = new Decimal('4')
const FACTOR_PART = new Decimal('8')
// Parts smaller than this (a billion in money, a million of goods) come and go by whole factors from month to month.
const LEAST_MONEY = new Decimal('1e9')
const LEAST_GOODS = new Decimal('1e6')
// A mended figure must land near its neighbours to be suggested.
const MENDED_WITHIN = new Decimal('2.5')

/**
 * A figure some power of ten away from its neighbours: typed in billions where 100 millions are meant, or with a digit lost.
 * Compared with the same period a year before, else with the newest held print (per month where it covers more than one).
 */
export function magnitudeFits(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    // A balance swings by whole factors and is checked by its sum.
    if (!entry.level || entry.value === null || entry.dimensions.flow === 'balance') return []
    const neighbour = neighbourOf(entry, background)
    if (!neighbour || neighbour.amount.lte('0') || entry.level.amount.lte('0') || isSmall(entry, neighbour)) return []
    return [judge(entry, entry.level, neighbour, background)]
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

function isSmall({ dimensions: { breakdown, measure } }: ReadEntry, { amount }: Level): boolean {
  return breakdown !== 'all' && amount.lt(measure === 'value' ? LEAST_MONEY : LEAST_GOODS)
}

/** How many times the larger is the smaller. */
function factor(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a.div(b) : b.div(a)
}

function neighbourOf(entry: ReadEntry, background: Background): Level | null {
  const period = parsePeriod(entry.period)
  const yearAgo = heldLevel(entry.series, printPeriod(yearBefore(period)), background)
  if (yearAgo) return yearAgo
  const newest = background.lines[entry.series]?.findLast(
    (print) => print.value !== null && print.period !== entry.period,
  )
  const level = newest && levelFrom({ ...newest, series: entry.series })
  if (!level) return null
  const perMonth = level.amount.div(new Decimal(String(monthsIn(level.period))))
  return { ...level, amount: perMonth.times(new Decimal(String(monthsIn(period)))), period }
}
