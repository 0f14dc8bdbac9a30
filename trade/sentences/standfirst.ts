import { decimal } from '../decimal.ts'
import { formatPoints, formatRate } from '../format/format-change.ts'
import { formatBalanceName, formatFlow } from '../format/format-flow.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import { monthsIn, type PeriodText, parsePeriod } from '../period.ts'
import { chineseQualifier } from './chinese.ts'
import { englishMonth, englishQualifier } from './english.ts'
import { chineseBalanceExpectation, englishBalanceExpectation } from './expectation-words.ts'
import type { BalanceFacts, FlowFacts, MonthFacts, YuanFacts } from './facts.ts'
import { type Lead, leadOf, outlineOf, type Qualifier, rowsThatHold } from './lead.ts'
import { SAME_BALANCE_BELOW_PERCENT } from './rulebook.ts'
import { haveOneSign, haveOppositeSigns } from './surprise.ts'
import { chineseVerb, englishChange, englishVerb } from './verbs.ts'
import { capitalized } from '../format/letter-case.ts'

const MOST_SENTENCES = 3

/**
 * At most three sentences in the order of section 5.3: the pace of exports or their next row, imports with their own row,
 * the balance with its record or expectation, the same in yuan, the base a year before.
 */
export function englishStandfirst(facts: MonthFacts): string {
  const { exports, imports, balance, yuan } = facts
  const sentences = [
    exports && englishRunnerUp(facts, exports),
    exports && imports && saysMore(facts, imports) && englishImports(imports),
    balance && (exports || imports || balance.record) && englishBalanceSentence(balance),
    yuan && englishYuan(yuan),
    exports?.base && englishBase(exports.base),
  ].filter((text) => typeof text === 'string')
  return atMost(sentences, facts.isRestated ? 'The first prints are not held; these are later ones' : null)
    .map((text) => `${text}.`)
    .join(' ')
}

export function chineseStandfirst(facts: MonthFacts): string {
  const { exports, imports, balance, yuan } = facts
  const sentences = [
    exports && chineseRunnerUp(facts, exports),
    exports && imports && saysMore(facts, imports) && chineseImports(imports),
    balance && (exports || imports || balance.record) && chineseBalanceSentence(balance),
    yuan && chineseYuan(yuan),
    exports?.base && chineseBase(exports.base),
  ].filter((text) => typeof text === 'string')
  return atMost(sentences, facts.isRestated ? '初值未收录，以上为后来的数据' : null)
    .map((text) => `${text}。`)
    .join('')
}

/** The first three; a warning takes the place of the third. */
function atMost(sentences: readonly string[], warning: string | null): readonly string[] {
  return warning === null ? sentences.slice(0, MOST_SENTENCES) : [...sentences.slice(0, MOST_SENTENCES - 1), warning]
}

/** What the sentence after the headline says of exports: the pace, or the next row that holds and is not yet said. */
function runnerUpOf(
  facts: MonthFacts,
  exports: FlowFacts,
): { says: 'pace' } | { says: 'row'; row: Lead } | { says: 'same pace' } | null {
  const said = outlineOf(facts)?.qualifier ?? null
  const saysPrevious = said?.says === 'after'
  if (exports.pace && !saysPrevious) return { says: 'pace' }
  const lead = outlineOf(facts)?.rule
  const row = rowsThatHold(exports).find(
    ({ rule, qualifier }) => said === null || (rule !== lead && !repeats(said, qualifier)),
  )
  if (row && facts.currency === 'USD') return { says: 'row', row }
  const isSame =
    exports.previous !== null && !saysPrevious && haveOneSign(exports.growth.percent, exports.previous.percent)
  return isSame ? { says: 'same pace' } : null
}

/** A yuan headline has said imports' growth already: then only a qualifier adds something. */
function saysMore({ currency, daysLate }: MonthFacts, imports: FlowFacts): boolean {
  return currency === 'USD' || daysLate !== null || leadOf(imports, false).qualifier !== null
}

/** "The first rise since September" has already told of the fall before. */
function repeats(said: Qualifier, next: Qualifier): boolean {
  return next?.says === said?.says || (said?.says === 'first since' && next?.says === 'after')
}

