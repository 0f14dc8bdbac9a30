import { formatGrowth } from '../format/format-change.ts'
import { formatBalanceName, formatFlow } from '../format/format-flow.ts'
import { formatMoney, type Money } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import { type PeriodText, parsePeriod, periodKind } from '../period.ts'
import type { BalanceFacts, FlowFacts, Growth, Level, MonthFacts, Previous, YuanFacts } from './facts.ts'
import { firstWithin } from './fit.ts'

/** One figure a line, complete alone, no verb, every printed digit. In order: exports, imports, balance, then yuan. */
export function englishTicker(facts: MonthFacts): readonly string[] {
  const month = formatPeriod(facts.period, 'en', 'short')
  if (facts.currency === 'CNY') return yuanLine(englishYuan(month, ownYuan(facts)))
  const flows = [facts.exports, facts.imports].filter((flow) => flow !== null)
  return [
    ...flows.map((flow) => firstWithin(englishFlow(month, flow, facts.period), 'ticker', 'en')),
    ...(facts.balance ? [firstWithin(englishBalanceLine(month, facts.balance, facts.period), 'ticker', 'en')] : []),
    ...(facts.yuan ? yuanLine(englishYuan(month, facts.yuan)) : []),
  ]
}

/** The same in Chinese, from the same facts. */
export function chineseTicker(facts: MonthFacts): readonly string[] {
  const month = formatPeriod(facts.period, 'zh', 'long')
  if (facts.currency === 'CNY') return yuanLine(chineseYuan(month, ownYuan(facts)))
  const flows = [facts.exports, facts.imports].filter((flow) => flow !== null)
  return [
    ...flows.map((flow) => firstWithin(chineseFlow(month, flow, facts.period), 'ticker', 'zh')),
    ...(facts.balance ? [firstWithin(chineseBalanceLine(month, facts.balance, facts.period), 'ticker', 'zh')] : []),
    ...(facts.yuan ? yuanLine(chineseYuan(month, facts.yuan)) : []),
  ]
}

/** The second without the first print of the figure before, which is the first to go. */
function englishFlow(
  month: string,
  { flow, growth, expectation, previous }: FlowFacts,
  period: PeriodText,
): readonly string[] {
  const lead = `China ${month} ${flow} ${formatGrowth(growth.percent, 'en')} y/y`
  const expected = expectation ? `, expected ${formatGrowth(expectation.median, 'en')}` : ''
  if (previous === null) return [lead + expected]
  const before = `, previous ${formatGrowth(previous.percent, 'en')}`
  const first = previous.first === null ? '' : ` (first ${formatGrowth(previous.first, 'en')})`
  const merged = isTwoMonthsBefore(previous, period) ? ` (${formatPeriod(previous.period, 'en', 'short')})` : ''
  return [lead + expected + before + first + merged, lead + expected + before + merged]
}

function chineseFlow(
  month: string,
  { flow, growth, expectation, previous }: FlowFacts,
  period: PeriodText,
): readonly string[] {
  const lead = `中国${month}${formatFlow(flow, 'zh')}同比${formatGrowth(growth.percent, 'zh')}`
  const expected = expectation ? `，预期${formatGrowth(expectation.median, 'zh')}` : ''
  if (previous === null) return [lead + expected]
  const before = `，前值${formatGrowth(previous.percent, 'zh')}`
  const first = previous.first === null ? '' : `（初值${formatGrowth(previous.first, 'zh')}）`
  const merged = isTwoMonthsBefore(previous, period) ? `（${formatPeriod(previous.period, 'zh', 'long')}）` : ''
  return [lead + expected + before + first + merged, lead + expected + before + merged]
}

function englishBalanceLine(month: string, balance: BalanceFacts, period: PeriodText): readonly string[] {
  const { level, expectation, previous } = balance
  const lead = `China ${month} trade ${formatBalanceName(level.value, 'en').toLowerCase()} ${unsigned(level, 'en', 'exact')}`
  const expected = expectation ? `, expected ${beside(level, expectedMoney(expectation), 'en', 'sentence')}` : ''
  if (previous === null) return [lead + expected]
  const merged = isTwoMonthsBefore(previous, period) ? ` (${formatPeriod(previous.period, 'en', 'short')})` : ''
  return [`${lead}${expected}, previous ${beside(level, previous, 'en', 'exact')}${merged}`, lead + expected]
}

