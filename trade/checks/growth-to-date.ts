import { type Decimal, decimal, fixed } from '../decimal.ts'
import { formatGrowth } from '../format/format-change.ts'
import type { Locale } from '../format/locale.ts'
import type { Level } from '../level.ts'
import { comesMerged, month, parsePeriod, printPeriod, yearToDate } from '../period.ts'
import { printSeriesKey } from '../series-key.ts'
import { type Background, entryOf, levelFrom, levelIn, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf, valueOf } from './finding.ts'
import { difference, gap, impliedBase, type Interval, intervalOf, sum } from './interval.ts'
import { limitOf } from './rules.ts'

const APART = limitOf('growth-to-date', 'apart').div('100')
const BETWEEN = limitOf('growth-to-date', 'between')
const LEAST_MONEY = limitOf('magnitude', 'money')
const LEAST_GOODS = limitOf('magnitude', 'goods')
const SWING = limitOf('growth-to-date', 'swing')

/**
 * The growth of a year so far moves by what its month brings, and by no more. With all levels: the base that the year to date and its
 * growth imply is that of the year to date before plus that of the month. Without a level: the growth lies between those two. Without
 * the month's growth: what the bases leave for it is no swing that the line has not had.
 */
export function growthToDateFits(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    const { year, last } = parsePeriod(entry.period)
    const from = comesMerged(year) ? 3 : 2
    if (
      entry.dimensions.basis !== 'year-to-date' ||
      entry.dimensions.flow === 'balance' ||
      last < from ||
      entry.growth === null
    )
      return []
    const before = heldBefore(entry, background)
    if (!before) return []
    const series = printSeriesKey({ ...entry.dimensions, basis: 'month' })
    const period = printPeriod(month(year, last))
    const inMonth = entryOf(entries, series, period)
    if (inMonth && inMonth.growth !== null)
      return [follows(entry, entry.growth, inMonth, inMonth.growth, before, background)]
    const level = levelIn(series, period, entries, background)
    return level && isSteady(entry, level) ? swings(entry, level, before, background) : []
  })
}

interface Before {
  readonly level: Level | null
  readonly growth: string
}

function heldBefore(entry: ReadEntry, { lines }: Background): Before | null {
  const { year, last } = parsePeriod(entry.period)
  const period = printPeriod(yearToDate(year, last - 1))
  const held = lines[entry.series]?.find((print) => print.period === period)
  if (!held || held.printedGrowthPercent === null) return null
  return { level: levelFrom({ ...held, series: entry.series }), growth: held.printedGrowthPercent }
}

function follows(
  entry: ReadEntry,
  growth: string,
  inMonth: ReadEntry,
  ofMonth: string,
  before: Before,
  background: Background,
): Finding {
  const bases = [
    baseOf(entry.level, growth),
    baseOf(inMonth.level, ofMonth),
    baseOf(before.level, before.growth),
  ] as const
  const expected = weighed(entry, bases) ?? between(before.growth, ofMonth)
  const fits = fitsBases(bases) ?? isBetween(growth, before.growth, ofMonth)
  const name = figureName(entry.series, entry.period, background)
  const say = (percent: string, locale: Locale) => formatGrowth(percent, locale)
  return {
    id: `growth-to-date:${entry.series}@${entry.period}`,
    severity: fits ? 'passed' : 'warning',
    figures: [growthOf(entry), growthOf(inMonth)],
    beside: [valueOf(entry), valueOf(inMonth)],
    message: fits
      ? { en: `${name.en}: growth follows from the month’s`, zh: `${name.zh}：累计增速与当月相符` }
      : { en: `${name.en}: growth does not follow from the month’s`, zh: `${name.zh}：累计增速与当月不符` },
    detail: {
      en: `${say(before.growth, 'en')} before and ${say(ofMonth, 'en')} in the month make ${expected.en}, the draft says ${say(growth, 'en')}`,
      zh: `此前累计${say(before.growth, 'zh')}，当月${say(ofMonth, 'zh')}，应为${expected.zh}，草稿为${say(growth, 'zh')}`,
    },
    found: growth,
    expected: expected.digits,
  }
}

