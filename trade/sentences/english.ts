import { formatGrowth } from '../format/format-change.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import { type PeriodText, parsePeriod, periodKind } from '../period.ts'
import { englishBalanceExpectation, englishExpectation, type ExpectationWords } from './expectation-words.ts'
import type { BalanceFacts, FlowFacts, MonthFacts } from './facts.ts'
import { type Outline, outlineOf, type Qualifier, type SecondClause } from './lead.ts'
import { englishChange, englishStreak, englishVerb } from './verbs.ts'
import { capitalized } from '../format/letter-case.ts'

/** Candidates for the page headline, longest first: "Jan–Feb" first, then without the number, then the lead alone. */
export function englishPage(facts: MonthFacts): readonly string[] {
  const outline = outlineOf(facts)
  const sentences =
    outline === null
      ? balanceCandidates(facts, 'long')
      : [...pageWith(facts, outline, 'long'), ...pageWith(facts, outline, 'short')]
  return sentences.map((text) => `China’s ${text}`)
}

/** Candidates for the wall and the portrait wall, longest first (docs/sentences.md, section 6). */
export function englishWall(facts: MonthFacts): readonly string[] {
  const outline = outlineOf(facts)
  if (outline === null) return balanceCandidates(facts, 'short').map(capitalized)
  const { lead, without } = leadClauses(facts, outline, 'short')
  const qualifier = englishQualifier(outline.leading, outline.qualifier, 'short')
  const second = secondIn(outline.second, 'bare')
  const full = qualifier ? `${lead}, ${qualifier.full}` : lead
  return [
    second && `${full}; ${second.full}`,
    second?.plain && `${full}; ${second.plain}`,
    full,
    qualifier && `${without}, ${qualifier.full}`,
    qualifier?.bare && `${lead}, ${qualifier.bare}`,
    qualifier?.bare && `${without}, ${qualifier.bare}`,
    lead,
    without,
  ]
    .filter((text) => typeof text === 'string')
    .map(capitalized)
}

/** The qualifier of one flow's lead in words, for headline and standfirst. `length` shortens January–February only. */
export function englishQualifier(
  facts: FlowFacts,
  qualifier: Qualifier,
  length: 'long' | 'short',
): ExpectationWords | null {
  if (qualifier === null) return null
  const isRise = !facts.growth.percent.startsWith('-')
  switch (qualifier.says) {
    case 'expectation':
      return englishExpectation(facts)
    case 'first since':
      return whole(`the first ${isRise ? 'rise' : 'fall'} since ${englishMonth(qualifier.period, length, true)}`)
    case 'after':
      return whole(`after ${englishChange(qualifier.percent)} in ${englishMonth(qualifier.period, length)}`)
    case 'most since':
      return whole(`the ${isRise ? 'fastest' : 'steepest fall'} since ${englishMonth(qualifier.period, length, true)}`)
    case 'months of falls':
      return whole(englishStreak(qualifier.months))
  }
}

/** `December`, `January–February`, on the wall `Jan–Feb`: only the merged period is shortened. */
export function englishMonth(period: PeriodText, length: 'long' | 'short', withYear = false): string {
  const isShort = length === 'short' && periodKind(parsePeriod(period)) === 'january-february'
  if (isShort) return formatPeriod(period, 'en', withYear ? 'short-with-year' : 'short')
  return formatPeriod(period, 'en', withYear ? 'with-year' : 'long')
}

/** `surplus US$104.8bn`, `deficit US$7.1bn`; `surplus a record US$114.8bn`. */
function englishBalance({ level }: Pick<BalanceFacts, 'level'>, isRecord = false): string {
  const amount = formatMoney({ ...level, value: level.value.replace('-', '') }, 'en', 'wall')
  return `${level.value.startsWith('-') ? 'deficit' : 'surplus'} ${isRecord ? 'a record ' : ''}${amount}`
}

function pageWith(facts: MonthFacts, outline: Outline, length: 'long' | 'short'): readonly string[] {
  const { lead } = leadClauses(facts, outline, length)
  const qualifier = englishQualifier(outline.leading, outline.qualifier, length)
  const second = outline.hasSecondOnPage ? secondIn(outline.second, 'plural') : null
  const full = qualifier ? `${lead}, ${qualifier.full}` : lead
  return [
    second && `${full}; ${second.full}`,
    second?.plain && `${full}; ${second.plain}`,
    full,
    qualifier?.bare && `${lead}, ${qualifier.bare}`,
    lead,
  ].filter((text) => typeof text === 'string')
}

/** The lead clause with the month and without it. "In yuan terms" is never dropped. */
function leadClauses(
  facts: MonthFacts,
  { leading, isUnexpected }: Outline,
  length: 'long' | 'short',
): { lead: string; without: string } {
  const clause = `${leading.flow} ${isUnexpected ? 'unexpectedly ' : ''}${englishVerb(leading.growth.percent, 'plural', 'month')}`
  const terms = facts.currency === 'CNY' ? ' in yuan terms' : ''
  return { lead: `${clause} in ${englishMonth(facts.period, length)}${terms}`, without: `${clause}${terms}` }
}

/** The second clause, and the same without its adjective. */
function secondIn(second: SecondClause, form: 'plural' | 'bare'): { full: string; plain: string | null } | null {
  switch (second?.says) {
    case undefined:
      return null
    case 'days late':
      return { full: englishDelay(second.days), plain: null }
    case 'imports': {
      const verb = englishVerb(second.imports.growth.percent, form, 'month')
      return second.isUnexpected
        ? { full: `imports unexpectedly ${verb}`, plain: `imports ${verb}` }
        : { full: `imports ${verb}`, plain: null }
    }
    case 'record':
      return { full: englishBalance(second.balance, true), plain: englishBalance(second.balance) }
    case 'balance':
      return { full: englishBalance(second.balance), plain: null }
  }
}

const NUMBERS = [
  'a day',
  'two days',
  'three days',
  'four days',
  'five days',
  'six days',
  'seven days',
  'eight days',
  'nine days',
  'ten days',
]

function englishDelay(days: number): string {
  return `figures ${NUMBERS[days - 1] ?? `${days} days`} late`
}

/** With neither growth held, the balance speaks: `trade surplus is US$104.8bn in December, above the US$100.0bn expected`. */
function balanceCandidates({ balance, period, daysLate }: MonthFacts, length: 'long' | 'short'): readonly string[] {
  if (balance === null) return []
  const [name = '', ...amount] = englishBalance(balance, balance.record !== null).split(' ')
  const lead = `trade ${name} is ${amount.join(' ')} in ${englishMonth(period, length)}`
  const expectation = balance.record === null ? englishBalanceExpectation(balance) : null
  if (daysLate !== null) return [`${lead}; ${englishDelay(daysLate)}`, lead]
  return expectation ? [`${lead}, ${expectation}`, lead] : [lead]
}

function whole(full: string): ExpectationWords {
  return { full, bare: null }
}

/** `up 7.1%`, `down 1.1%`, `unchanged`: a flow named beside another in one headline. */
export function englishUpOrDown(percent: string): string {
  const signed = formatGrowth(percent, 'en')
  if (signed.startsWith('+')) return `up ${signed.slice(1)}`
  return signed.startsWith('\u2212') ? `down ${signed.slice(1)}` : 'unchanged'
}
