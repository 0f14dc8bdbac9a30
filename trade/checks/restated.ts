import { decimal, fixed } from '../decimal.ts'
import { formatGrowth, formatPoints } from '../format/format-change.ts'
import { formatDigits } from '../format/format-number.ts'
import { printLevel } from '../level.ts'
import { type Background, type Draft, type Held, levelFrom, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf, valueOf } from './finding.ts'
import { gap, intervalOf, intervalOfDigits } from './interval.ts'
import { limitOf } from './rules.ts'

const LEVEL = limitOf('restated', 'level').div('100')
const GROWTH = limitOf('restated', 'growth')

/** What an earlier stage, or an earlier release, printed of the very same figure: later ones refine it. Said only where they part. */
export function restatedWithinReason(
  entries: readonly ReadEntry[],
  background: Background,
  { kind }: Draft,
): readonly Finding[] {
  if (kind !== 'release') return []
  return entries.flatMap((entry) => {
    // A balance is a small difference of large figures, which have their own.
    if (entry.dimensions.flow === 'balance') return []
    const held = background.lines[entry.series]?.find((print) => print.period === entry.period)
    return held ? [...level(entry, held, background), ...growth(entry, held, background)] : []
  })
}

function level(entry: ReadEntry, held: Held, background: Background): readonly Finding[] {
  const before = levelFrom({ ...held, series: entry.series })
  if (!entry.level || !before) return []
  if (gap(intervalOf(entry.level), intervalOf(before)).lte(before.amount.abs().times(LEVEL))) return []
  const name = figureName(entry.series, entry.period, background)
  const found = printLevel(entry.level, entry.scale)
  const expected = printLevel({ ...before, lastDigit: Math.max(before.lastDigit, entry.level.lastDigit) }, entry.scale)
  const by = before.amount.eq('0')
    ? null
    : fixed(entry.level.amount.minus(before.amount).div(before.amount).times('100'), 1)
  return [
    {
      id: `restated:${entry.series}@${entry.period}`,
      severity: 'warning',
      figures: [valueOf(entry)],
      message: { en: `${name.en} was printed otherwise before`, zh: `${name.zh}与此前公布的不同` },
      detail: {
        en: `${formatDigits(expected)} before, ${formatDigits(found)} now${by ? ` (${formatGrowth(by, 'en')})` : ''}`,
        zh: `此前为${formatDigits(expected)}，现为${formatDigits(found)}${by ? `（${formatGrowth(by, 'zh')}）` : ''}`,
      },
      found,
      expected,
    },
  ]
}

function growth(entry: ReadEntry, held: Held, background: Background): readonly Finding[] {
  const before = held.printedGrowthPercent
  if (entry.growth === null || before === null) return []
  const high = decimal(before).div('100').plus('1')
  const limit = high.gt('1') ? GROWTH.times(high) : GROWTH
  if (gap(intervalOfDigits(entry.growth), intervalOfDigits(before)).lte(limit)) return []
  const name = figureName(entry.series, entry.period, background)
  const apart = fixed(decimal(entry.growth).minus(before).abs(), 1)
  return [
    {
      id: `restated:${entry.series}@${entry.period}:growth`,
      severity: 'warning',
      figures: [growthOf(entry)],
      message: { en: `${name.en}: growth was printed otherwise before`, zh: `${name.zh}：增速与此前公布的不同` },
      detail: {
        en: `${formatGrowth(before, 'en')} before, ${formatGrowth(entry.growth, 'en')} now: ${formatPoints(apart, 'en')} apart`,
        zh: `此前为${formatGrowth(before, 'zh')}，现为${formatGrowth(entry.growth, 'zh')}，相差${formatPoints(apart, 'zh')}`,
      },
      found: entry.growth,
      expected: before,
    },
  ]
}