type Bases = readonly [whole: Interval | null, month: Interval | null, before: Interval | null]

function fitsBases([whole, ofMonth, before]: Bases): boolean | null {
  return whole && ofMonth && before ? gap(whole, sum(ofMonth, before)).lte(whole.high.times(APART)) : null
}

function isBetween(growth: string, before: string, ofMonth: string): boolean {
  const [low, high] = ordered(before, ofMonth)
  const found = decimal(growth)
  return found.gte(low.minus(BETWEEN)) && found.lte(high.plus(BETWEEN))
}

interface Said {
  readonly en: string
  readonly zh: string
  readonly digits: string
}

function weighed(entry: ReadEntry, [, ofMonth, before]: Bases): Said | null {
  if (!entry.level || !ofMonth || !before) return null
  const parts = sum(ofMonth, before)
  const digits = fixed(entry.level.amount.div(parts.low.plus(parts.high).div('2')).minus('1').times('100'), 1)
  return { en: formatGrowth(digits, 'en'), zh: formatGrowth(digits, 'zh'), digits }
}

function between(before: string, ofMonth: string): Said {
  const [low, high] = ordered(before, ofMonth).map((percent) => fixed(percent, 1))
  const say = (locale: Locale) => [formatGrowth(low ?? '', locale), formatGrowth(high ?? '', locale)] as const
  return { en: say('en').join(' to '), zh: say('zh').join('至'), digits: `${low} … ${high}` }
}

function ordered(one: string, other: string): readonly [Decimal, Decimal] {
  const [a, b] = [decimal(one), decimal(other)]
  return a.lt(b) ? [a, b] : [b, a]
}

/** Trade with one partner, and small lines, come and go by whole factors; a partner's growth is held by its exports and imports. */
function isSteady({ dimensions: { breakdown, measure } }: ReadEntry, { amount }: Level): boolean {
  if (breakdown !== 'commodity' && breakdown !== 'section' && breakdown !== 'chapter' && breakdown !== 'sector')
    return false
  return amount.gte(measure === 'value' ? LEAST_MONEY : LEAST_GOODS)
}

/** Said only where it is so. */
function swings(entry: ReadEntry, ofMonth: Level, before: Before, background: Background): readonly Finding[] {
  const [whole, first] = [baseOf(entry.level, entry.growth ?? ''), baseOf(before.level, before.growth)]
  if (!whole || !first || ofMonth.amount.lte('0')) return []
  const left = difference(whole, first)
  const level = intervalOf(ofMonth)
  // What revisions have moved since lies in the difference, too.
  const margin = whole.high.times(APART)
  const [least, most] = [left.low.minus(margin), left.high.plus(margin)]
  if (most.times(SWING).gte(level.low) && least.lte(level.high.times(SWING))) return []
  const name = figureName(entry.series, entry.period, background)
  const middle = left.low.plus(left.high).div('2')
  const implied = middle.gt('0') ? fixed(ofMonth.amount.div(middle).minus('1').times('100'), 0) : null
  return [
    {
      id: `growth-to-date:${entry.series}@${entry.period}`,
      severity: 'warning',
      figures: [growthOf(entry)],
      beside: [valueOf(entry)],
      message: { en: `${name.en}: growth jumps from the month before`, zh: `${name.zh}：累计增速较上月跳变` },
      detail: {
        en: `${formatGrowth(before.growth, 'en')} before, ${formatGrowth(entry.growth ?? '', 'en')} now: the month alone would have ${implied === null ? 'no base at all' : `grown by ${formatGrowth(implied, 'en')}`}`,
        zh: `此前${formatGrowth(before.growth, 'zh')}，现为${formatGrowth(entry.growth ?? '', 'zh')}：当月${implied === null ? '将没有基数' : `增速将为${formatGrowth(implied, 'zh')}`}`,
      },
      found: entry.growth ?? '',
      expected: before.growth,
    },
  ]
}

function baseOf(level: Level | null, growth: string): Interval | null {
  const base = level && impliedBase(level, growth)
  return base?.low.gt('0') ? base : null
}
