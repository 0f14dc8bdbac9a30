import { Decimal, decimal, fixed } from '../decimal.ts'
import { formatGrowth } from '../format/format-change.ts'
import { parsePeriod, periodKind } from '../period.ts'
import type { Background, Held, ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf } from './finding.ts'
import { countOf, limitOf } from './rules.ts'

const YEARS = countOf('outlier', 'years')
const LEAST = countOf('outlier', 'least')
const LIMIT = limitOf('outlier', 'sigma')
// Makes a median distance a standard deviation where the series is normal.
const TO_SIGMA = new Decimal('1.4826')

/** Printed growth far outside what the series printed in ten years, or simply outside its range. A warning: it may be true. */
export function growthIsUsual(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (entry.growth === null || entry.dimensions.flow === 'balance') return []
    const held = comparable(entry, background.lines[entry.series] ?? [])
    return held.length < LEAST ? [] : [judge(entry, decimal(entry.growth), held, background)]
  })
}

function judge(entry: ReadEntry, found: Decimal, held: readonly Decimal[], background: Background): Finding {
  const middle = median(held)
  const spread = median(held.map((growth) => growth.minus(middle).abs())).times(TO_SIGMA)
  const [low, high] = [held.reduce(lower), held.reduce(higher)]
  const isOutside = found.lt(low) || found.gt(high)
  const isFar = spread.gt('0') && found.minus(middle).abs().gt(spread.times(LIMIT))
  const name = figureName(entry.series, entry.period, background)
  const range = (locale: 'en' | 'zh') => [formatGrowth(fixed(low, 1), locale), formatGrowth(fixed(high, 1), locale)]
  const facts = {
    id: `outlier:${entry.series}@${entry.period}`,
    figures: [growthOf(entry)],
    detail: {
      en: `ten years ranged from ${range('en').join(' to ')}, half of them near ${formatGrowth(fixed(middle, 1), 'en')}`,
      zh: `十年内在${range('zh').join('至')}之间，中位数${formatGrowth(fixed(middle, 1), 'zh')}`,
    },
    found: entry.growth ?? '',
    expected: `${fixed(low, 1)} … ${fixed(high, 1)}`,
  }
  if (!isOutside && !isFar) {
    return {
      ...facts,
      severity: 'passed',
      message: { en: `${name.en}: growth within ten years’ usual`, zh: `${name.zh}：增速在十年常见范围内` },
    }
  }
  const said = { en: formatGrowth(fixed(found, 1), 'en'), zh: formatGrowth(fixed(found, 1), 'zh') }
  return {
    ...facts,
    severity: 'warning',
    message: isOutside
      ? { en: `${name.en}: ${said.en} is outside ten years’ range`, zh: `${name.zh}：${said.zh}超出十年范围` }
      : { en: `${name.en}: ${said.en} is far from usual`, zh: `${name.zh}：${said.zh}远离常见水平` },
  }
}

/** Printed growths of ten years before the entry, of periods as long as its own on the month basis. */
function comparable(entry: ReadEntry, line: readonly Held[]): readonly Decimal[] {
  const period = parsePeriod(entry.period)
  const isMonthly = entry.dimensions.basis === 'month'
  return line.flatMap((print) => {
    const other = parsePeriod(print.period)
    const isBefore = other.year >= period.year - YEARS && print.period < entry.period
    // A single January or February swings with the New Year holiday: it says nothing about another month.
    const isAlike = isMonthly
      ? periodKind(other) === periodKind(period) &&
        (periodKind(period) !== 'month' || other.last > 2 === period.last > 2)
      : true
    return isBefore && isAlike && print.printedGrowthPercent !== null ? [decimal(print.printedGrowthPercent)] : []
  })
}

function median(values: readonly Decimal[]): Decimal {
  const sorted = values.toSorted((a, b) => a.cmp(b))
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low && high ? low.plus(high).div('2') : new Decimal('0')
}

function lower(a: Decimal, b: Decimal): Decimal {
  return b.lt(a) ? b : a
}

function higher(a: Decimal, b: Decimal): Decimal {
  return b.gt(a) ? b : a
}
