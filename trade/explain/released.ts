import type { Flow } from '../flow.ts'
import { formatInstant } from '../format/format-instant.ts'
import { formatPeriod } from '../format/format-period.ts'
import { formatStage } from '../format/format-stage.ts'
import type { Locale } from '../format/locale.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Currency } from '../unit.ts'
import { en, type Phrase, together, zh } from './fact.ts'
import { contributionFact, exchangeRateFact, growthFact, levelFact } from './facts-of-items.ts'
import { ownFrame } from './frames.ts'
import { type Item, itemOf } from './item.ts'
import { ALL_TRADE, type Frame, type Knowledge } from './knowledge.ts'
import { amount, grew, inside, more, number, pointsTold, signOf } from './phrases.ts'
import { type Block, type Spoken, text } from './section.ts'

/** What was released: when, and the figures of all trade in each currency; the rate that the two imply. `reportAt`: when its report came or is due. */
export function released(known: Knowledge, about: Spoken, reportAt: string | null): readonly Block[] {
  const isYear = about.stage === 'annual'
  const [leads, follows]: readonly [Currency, Currency] = isYear ? ['CNY', 'USD'] : ['USD', 'CNY']
  const first = flowsIn(known, ownFrame(about, leads))
  const second = flowsIn(known, ownFrame(about, follows))
  const lead = first.length > 0 ? first : second
  const other = first.length > 0 ? second : []
  const provisional = about.stage === 'flash' || isYear ? provisionalUntil(reportAt) : null
  return [
    text(together([opening(about), sentenceOf(lead), provisional])),
    ...(other.length > 0 ? [text(together([inOtherCurrency(other, follows), impliedRate(lead, other, isYear)]))] : []),
    ...flowsOfTotal(known, about, leads),
  ]
}

const FLOWS_TOLD: readonly Flow[] = ['total', 'exports', 'imports', 'balance']

function flowsIn(known: Knowledge, frame: Frame): readonly Item[] {
  // A month is told by exports, imports and balance; a year by its total first.
  return FLOWS_TOLD.filter((flow) => flow !== 'total' || frame.basis === 'year-to-date')
    .map((flow) => itemOf(known, flow, ALL_TRADE, frame))
    .filter(({ figure }) => figure !== null && (figure.value !== null || figure.printedGrowthPercent !== null))
}

function opening({ stage, period, publishedAt, precision }: Spoken): Phrase {
  const isExact = precision === 'second' || precision === 'minute'
  const at = (locale: Locale) => formatInstant(publishedAt, locale, 'time')
  const day = (locale: Locale) => formatInstant(publishedAt, locale, 'day')
  const name = {
    en: stage === 'annual' ? 'its figures' : `its ${formatStage(stage, 'en').toLowerCase()}`,
    zh: stage === 'annual' ? '数据' : formatStage(stage, 'zh'),
  }
  return {
    en: en`China’s customs published ${name} for ${formatPeriod(period, 'en', 'with-year')}${isExact ? ` at ${at('en')} Beijing` : ''} on ${day('en')}.`,
    zh: zh`海关总署${day('zh')}${isExact ? at('zh') : ''}公布${formatPeriod(period, 'zh', 'with-year')}${name}。`,
  }
}

/** `Exports were US$335.6bn, 10.7% more than a year earlier; imports US$230.5bn, 1.0% more; the surplus US$104.8bn.` */
function sentenceOf(items: readonly Item[]): Phrase | null {
  const clauses = items.flatMap((item, at) => clauseOf(item, at === 0) ?? [])
  if (clauses.length === 0) return null
  const plain = together(clauses, { en: '; ', zh: '；' })
  return { en: en`${plain}.`, zh: zh`${plain}。` }
}

const SUBJECTS: Record<Flow, { readonly first: Bilingual; readonly next: Bilingual }> = {
  total: { first: { en: 'Trade in goods came to', zh: '货物贸易进出口' }, next: { en: 'total trade', zh: '进出口' } },
  exports: { first: { en: 'Exports were', zh: '出口' }, next: { en: 'exports', zh: '出口' } },
  imports: { first: { en: 'Imports were', zh: '进口' }, next: { en: 'imports', zh: '进口' } },
  balance: { first: { en: 'The balance was', zh: '差额' }, next: { en: 'the balance', zh: '差额' } },
}

