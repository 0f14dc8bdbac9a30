import { formatBalanceName, formatFlow } from '../format/format-flow.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import { chineseExpectation } from './expectation-words.ts'
import type { BalanceFacts, FlowFacts, MonthFacts } from './facts.ts'
import { type Lead, leadOf, type Qualifier, secondClauseOf } from './lead.ts'
import { chineseChange, chineseVerb } from './verbs.ts'

/** Candidates for the page headline, longest first. */
export function chinesePage(facts: MonthFacts): readonly string[] {
  const leading = leadingFlow(facts)
  if (leading === null) return balanceCandidates(facts).map((text) => `中国${text}`)
  const lead = leadClause(facts, leading, '同比')
  const qualifier = qualifierIn(facts, leading)
  const second = hasSecondOnPage(facts, leading) ? secondIn(facts) : null
  const full = qualifier ? `${lead}，${qualifier.full}` : lead
  const joint = jointBefore(facts, qualifier)
  return [
    second && `${full}${joint}${second.full}`,
    second?.plain && `${full}${joint}${second.plain}`,
    full,
    qualifier?.bare && `${lead}，${qualifier.bare}`,
    lead,
  ].filter((text) => typeof text === 'string').map((text) => `中国${formatPeriod(facts.period, 'zh', 'long')}${text}`)
}

/** Candidates for the wall and the portrait wall, longest first (docs/sentences.md, section 6). */
export function chineseWall(facts: MonthFacts): readonly string[] {
  const leading = leadingFlow(facts)
  if (leading === null) return balanceCandidates(facts)
  const without = leadClause(facts, leading, '')
  const lead = `${formatPeriod(facts.period, 'zh', 'long')}${without}`
  const qualifier = qualifierIn(facts, leading)
  const second = secondIn(facts)
  const full = qualifier ? `${lead}，${qualifier.full}` : lead
  const joint = jointBefore(facts, qualifier)
  return [
    second && `${full}${joint}${second.full}`,
    second?.plain && `${full}${joint}${second.plain}`,
    full,
    qualifier && `${without}，${qualifier.full}`,
    qualifier?.bare && `${lead}，${qualifier.bare}`,
    qualifier?.bare && `${without}，${qualifier.bare}`,
    lead,
    without,
  ].filter((text) => typeof text === 'string')
}

/** 限定语，标题与导语共用。 */
export function chineseQualifier(facts: FlowFacts, qualifier: Qualifier): { full: string; bare: string | null } | null {
  if (qualifier === null) return null
  const isRise = !facts.growth.percent.startsWith('-')
  switch (qualifier.says) {
    case 'expectation':
      return chineseExpectation(facts)
    case 'first since':
      return whole(`为${formatPeriod(qualifier.period, 'zh', 'with-year')}以来首次${isRise ? '增长' : '下降'}`)
    case 'after':
      return whole(chineseAfter(facts, qualifier))
    case 'most since':
      return whole(`${isRise ? '增速' : '降幅'}为${formatPeriod(qualifier.period, 'zh', 'with-year')}以来${isRise ? '最快' : '最大'}`)
    case 'months of falls':
      return whole(`连续${qualifier.months}个月下降`)
  }
}

/** `顺差1,048亿美元`、`逆差71亿美元`；`顺差1,148亿美元，创新高`。 */
export function chineseBalance({ level }: Pick<BalanceFacts, 'level'>, isRecord = false): string {
  const amount = formatMoney({ ...level, value: level.value.replace('-', '') }, 'zh', 'sentence')
  return `${formatBalanceName(level.value, 'zh')}${amount}${isRecord ? '，创新高' : ''}`
}

/** A turn names itself (由降转增); without one the figure before is given. */
function chineseAfter(facts: FlowFacts, { period, percent }: { period: string; percent: string }): string {
  const isRise = !facts.growth.percent.startsWith('-')
  const wasRise = !percent.startsWith('-')
  const isTurn = leadOf(facts, false).rule === 'R3' || isRise !== wasRise
  if (isTurn && isRise !== wasRise) return isRise ? '由降转增' : '由增转降'
  return `${formatPeriod(period, 'zh', 'long')}为${chineseChange(percent)}`
}

function leadingFlow({ exports, imports }: MonthFacts): FlowFacts | null {
  return exports ?? imports
}

function leadIn(facts: MonthFacts, leading: FlowFacts): Lead {
  return leadOf(leading, facts.exports !== null && facts.balance?.record != null)
}

function hasSecondOnPage(facts: MonthFacts, leading: FlowFacts): boolean {
  return facts.daysLate !== null || facts.currency === 'CNY' || leadIn(facts, leading).rule === 'R4b'
}

function leadClause(facts: MonthFacts, leading: FlowFacts, yearOnYear: '同比' | ''): string {
  const { rule } = leadIn(facts, leading)
  const isUnexpected = rule === 'R1' && facts.daysLate === null && facts.currency === 'USD'
  const terms = facts.currency === 'CNY' ? '（人民币计）' : ''
  return `${formatFlow(leading.flow, 'zh')}${yearOnYear}${isUnexpected ? '意外' : ''}${chineseVerb(leading.growth.percent, 'month')}${terms}`
}

function qualifierIn(facts: MonthFacts, leading: FlowFacts): { full: string; bare: string | null } | null {
  if (facts.daysLate !== null) return null
  if (facts.currency === 'CNY') return chineseExpectation(leading)
  return chineseQualifier(leading, leadIn(facts, leading).qualifier)
}

function secondIn(facts: MonthFacts): { full: string; plain: string | null } | null {
  if (facts.daysLate !== null) return { full: chineseDelay(facts.daysLate), plain: null }
  if (facts.currency === 'CNY' && facts.exports) {
    return facts.imports && { full: `进口${chineseVerb(facts.imports.growth.percent, 'month')}`, plain: null }
  }
  const second = secondClauseOf(facts)
  if (second === null) return null
  if (second.says === 'imports') {
    const verb = chineseVerb(second.imports.growth.percent, 'month')
    return second.isUnexpected ? { full: `进口意外${verb}`, plain: `进口${verb}` } : { full: `进口${verb}`, plain: null }
  }
  const plain = chineseBalance(second.balance)
  return second.says === 'record' ? { full: chineseBalance(second.balance, true), plain } : { full: plain, plain: null }
}

/** Two clauses of one thing are joined by a comma; a clause after a qualifier needs the stronger stop. */
function jointBefore(facts: MonthFacts, qualifier: object | null): '，' | '；' {
  return qualifier === null && (facts.currency === 'CNY' || facts.daysLate !== null) ? '，' : '；'
}

function chineseDelay(days: number): string {
  return `数据晚${days}天公布`
}

function balanceCandidates(facts: MonthFacts): readonly string[] {
  if (facts.balance === null) return []
  const sentence = `${formatPeriod(facts.period, 'zh', 'long')}贸易${chineseBalance(facts.balance, facts.balance.record !== null)}`
  return facts.daysLate === null ? [sentence] : [`${sentence}，${chineseDelay(facts.daysLate)}`, sentence]
}

function whole(full: string): { full: string; bare: null } {
  return { full, bare: null }
}
