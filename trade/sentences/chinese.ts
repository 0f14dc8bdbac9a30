import { formatBalanceName, formatFlow } from '../format/format-flow.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { PeriodText } from '../period.ts'
import { chineseBalanceExpectation, chineseExpectation, type ExpectationWords } from './expectation-words.ts'
import type { BalanceFacts, FlowFacts, MonthFacts } from './facts.ts'
import { type Outline, outlineOf, type Qualifier, type SecondClause } from './lead.ts'
import { haveOppositeSigns } from './surprise.ts'
import { chineseChange, chineseVerb } from './verbs.ts'

/** Candidates for the page headline, longest first. */
export function chinesePage(facts: MonthFacts): readonly string[] {
  const outline = outlineOf(facts)
  if (outline === null) return balanceCandidates(facts).map((text) => `中国${text}`)
  const clauses = clausesOf(facts, outline, '同比')
  return [...(outline.hasSecondOnPage ? clauses.withSecond : []), ...clauses.withMonth].map((text) => `中国${text}`)
}

/** Candidates for the wall and the portrait wall, longest first (docs/sentences.md, section 6). */
export function chineseWall(facts: MonthFacts): readonly string[] {
  const outline = outlineOf(facts)
  if (outline === null) return balanceCandidates(facts)
  const { withSecond, withMonth, without } = clausesOf(facts, outline, '')
  const [full = '', ...shorter] = withMonth
  const [fullWithout = '', ...shorterWithout] = without
  // The number goes last of all that can go: first the second clause, then the month, then the number.
  const alternating = shorter.flatMap((text, index) => [text, shorterWithout[index] ?? text])
  return [...withSecond, full, fullWithout, ...alternating]
}

/** The qualifier of one flow's lead in words, for headline and standfirst. */
export function chineseQualifier(facts: FlowFacts, qualifier: Qualifier): ExpectationWords | null {
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
      return whole(
        `${isRise ? '增速' : '降幅'}为${formatPeriod(qualifier.period, 'zh', 'with-year')}以来${isRise ? '最快' : '最大'}`,
      )
    case 'months of falls':
      return whole(`连续${qualifier.months}个月下降`)
  }
}

/** `顺差1,048亿美元`, `逆差71亿美元`; `顺差1,148亿美元，创新高`. */
function chineseBalance({ level }: Pick<BalanceFacts, 'level'>, isRecord = false): string {
  const amount = formatMoney({ ...level, value: level.value.replace('-', '') }, 'zh', 'sentence')
  return `${formatBalanceName(level.value, 'zh')}${amount}${isRecord ? '，创新高' : ''}`
}

/** A turn names itself (由降转增); without one the figure before is given. */
function chineseAfter({ growth }: FlowFacts, { period, percent }: { period: PeriodText; percent: string }): string {
  if (haveOppositeSigns(growth.percent, percent)) return growth.percent.startsWith('-') ? '由增转降' : '由降转增'
  return `${formatPeriod(period, 'zh', 'long')}为${chineseChange(percent)}`
}

/** Longest first: with the second clause, with the month, and without it. The flow's yuan terms are never dropped. */
function clausesOf(
  facts: MonthFacts,
  outline: Outline,
  yearOnYear: '同比' | '',
): { withSecond: readonly string[]; withMonth: readonly string[]; without: readonly string[] } {
  const { leading, isUnexpected } = outline
  const terms = facts.currency === 'CNY' ? '（人民币计）' : ''
  const lead = `${formatFlow(leading.flow, 'zh')}${yearOnYear}${isUnexpected ? '意外' : ''}${chineseVerb(leading.growth.percent, 'month')}${terms}`
  const qualifier = chineseQualifier(leading, outline.qualifier)
  const qualified = [
    qualifier && `${lead}，${qualifier.full}`,
    qualifier?.bare && `${lead}，${qualifier.bare}`,
    lead,
  ].filter((text) => typeof text === 'string')
  // Two clauses of one thing are joined by a comma; after a qualifier the stronger stop is needed.
  const joint = qualifier === null && (facts.currency === 'CNY' || facts.daysLate !== null) ? '，' : '；'
  const month = formatPeriod(facts.period, 'zh', 'long')
  return {
    withSecond: secondIn(outline.second).map((second) => `${month}${qualified[0]}${joint}${second}`),
    withMonth: qualified.map((text) => `${month}${text}`),
    without: qualified,
  }
}

/** The second clause, then the same without its adjective. */
function secondIn(second: SecondClause): readonly string[] {
  switch (second?.says) {
    case undefined:
      return []
    case 'days late':
      return [chineseDelay(second.days)]
    case 'imports': {
      const verb = chineseVerb(second.imports.growth.percent, 'month')
      return second.isUnexpected ? [`进口意外${verb}`, `进口${verb}`] : [`进口${verb}`]
    }
    case 'record':
      return [chineseBalance(second.balance, true), chineseBalance(second.balance)]
    case 'balance':
      return [chineseBalance(second.balance)]
  }
}

function chineseDelay(days: number): string {
  return `数据晚${days}天公布`
}

/** With neither growth held, the balance speaks: `12月贸易顺差1,048亿美元，高于预期的1,000亿美元`. */
function balanceCandidates({ balance, period, daysLate }: MonthFacts): readonly string[] {
  if (balance === null) return []
  const lead = `${formatPeriod(period, 'zh', 'long')}贸易${chineseBalance(balance, balance.record !== null)}`
  const expectation = balance.record === null ? chineseBalanceExpectation(balance) : null
  if (daysLate !== null) return [`${lead}，${chineseDelay(daysLate)}`, lead]
  return expectation ? [`${lead}，${expectation}`, lead] : [lead]
}

function whole(full: string): ExpectationWords {
  return { full, bare: null }
}