function clauseOf(item: Item, isFirst: boolean): Phrase | null {
  const level = levelFact(item)
  // A balance is not grown by per cent (docs/sentences.md, 4.1).
  const growth = item.flow === 'balance' ? null : growthFact(item)
  const subject = subjectOf(item, isFirst)
  const than = isFirst ? ' than a year earlier' : ''
  if (level && growth) {
    const unchanged = signOf(growth) === 0
    return {
      en: en`${subject} ${amount(level)}, ${more(growth)}${unchanged ? '' : than}`,
      zh: zh`${subject}${amount(level)}，${isFirst ? '同比' : ''}${more(growth)}`,
    }
  }
  if (level) return { en: en`${subject} ${amount(level)}`, zh: zh`${subject}${amount(level)}` }
  if (!growth) return null
  const alone = isFirst
    ? { en: SUBJECTS[item.flow].next.en.replace(/^./, (c) => c.toUpperCase()), zh: subject.zh }
    : subject
  return {
    en: en`${alone} ${grew(growth)}${isFirst ? ' on a year earlier' : ''}`,
    zh: zh`${alone}${isFirst ? '同比' : ''}${grew(growth)}`,
  }
}

/** A balance is named by its sign. */
function subjectOf({ flow, figure }: Item, isFirst: boolean): Bilingual {
  if (flow !== 'balance') return SUBJECTS[flow][isFirst ? 'first' : 'next']
  const isDeficit = figure?.value?.startsWith('-') ?? false
  const name = isDeficit ? { en: 'deficit', zh: '逆差' } : { en: 'surplus', zh: '顺差' }
  return { en: isFirst ? `The ${name.en} was` : `the ${name.en}`, zh: name.zh }
}

function provisionalUntil(reportAt: string | null): Phrase {
  if (reportAt === null)
    return {
      en: en`Its figures are provisional; the monthly report may revise them.`,
      zh: zh`以上为初步数据，月报可作修订。`,
    }
  return {
    en: en`Its figures are provisional until the monthly report of ${formatInstant(reportAt, 'en', 'day-of-year')}.`,
    zh: zh`以上为初步数据，以${formatInstant(reportAt, 'zh', 'day-of-year')}的月报为准。`,
  }
}

function inOtherCurrency(items: readonly Item[], currency: Currency): Phrase | null {
  const clauses = items.flatMap((item, at) => {
    const clause = clauseOf(item, at === 0)
    return clause ? [at === 0 ? { ...clause, en: lowered(clause.en) } : clause] : []
  })
  if (clauses.length === 0) return null
  const plain = together(clauses, { en: '; ', zh: '；' })
  return currency === 'USD'
    ? { en: en`In US dollars ${plain}.`, zh: zh`以美元计，${plain}。` }
    : { en: en`In yuan ${plain}.`, zh: zh`以人民币计，${plain}。` }
}

/** The first letter of a clause that stands inside a sentence. */
function lowered(spans: Phrase['en']): Phrase['en'] {
  const [first, ...rest] = spans
  return typeof first === 'string' ? [inside({ en: first, zh: '' }).en, ...rest] : spans
}

/** The rate that the same figure in both currencies implies: of a year's total, else of the month's exports. */
function impliedRate(lead: readonly Item[], other: readonly Item[], leadIsYuan: boolean): Phrase | null {
  for (const flow of ['total', 'exports', 'imports'] as const) {
    const [one, two] = [lead, other].map((items) => items.find((item) => item.flow === flow))
    const [yuan, dollars] = leadIsYuan ? [one, two] : [two, one]
    const fact = yuan && dollars && exchangeRateFact(yuan, dollars)
    if (!fact || !yuan.figure || !dollars.figure) continue
    const of = SUBJECTS[flow].next
    return {
      en: en`The two prints of ${of} imply ${number(fact, 2)} yuan to the dollar: a quotient of this page, no rate that the agency printed.`,
      zh: zh`两种货币的${of}相除，隐含汇率为1美元兑${number(fact, 2)}元：系本页计算，非海关公布的汇率。`,
    }
  }
  return null
}

/** What exports and imports made up of the growth of all trade. */
function flowsOfTotal(known: Knowledge, about: Spoken, currency: Currency): readonly Block[] {
  const frame = ownFrame(about, currency)
  const total = itemOf(known, 'total', ALL_TRADE, frame)
  const growth = growthFact(total)
  const parts = (['exports', 'imports'] as const).map((flow) =>
    contributionFact(itemOf(known, flow, ALL_TRADE, frame), total),
  )
  const [exports, imports] = parts
  if (!growth || !exports || !imports || signOf(growth) === 0) return []
  return [
    text({
      en: en`Trade ${grew(growth)}: exports ${pointsTold(exports)} and imports ${pointsTold(imports)}.`,
      zh: zh`进出口${grew(growth)}：出口${pointsTold(exports)}，进口${pointsTold(imports)}。`,
    }),
  ]
}
