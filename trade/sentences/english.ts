import { formatGrowth } from '../format/format-change.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import { type PeriodText, parsePeriod, periodKind } from '../period.ts'
import { englishExpectation } from './expectation-words.ts'
import type { BalanceFacts, FlowFacts, MonthFacts } from './facts.ts'
import { type Lead, leadOf, type Qualifier, secondClauseOf } from './lead.ts'
import { englishChange, englishStreak, englishVerb } from './verbs.ts'

/** Candidates for the page headline, longest first: "Jan–Feb" first, then without the number, then the lead alone. */
export function englishPage(facts: MonthFacts): readonly string[] {
  if (leadingFlow(facts) === null) return balanceCandidates(facts, 'page').map((text) => `China’s ${text}`)
  return [...pageWith(facts, 'long'), ...pageWith(facts, 'short')].map((text) => `China’s ${text}`)
}

/** Candidates for the wall and the portrait wall, longest first (docs/sentences.md, section 6). */
export function englishWall(facts: MonthFacts): readonly string[] {
  const leading = leadingFlow(facts)
  if (leading === null) return balanceCandidates(facts, 'wall').map(capitalized)
  const { lead, without } = leadClauses(facts, leading, 'short')
  const qualifier = qualifierIn(facts, leading, 'short')
  const second = secondIn(facts, 'bare')
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
  ].filter((text) => typeof text === 'string').map(capitalized)
}

/** The qualifier of one flow's lead in words, for headline and standfirst. `length` shortens January–February only. */
export function englishQualifier(facts: FlowFacts, qualifier: Qualifier, length: 'long' | 'short'): { full: string; bare: string | null } | null {
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
export function englishBalance({ level }: Pick<BalanceFacts, 'level'>, isRecord = false): string {
  const amount = formatMoney({ ...level, value: level.value.replace('-', '') }, 'en', 'wall')
  return `${level.value.startsWith('-') ? 'deficit' : 'surplus'} ${isRecord ? 'a record ' : ''}${amount}`
}

function pageWith(facts: MonthFacts, length: 'long' | 'short'): readonly string[] {
  const leading = leadingFlow(facts)
  if (leading === null) return []
  const { lead } = leadClauses(facts, leading, length)
  const qualifier = qualifierIn(facts, leading, length)
  // R4b, yuan and late headlines carry their second clause on the page too.
  const second = hasSecondOnPage(facts, leading) ? secondIn(facts, 'plural') : null
  const full = qualifier ? `${lead}, ${qualifier.full}` : lead
  return [second && `${full}; ${second.full}`, second?.plain && `${full}; ${second.plain}`, full, qualifier?.bare && `${lead}, ${qualifier.bare}`, lead].filter(
    (text) => typeof text === 'string',
  )
}

/** Exports lead; where their growth is missing, imports. */
function leadingFlow({ exports, imports }: MonthFacts): FlowFacts | null {
  return exports ?? imports
}

function leadIn(facts: MonthFacts, leading: FlowFacts): Lead {
  return leadOf(leading, facts.exports !== null && facts.balance?.record != null)
}

function hasSecondOnPage(facts: MonthFacts, leading: FlowFacts): boolean {
  return facts.daysLate !== null || facts.currency === 'CNY' || leadIn(facts, leading).rule === 'R4b'
}

function leadClauses(facts: MonthFacts, leading: FlowFacts, length: 'long' | 'short'): { lead: string; without: string } {
  const { rule } = leadIn(facts, leading)
  const isUnexpected = rule === 'R1' && facts.daysLate === null && facts.currency === 'USD'
  const clause = `${leading.flow} ${isUnexpected ? 'unexpectedly ' : ''}${englishVerb(leading.growth.percent, 'plural', 'month')}`
  const terms = facts.currency === 'CNY' ? ' in yuan terms' : ''
  return { lead: `${clause} in ${englishMonth(facts.period, length)}${terms}`, without: `${clause}${terms}` }
}

function qualifierIn(facts: MonthFacts, leading: FlowFacts, length: 'long' | 'short'): { full: string; bare: string | null } | null {
  if (facts.daysLate !== null) return null
  if (facts.currency === 'CNY') return englishExpectation(leading)
  return englishQualifier(leading, leadIn(facts, leading).qualifier, length)
}

/** The second clause, and the same without its adjective. */
function secondIn(facts: MonthFacts, form: 'plural' | 'bare'): { full: string; plain: string | null } | null {
  if (facts.daysLate !== null) return { full: englishDelay(facts.daysLate), plain: null }
  if (facts.currency === 'CNY' && facts.exports) {
    return facts.imports && { full: `imports ${englishVerb(facts.imports.growth.percent, form, 'month')}`, plain: null }
  }
  const second = secondClauseOf(facts)
  if (second === null) return null
  if (second.says === 'imports') {
    const verb = englishVerb(second.imports.growth.percent, form, 'month')
    return second.isUnexpected ? { full: `imports unexpectedly ${verb}`, plain: `imports ${verb}` } : { full: `imports ${verb}`, plain: null }
  }
  const plain = englishBalance(second.balance)
  return second.says === 'record' ? { full: englishBalance(second.balance, true), plain } : { full: plain, plain: null }
}

const NUMBERS = ['a day', 'two days', 'three days', 'four days', 'five days', 'six days', 'seven days', 'eight days', 'nine days', 'ten days']

function englishDelay(days: number): string {
  return `figures ${NUMBERS[days - 1] ?? `${days} days`} late`
}

/** With neither growth held, the balance speaks: `trade surplus a record US$114.8bn in June`. */
function balanceCandidates(facts: MonthFacts, place: 'page' | 'wall'): readonly string[] {
  if (facts.balance === null) return []
  const month = englishMonth(facts.period, place === 'page' ? 'long' : 'short')
  const late = facts.daysLate === null ? '' : `; ${englishDelay(facts.daysLate)}`
  const sentence = `trade ${englishBalance(facts.balance, facts.balance.record !== null)} in ${month}`
  return [`${sentence}${late}`, sentence]
}

function whole(full: string): { full: string; bare: null } {
  return { full, bare: null }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `up 7.1%`, `down 1.1%`, `unchanged`: a flow named beside another in one headline. */
export function englishUpOrDown(percent: string): string {
  const signed = formatGrowth(percent, 'en')
  if (signed.startsWith('+')) return `up ${signed.slice(1)}`
  return signed.startsWith('\u2212') ? `down ${signed.slice(1)}` : 'unchanged'
}