function chineseBalanceLine(month: string, balance: BalanceFacts, period: PeriodText): readonly string[] {
  const { level, expectation, previous } = balance
  const lead = `中国${month}贸易${formatBalanceName(level.value, 'zh')}${unsigned(level, 'zh', 'exact')}`
  const expected = expectation ? `，预期${beside(level, expectedMoney(expectation), 'zh', 'sentence')}` : ''
  if (previous === null) return [lead + expected]
  const merged = isTwoMonthsBefore(previous, period) ? `（${formatPeriod(previous.period, 'zh', 'long')}）` : ''
  return [`${lead}${expected}，前值${beside(level, previous, 'zh', 'exact')}${merged}`, lead + expected]
}

function englishYuan(month: string, { exports, imports, balance }: YuanFacts): string | null {
  const flows = flowsHeld(exports, imports)
  const surplus =
    balance && `${formatBalanceName(balance.value, 'en').toLowerCase()} ${unsigned(balance, 'en', 'exact')}`
  const [first, ...others] = flows
  if (first === undefined) return surplus && `China ${month} trade ${surplus}`
  const lead = `China ${month} ${first.flow} ${formatGrowth(first.growth.percent, 'en')} y/y in yuan`
  return [
    lead,
    ...others.map(({ flow, growth }) => `${flow} ${formatGrowth(growth.percent, 'en')}`),
    ...(surplus ? [surplus] : []),
  ].join(', ')
}

function chineseYuan(month: string, { exports, imports, balance }: YuanFacts): string | null {
  const flows = flowsHeld(exports, imports)
  const surplus = balance && `${formatBalanceName(balance.value, 'zh')}${unsigned(balance, 'zh', 'exact')}`
  const [first, ...others] = flows
  if (first === undefined) return surplus && `中国${month}贸易${surplus}`
  const lead = `中国${month}${formatFlow(first.flow, 'zh')}（人民币计）同比${formatGrowth(first.growth.percent, 'zh')}`
  return [
    lead,
    ...others.map(({ flow, growth }) => `${formatFlow(flow, 'zh')}${formatGrowth(growth.percent, 'zh')}`),
    ...(surplus ? [surplus] : []),
  ].join('，')
}

function ownYuan({ exports, imports, balance }: MonthFacts): YuanFacts {
  return { exports: exports?.growth ?? null, imports: imports?.growth ?? null, balance: balance?.level ?? null }
}

function yuanLine(line: string | null): readonly string[] {
  return line === null ? [] : [line]
}

function flowsHeld(
  exports: Growth | null,
  imports: Growth | null,
): readonly { flow: 'exports' | 'imports'; growth: Growth }[] {
  const flows = [
    { flow: 'exports' as const, growth: exports },
    { flow: 'imports' as const, growth: imports },
  ]
  return flows.flatMap(({ flow, growth }) => (growth ? [{ flow, growth }] : []))
}

/** After January–February stands a figure of two months: printed, never compared, and marked. */
function isTwoMonthsBefore({ period }: Pick<Previous, 'period'>, now: PeriodText): boolean {
  return periodKind(parsePeriod(period)) === 'january-february' && periodKind(parsePeriod(now)) === 'month'
}

function expectedMoney({ median, currency }: { median: string; currency: Money['currency'] }): Money {
  return { value: median, scale: 9, currency }
}

function unsigned(money: Money | Level, locale: 'en' | 'zh', form: 'sentence' | 'exact'): string {
  const { value, scale, currency } = money
  return formatMoney({ value: value.replace('-', ''), scale, currency }, locale, form)
}

/** A balance beside another: its name is said again only where the sign is the other one. */
function beside(now: Money, other: Money, locale: 'en' | 'zh', form: 'sentence' | 'exact'): string {
  const amount = unsigned(other, locale, form)
  if (now.value.startsWith('-') === other.value.startsWith('-')) return amount
  const name = formatBalanceName(other.value, locale)
  return locale === 'en' ? `${name.toLowerCase()} ${amount}` : `${name}${amount}`
}
