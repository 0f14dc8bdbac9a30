import { decimal, digitsOf } from '../decimal.ts'
import type { Flow } from '../flow.ts'
import { formatGrowth, formatPoints } from '../format/format-change.ts'
import { formatBalanceName } from '../format/format-flow.ts'
import { formatMoney, type Money } from '../format/format-money.ts'
import { formatDigits } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { Locale } from '../format/locale.ts'
import type { BalanceFacts, FlowFacts, GrowthExpectation, MonthFacts } from './facts.ts'
import type { Bilingual } from './sentences.ts'

type ByFlow = Readonly<Partial<Record<Flow, Bilingual>>>

/** Words under each key figure: `US$335.6bn; expected +7.3%, 3.4 pp above`, `a record; expected US$100.0bn`. */
export function captionsOf({ exports, imports, balance }: MonthFacts): ByFlow {
  return {
    ...held('exports', exports && bilingual((locale) => flowCaption(exports, locale))),
    ...held('imports', imports && bilingual((locale) => flowCaption(imports, locale))),
    ...held('balance', balance && bilingual((locale) => balanceCaption(balance, locale))),
  }
}

/** What the figure did to the median, once, beside it: `3.4 pp above the median of 24 forecasts (4.2 to 9.5)`. */
export function againstOf({ exports, imports, balance }: MonthFacts): ByFlow {
  return {
    ...held('exports', exports && bilingual((locale) => growthAgainst(exports, locale))),
    ...held('imports', imports && bilingual((locale) => growthAgainst(imports, locale))),
    ...held('balance', balance && bilingual((locale) => balanceAgainst(balance, locale))),
  }
}

function bilingual(write: (locale: Locale) => string): Bilingual {
  return { en: write('en'), zh: write('zh') }
}

/** Nothing to say is no entry, not an empty line under a figure. */
function held(flow: Flow, words: Bilingual | null): ByFlow {
  return words === null || words.en === '' ? {} : { [flow]: words }
}

function flowCaption(facts: FlowFacts, locale: Locale): string {
  const { level, expectation, previous } = facts
  const parts = [
    level && formatMoney(level, locale, 'wall'),
    expectation ? expectedWithDifference(facts, expectation, locale) : previous && previousGrowth(previous, locale),
  ]
  return parts.filter((text) => typeof text === 'string').join(locale === 'en' ? '; ' : '；')
}

function expectedWithDifference(
  { growth, surprise }: FlowFacts,
  { median }: GrowthExpectation,
  locale: Locale,
): string {
  const expected = formatGrowth(median, locale)
  if (surprise === null || decimal(surprise.difference).eq('0'))
    return locale === 'en' ? `as expected, ${expected}` : `与预期的${expected}一致`
  const points = formatPoints(surprise.difference, locale)
  const isHigher = !surprise.difference.startsWith('-')
  // For two falls "above" and "below" are unclear: the size of the fall is compared.
  if (areFalls(growth.percent, median)) {
    if (locale === 'en') return `expected ${expected}, a fall ${points} ${isHigher ? 'smaller' : 'larger'}`
    return `预期${expected}，降幅${isHigher ? '小' : '大'}${points}`
  }
  if (locale === 'en') return `expected ${expected}, ${points} ${isHigher ? 'above' : 'below'}`
  return `预期${expected}，${isHigher ? '高' : '低'}${points}`
}

function previousGrowth({ period, percent }: { period: string; percent: string }, locale: Locale): string {
  return locale === 'en'
    ? `${formatPeriod(period, 'en', 'long')} ${formatGrowth(percent, 'en')}`
    : `${formatPeriod(period, 'zh', 'long')}${formatGrowth(percent, 'zh')}`
}

function balanceCaption({ level, expectation, previous, record }: BalanceFacts, locale: Locale): string {
  const median =
    expectation && named(level, { value: expectation.median, scale: 9, currency: expectation.currency }, locale)
  const expected = median && (locale === 'en' ? `expected ${median}` : `预期${median}`)
  const recordWords = record && (locale === 'en' ? 'a record' : '创历史新高')
  const before = previous && named(level, previous, locale)
  const month = previous && formatPeriod(previous.period, locale, 'long')
  const parts = [
    recordWords,
    expected,
    recordWords || !before ? null : locale === 'en' ? `${month} ${before}` : `${month}${before}`,
  ]
  return parts.filter((text) => typeof text === 'string').join(locale === 'en' ? '; ' : '；')
}

function growthAgainst({ growth, surprise, expectation }: FlowFacts, locale: Locale): string {
  if (surprise === null || expectation === null) return ''
  const points = formatPoints(surprise.difference, locale)
  const median = medianOf(expectation, locale)
  if (!areFalls(growth.percent, expectation.median)) return against(surprise.difference, points, median, locale)
  const isSmaller = !surprise.difference.startsWith('-')
  if (decimal(surprise.difference).eq('0')) return against(surprise.difference, points, median, locale)
  return locale === 'en'
    ? `a fall ${points} ${isSmaller ? 'smaller' : 'larger'} than ${median}`
    : `降幅比${median}${isSmaller ? '小' : '大'}${points}`
}

function balanceAgainst({ surprise, expectation }: BalanceFacts, locale: Locale): string {
  if (surprise === null || expectation === null) return ''
  const difference = formatMoney(
    { value: surprise.difference.replace('-', ''), scale: 9, currency: expectation.currency },
    locale,
    'sentence',
  )
  return against(surprise.difference, difference, medianOf(expectation, locale), locale)
}

function against(difference: string, printed: string, median: string, locale: Locale): string {
  if (decimal(difference).eq('0')) return locale === 'en' ? `equal to ${median}` : `与${median}一致`
  const isHigher = !difference.startsWith('-')
  return locale === 'en'
    ? `${printed} ${isHigher ? 'above' : 'below'} ${median}`
    : `比${median}${isHigher ? '高' : '低'}${printed}`
}

function medianOf({ forecasts, low, high }: GrowthExpectation, locale: Locale): string {
  const range = low !== null && high !== null ? rangeOf(low, high, locale) : ''
  if (locale === 'en')
    return `${forecasts === null ? 'the median forecast' : `the median of ${forecasts} forecasts`}${range}`
  return `${forecasts === null ? '预测中值' : `${forecasts}家预测中值`}${range}`
}

function rangeOf(low: string, high: string, locale: Locale): string {
  const digits = Math.max(digitsOf(low), digitsOf(high))
  const [from, to] = [low, high].map((text) => formatDigits(padded(text, digits)))
  return locale === 'en' ? ` (${from} to ${to})` : `（${from}\u2014${to}）`
}

/** Both ends of one range with as many decimals. */
function padded(text: string, digits: number): string {
  return decimal(text).toFixed(digits)
}

function areFalls(percent: string, median: string): boolean {
  return percent.startsWith('-') && median.startsWith('-')
}

/** A balance beside another, named only where the sign is the other one. */
function named(now: Money, other: Money, locale: Locale): string {
  const amount = formatMoney(
    { value: other.value.replace('-', ''), scale: other.scale, currency: other.currency },
    locale,
    'wall',
  )
  if (now.value.startsWith('-') === other.value.startsWith('-')) return amount
  const name = formatBalanceName(other.value, locale)
  return locale === 'en' ? `${name.toLowerCase()} ${amount}` : name + amount
}
