import { type ActualAndExpected, expectedSeries } from '../actual-and-expected.ts'
import { decimal, fixed } from '../decimal.ts'
import { formatRate } from '../format/format-change.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { Locale } from '../format/locale.ts'
import type { PastForecast } from '../past-surprises.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Currency } from '../unit.ts'
import { en, type Fact, type Phrase, zh } from './fact.ts'
import { computed, printedFact } from './facts-of-items.ts'
import { formula } from './formula.ts'
import type { Knowledge } from './knowledge.ts'
import { amount, grew, points } from './phrases.ts'
import { type Block, list, type Spoken } from './section.ts'

/** Each figure that was forecast: what came, the median, the difference, and how many earlier releases differed by more (5.12.6). */
export function againstExpectation(
  known: Knowledge,
  about: Spoken,
  rows: readonly ActualAndExpected[],
  past: readonly PastForecast[],
): readonly Block[] {
  return list(rows.flatMap((row) => rowTold(known, about, row, past) ?? []))
}

function rowTold(
  known: Knowledge,
  { period }: Spoken,
  { expected, actual, difference }: ActualAndExpected,
  past: readonly PastForecast[],
): Phrase | null {
  const series = expectedSeries(expected)
  const figure = known.figures.find((one) => one.series === series && one.period === period)
  if (!figure || actual === null || difference === null || expected.median === null) return null
  const isGrowth = expected.figure === 'growth'
  const frame = { period, basis: 'month' as const }
  const came = printedFact(figure, isGrowth ? 'growth' : 'level', frame)
  const { currency } = expected
  const median: Fact = {
    ...printedFact(figure, 'growth', frame),
    kind: 'expected',
    value: expected.median,
    rests: [],
    poll: expected.source,
    unit: isGrowth ? 'percent' : currency,
  }
  const apart = computed(
    'difference',
    isGrowth ? 'points' : currency,
    difference,
    frame,
    [figure],
    formula`${decimal(actual).toFixed()} − ${decimal(expected.median).toFixed()}`,
    fixed(difference, isGrowth ? 1 : 2),
  )
  const earlier = past.filter(
    (one) => one.flow === expected.flow && one.currency === currency && one.figure === expected.figure,
  )
  const larger = earlier.filter((one) => decimal(one.actual).minus(one.median).abs().gt(difference.abs()))
  const subject = isGrowth ? FLOW_WORDS[expected.flow] : balanceWords(actual)
  const actually: Phrase = isGrowth
    ? { en: en`${subject} ${grew(came)}`, zh: zh`${subject}${grew(came)}` }
    : { en: en`${subject} ${amount(came)}`, zh: zh`${subject}${amount(came)}` }
  // An amount of money says its currency itself.
  const terms = isGrowth ? CURRENCY_WORDS[currency] : { en: '', zh: '' }
  const count = countTold(larger, earlier, apart)
  return {
    en: en`${actually}${terms.en}; the median was ${medianTold(median, isGrowth, currency)}, ${differenceTold(apart, actual, expected.median, isGrowth, currency)}.${count}`,
    zh: zh`${actually}${terms.zh}；预期中值为${medianTold(median, isGrowth, currency)}，${differenceTold(apart, actual, expected.median, isGrowth, currency)}。${count}`,
  }
}

const FLOW_WORDS: Record<string, Bilingual> = {
  exports: { en: 'Exports', zh: '出口' },
  imports: { en: 'Imports', zh: '进口' },
  total: { en: 'Total trade', zh: '进出口' },
}

const CURRENCY_WORDS: Record<Currency, Bilingual> = {
  USD: { en: ' in US dollars', zh: '（美元计）' },
  CNY: { en: ' in yuan terms', zh: '（人民币计）' },
}

function balanceWords(actual: string): Bilingual {
  return actual.startsWith('-') ? { en: 'The deficit was', zh: '逆差' } : { en: 'The surplus was', zh: '顺差' }
}

function medianTold(fact: Fact, isGrowth: boolean, currency: Currency): Phrase {
  const text = (locale: Locale) => {
    if (!isGrowth) return billions(fact.value, currency, locale)
    if (decimal(fact.value).eq('0')) return locale === 'en' ? 'no change' : '持平'
    const isFall = fact.value.startsWith('-')
    if (locale === 'zh') return `${isFall ? '下降' : '增长'}\u2060${formatRate(fact.value, 'zh')}`
    return `${formatRate(fact.value, 'en')} ${isFall ? 'less' : 'more'}`
  }
  return { en: [{ fact, text: text('en') }], zh: [{ fact, text: text('zh') }] }
}

/** Above or below it; of two falls neither word is clear, and of two signs the distance alone is said. */
function differenceTold(fact: Fact, actual: string, median: string, isGrowth: boolean, currency: Currency): Phrase {
  const isMore = !fact.value.startsWith('-')
  if (decimal(fact.value).eq('0')) return { en: en`the same`, zh: zh`与之相同` }
  const distance: Phrase = isGrowth
    ? points(fact)
    : {
        en: [{ fact, text: billions(fact.value, currency, 'en') }],
        zh: [{ fact, text: billions(fact.value, currency, 'zh') }],
      }
  if (actual.startsWith('-') !== median.startsWith('-'))
    return { en: en`${distance} away, of the other sign`, zh: zh`方向相反，相差${distance}` }
  if (isGrowth && actual.startsWith('-'))
    return {
      en: en`so the fall was ${distance} ${isMore ? 'smaller' : 'deeper'}`,
      zh: zh`降幅${isMore ? '小' : '大'}${distance}`,
    }
  return {
    en: en`so it came ${distance} ${isMore ? 'above' : 'below'}`,
    zh: zh`实际${isMore ? '高' : '低'}${distance}`,
  }
}

function countTold(larger: readonly PastForecast[], earlier: readonly PastForecast[], apart: Fact): Phrase | null {
  const oldest = earlier[0]?.period
  if (!oldest) return null
  const count: Fact = {
    ...apart,
    kind: 'count',
    unit: 'count',
    value: String(larger.length),
    how: {
      en: `Earlier releases with a forecast held: ${earlier.length}; actual less median larger in size than ${apart.value.replace('-', '')}: ${larger.length}`,
      zh: `收录预测的往期发布：${earlier.length}；实际值与中值之差绝对值大于${apart.value.replace('-', '')}：${larger.length}`,
    },
  }
  const none = larger.length === 0
  const number: Phrase = {
    en: [{ fact: count, text: none ? 'none' : String(larger.length) }],
    zh: [{ fact: count, text: String(larger.length) }],
  }
  return {
    en: en` Of the ${String(earlier.length)} releases since ${formatPeriod(oldest, 'en', 'with-year')} with a forecast held, ${number} differed by more.`,
    zh: zh`${formatPeriod(oldest, 'zh', 'with-year')}以来收录预测的${String(earlier.length)}次发布中，${number}次偏差更大。`,
  }
}

const BILLIONS = 9

function billions(digits: string, currency: Currency, locale: Locale): string {
  return formatMoney({ value: digits.replace('-', ''), scale: BILLIONS, currency }, locale, 'exact')
}
