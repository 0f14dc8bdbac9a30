import { decimal } from '../decimal.ts'
import type { BalanceFacts, FlowFacts, MonthFacts } from './facts.ts'
import { EXTREME, STREAK_FROM_PERIODS, TURN, WRONG_SIGN } from './rulebook.ts'
import { haveOppositeSigns } from './surprise.ts'

/** The rows of section 3.2 that a flow's growth can lead by. R0 (states) has templates of its own. */
export type Rule = 'R1' | 'R2' | 'R3' | 'R4' | 'R4b' | 'R5' | 'R6' | 'R7'

/** What is said after the lead clause. */
export type Qualifier =
  | { readonly says: 'expectation' }
  | { readonly says: 'first since'; readonly period: string }
  | { readonly says: 'after'; readonly period: string; readonly percent: string }
  | { readonly says: 'most since'; readonly period: string }
  | { readonly says: 'months of falls'; readonly months: number }
  | null

export interface Lead {
  readonly rule: Rule
  readonly qualifier: Qualifier
}

/** The first row that holds for `facts`; `isRecordBalance` lets R4b take the place of R5 to R7 (exports only). */
export function leadOf(facts: FlowFacts, isRecordBalance: boolean): Lead {
  const first = rowsThatHold(facts)[0] ?? { rule: 'R7' as const, qualifier: null }
  const isBelowRecord = first.rule === 'R5' || first.rule === 'R6' || first.rule === 'R7'
  return isRecordBalance && isBelowRecord ? { rule: 'R4b', qualifier: null } : first
}

/** Every row that holds, in order: the first leads, the next ones go to the standfirst. */
export function rowsThatHold(facts: FlowFacts): readonly Lead[] {
  return [
    wrongSign(facts),
    far(facts),
    turn(facts),
    extreme(facts),
    plain(facts),
    fallsInARow(facts),
    rest(facts),
  ].filter((lead) => lead !== null)
}

/** What a month's headline says, before any language: both writers read it. */
export interface Outline {
  readonly leading: FlowFacts
  readonly rule: Rule
  readonly qualifier: Qualifier
  readonly isUnexpected: boolean
  readonly second: SecondClause
  /** R4b, yuan and late headlines carry their second clause on the page too. */
  readonly hasSecondOnPage: boolean
}

/** The first that holds. `isUnexpected` where imports' own row is R1. */
export type SecondClause =
  | { readonly says: 'days late'; readonly days: number }
  | { readonly says: 'record' | 'balance'; readonly balance: BalanceFacts }
  | { readonly says: 'imports'; readonly imports: FlowFacts; readonly isUnexpected: boolean }
  | null

/**
 * Exports lead; where their growth is missing, imports. Null where neither is held: then the balance speaks. A late
 * release says so instead of its qualifier (R0); yuan figures have no sizes, so only a poll in yuan qualifies them.
 */
export function outlineOf(facts: MonthFacts): Outline | null {
  const leading = facts.exports ?? facts.imports
  if (leading === null) return null
  const { rule, qualifier } = leadOf(
    leading,
    facts.exports !== null && facts.balance !== null && facts.balance.record !== null,
  )
  const isPlain = facts.daysLate !== null || facts.currency === 'CNY'
  const yuanQualifier: Qualifier = facts.daysLate === null && leading.expectation ? { says: 'expectation' } : null
  return {
    leading,
    rule,
    qualifier: isPlain ? yuanQualifier : qualifier,
    isUnexpected: rule === 'R1' && !isPlain,
    second: secondClauseOf(facts),
    hasSecondOnPage: isPlain || rule === 'R4b',
  }
}

function secondClauseOf({ exports, imports, balance, currency, daysLate }: MonthFacts): SecondClause {
  if (daysLate !== null) return { says: 'days late', days: daysLate }
  if (exports === null) return balance && { says: balance.record ? 'record' : 'balance', balance }
  if (currency === 'CNY') return imports && { says: 'imports', imports, isUnexpected: false }
  if (balance?.record) return { says: 'record', balance }
  if (balance && isDeficit(balance)) return { says: 'balance', balance }
  const importsRule = imports && leadOf(imports, false).rule
  if (imports && (importsRule === 'R1' || importsRule === 'R2'))
    return { says: 'imports', imports, isUnexpected: importsRule === 'R1' }
  if (balance) return { says: 'balance', balance }
  return imports && { says: 'imports', imports, isUnexpected: false }
}

function isDeficit({ level }: Pick<BalanceFacts, 'level'>): boolean {
  return level.value.startsWith('-')
}

/** "Unexpectedly" is allowed where the sign was wrong, and nowhere else. */
function wrongSign({ growth, expectation, surprise }: FlowFacts): Lead | null {
  if (expectation === null || surprise === null) return null
  const isWrong =
    haveOppositeSigns(growth.percent, expectation.median) &&
    decimal(expectation.median).abs().gte(decimal(WRONG_SIGN.expectedFrom)) &&
    decimal(growth.percent).abs().gt(decimal(WRONG_SIGN.littleChangedTo)) &&
    (surprise.size === 'plain' || surprise.size === 'far')
  return isWrong ? { rule: 'R1', qualifier: { says: 'expectation' } } : null
}

function far({ surprise }: FlowFacts): Lead | null {
  return surprise?.size === 'far' ? { rule: 'R2', qualifier: { says: 'expectation' } } : null
}

function turn({ growth, previous, lastSameSign }: FlowFacts): Lead | null {
  if (previous === null || !haveOppositeSigns(growth.percent, previous.percent)) return null
  const least = decimal(TURN.from)
  if (decimal(growth.percent).abs().lt(least) || decimal(previous.percent).abs().lt(least)) return null
  if (lastSameSign && lastSameSign.between >= TURN.otherSignPeriods) {
    return { rule: 'R3', qualifier: { says: 'first since', period: lastSameSign.period } }
  }
  return { rule: 'R3', qualifier: { says: 'after', period: previous.period, percent: previous.percent } }
}

function extreme({ growth, reached }: FlowFacts): Lead | null {
  const holds =
    reached !== null &&
    reached.between >= EXTREME.periodsBetween &&
    decimal(growth.percent).abs().gte(decimal(EXTREME.from))
  return holds ? { rule: 'R4', qualifier: { says: 'most since', period: reached.period } } : null
}

function plain({ surprise }: FlowFacts): Lead | null {
  return surprise?.size === 'plain' ? { rule: 'R5', qualifier: { says: 'expectation' } } : null
}

function fallsInARow({ falls }: FlowFacts): Lead | null {
  return falls && falls.periods >= STREAK_FROM_PERIODS
    ? { rule: 'R6', qualifier: { says: 'months of falls', months: falls.months } }
    : null
}

function rest({ expectation, previous }: FlowFacts): Lead | null {
  if (expectation) return { rule: 'R7', qualifier: { says: 'expectation' } }
  if (previous) return { rule: 'R7', qualifier: { says: 'after', period: previous.period, percent: previous.percent } }
  return null
}