function englishRunnerUp(facts: MonthFacts, exports: FlowFacts): string | null {
  const runnerUp = runnerUpOf(facts, exports)
  const isFall = exports.growth.percent.startsWith('-')
  if (runnerUp === null) return null
  if (runnerUp.says === 'row') return englishRow(exports, runnerUp.row)
  const { previous, pace } = exports
  if (previous === null) return null
  const before = englishMonth(previous.period, 'long')
  if (runnerUp.says === 'same pace')
    return `${isFall ? 'The fall was about as deep' : 'Growth was about as fast'} as in ${before}`
  const from = formatRate(previous.percent, 'en')
  const isFaster = !(pace?.difference ?? '').startsWith('-')
  if (isFall) return `The fall ${isFaster ? 'eased' : 'deepened'} from ${from} in ${before}`
  return isFaster
    ? `Growth quickened from ${from} in ${before}`
    : `Growth slowed to ${formatRate(exports.growth.percent, 'en')} from ${from} in ${before}`
}

function englishRow(exports: FlowFacts, { qualifier }: Lead): string | null {
  const isFall = exports.growth.percent.startsWith('-')
  if (qualifier?.says === 'after' && haveOppositeSigns(exports.growth.percent, qualifier.percent)) {
    return `Exports ${isFall ? 'turned to a fall' : 'returned to growth'} after ${englishChange(qualifier.percent)} in ${englishMonth(qualifier.period, 'long')}`
  }
  const words = englishQualifier(exports, qualifier, 'long')?.full
  if (!words || qualifier === null) return null
  if (words.startsWith('against '))
    return `${capitalized(words.slice('against '.length, -' expected'.length))} was expected`
  if (words.startsWith('when ')) return 'No change was expected'
  if (qualifier.says === 'expectation') return `The ${isFall ? 'fall' : 'rise'} was ${words}`
  if (qualifier.says === 'most since' && !isFall) return `Growth was ${words}`
  return `It was ${words}`
}

function chineseRunnerUp(facts: MonthFacts, exports: FlowFacts): string | null {
  const runnerUp = runnerUpOf(facts, exports)
  const isFall = exports.growth.percent.startsWith('-')
  if (runnerUp === null) return null
  if (runnerUp.says === 'row') {
    const words = chineseQualifier(exports, runnerUp.row.qualifier)?.full
    if (!words) return null
    if (words.startsWith('预期')) return `此前${words}`
    // 高于、符合 compare rates, so 增速 stands before them; 降幅 brings its own subject.
    return runnerUp.row.qualifier?.says === 'expectation' && !isFall ? `出口增速${words}` : `出口${words}`
  }
  const { previous, pace } = exports
  if (previous === null) return null
  const before = formatPeriod(previous.period, 'zh', 'long')
  if (runnerUp.says === 'same pace') return `${isFall ? '降幅' : '增速'}与${before}基本相当`
  const isFaster = !(pace?.difference ?? '').startsWith('-')
  const points = formatPoints(pace?.difference ?? '0', 'zh')
  if (isFall) return `降幅较${before}${isFaster ? '收窄' : '扩大'}${points}`
  return `增速较${before}${isFaster ? '加快' : '放缓'}${points}`
}

function englishImports(imports: FlowFacts): string {
  const words = englishQualifier(imports, leadOf(imports, false).qualifier, 'long')
  const clause = `Imports ${englishVerb(imports.growth.percent, 'past', 'month')}`
  return words ? `${clause}, ${words.full}` : clause
}

function chineseImports(imports: FlowFacts): string {
  const words = chineseQualifier(imports, leadOf(imports, false).qualifier)
  const clause = `进口${chineseVerb(imports.growth.percent, 'month')}`
  return words ? `${clause}，${words.full}` : clause
}

function englishBalanceSentence(balance: BalanceFacts): string {
  const lead = `The ${formatBalanceName(balance.level.value, 'en').toLowerCase()} was ${amount(balance.level, 'en')}`
  if (balance.record)
    return `${lead}, the largest of any month ${balance.record.amongReleasedAlone ? 'released alone ' : ''}since our series begins in ${formatPeriod(balance.record.since, 'en', 'with-year')}`
  const expectation = englishBalanceExpectation(balance)
  if (expectation) return `${lead}, ${expectation}`
  const change = againstYearBefore(balance)
  if (change === null || balance.yearBefore === null) return lead
  const before = amount(balance.yearBefore, 'en')
  if (change === 'same') return `${lead}, about the same as a year before (${before})`
  const name = formatBalanceName(balance.level.value, 'en').toLowerCase()
  if (change === 'turned')
    return `The balance turned to a ${name} of ${amount(balance.level, 'en')} from a ${formatBalanceName(balance.yearBefore.value, 'en').toLowerCase()} of ${before} a year before`
  return `The ${name} ${change === 'wider' ? 'widened' : 'narrowed'} to ${amount(balance.level, 'en')} from ${before} a year before`
}

function chineseBalanceSentence(balance: BalanceFacts): string {
  const lead = `${formatBalanceName(balance.level.value, 'zh')}${amount(balance.level, 'zh')}`
  if (balance.record)
    return `${lead}，为${formatPeriod(balance.record.since, 'zh', 'with-year')}有数据以来${balance.record.amongReleasedAlone ? '单独公布的月份中' : '单月'}最高`
  const expectation = chineseBalanceExpectation(balance)
  if (expectation) return `${lead}，${expectation}`
  const change = againstYearBefore(balance)
  if (change === null || balance.yearBefore === null) return lead
  const before = amount(balance.yearBefore, 'zh')
  if (change === 'same') return `${lead}，与上年同期的${before}大致相当`
  if (change === 'turned') return `由上年同期的${formatBalanceName(balance.yearBefore.value, 'zh')}${before}转为${lead}`
  return `${lead}，较上年同期的${before}${change === 'wider' ? '扩大' : '收窄'}`
}

/** A balance is not grown by per cent: it widens, narrows or turns against the same period a year before. */
function againstYearBefore({ level, yearBefore }: BalanceFacts): 'wider' | 'narrower' | 'same' | 'turned' | null {
  if (yearBefore === null || decimal(yearBefore.value).eq('0')) return null
  if (!haveOneSign(level.value, yearBefore.value)) return 'turned'
  const now = inUnits(level)
  const before = inUnits(yearBefore)
  const percent = now.minus(before).div(before).times('100')
  if (percent.abs().lt(SAME_BALANCE_BELOW_PERCENT)) return 'same'
  return percent.gt('0') ? 'wider' : 'narrower'
}

function englishYuan({ exports, imports }: YuanFacts): string | null {
  const verbs = [
    exports && `exports ${englishVerb(exports.percent, 'past', 'month')}`,
    imports && `imports ${englishVerb(imports.percent, 'past', 'month')}`,
  ]
  const clauses = verbs.filter((text) => typeof text === 'string')
  return clauses.length ? `In yuan terms ${clauses.join(' and ')}` : null
}

function chineseYuan({ exports, imports }: YuanFacts): string | null {
  const clauses = [
    exports && `出口${chineseVerb(exports.percent, 'month')}`,
    imports && `进口${chineseVerb(imports.percent, 'month')}`,
  ].filter((text) => typeof text === 'string')
  return clauses.length ? `按人民币计，${clauses.join('，')}` : null
}

/** "Low" and "high" only with the figure. */
function englishBase({ percent, period }: { percent: string; period: PeriodText }): string {
  const isLow = percent.startsWith('-')
  const { year } = parsePeriod(period)
  const same =
    monthsIn(parsePeriod(period)) === 1
      ? `${formatPeriod(period, 'en', 'long')} ${year}`
      : `the same two months of ${year}`
  return `The base was ${isLow ? 'low' : 'high'}: exports in ${same} ${isLow ? 'fell' : 'rose'} ${formatRate(percent, 'en')}`
}

function chineseBase({ percent }: { percent: string }): string {
  const isLow = percent.startsWith('-')
  return `基数较${isLow ? '低' : '高'}，上年同期${formatFlow('exports', 'zh')}为${isLow ? '下降' : '增长'}${formatRate(percent, 'zh')}`
}

function amount(money: BalanceFacts['level'], locale: 'en' | 'zh'): string {
  return formatMoney(
    { value: money.value.replace('-', ''), scale: money.scale, currency: money.currency },
    locale,
    'sentence',
  )
}

function inUnits({ value, scale }: BalanceFacts['level']) {
  return decimal(value).times(decimal(`1${'0'.repeat(scale)}`))
}
