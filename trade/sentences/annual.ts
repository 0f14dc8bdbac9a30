import type { Flow } from '../flow.ts'
import { formatGrowth } from '../format/format-change.ts'
import { formatBalanceName, formatFlow } from '../format/format-flow.ts'
import { formatMoney } from '../format/format-money.ts'
import { NO_BREAK_SPACE } from '../format/format-number.ts'
import type { Locale } from '../format/locale.ts'
import { formatPeriod } from '../format/format-period.ts'
import { englishUpOrDown } from './english.ts'
import type { AnnualFacts, AnnualFigure, Level } from './facts.ts'
import { firstWithin, shorterAndShorter } from './fit.ts'
import { chineseVerb, englishVerb, movementOf } from './verbs.ts'
import type { Written } from './written.ts'
import { capitalized } from '../format/letter-case.ts'

/** The year, in the currency the agency gives it in: total, record if proven, then exports (docs/sentences.md, 5.11). */
export function writeAnnual(facts: AnnualFacts): Written {
  const wall = { en: englishWall(facts), zh: chineseWall(facts) }
  return {
    page: { en: englishPage(facts), zh: chinesePage(facts) },
    wall,
    portrait: wall,
    standfirst: { en: englishStandfirst(facts), zh: chineseStandfirst(facts) },
    ticker: { en: englishTicker(facts), zh: chineseTicker(facts) },
  }
}

interface Named {
  readonly flow: Exclude<Flow, 'balance'>
  readonly figure: AnnualFigure
}

/** The total leads; where it is missing, exports, then imports. */
function flowsOf({ total, exports, imports }: AnnualFacts): readonly Named[] {
  const flows = [
    { flow: 'total' as const, figure: total },
    { flow: 'exports' as const, figure: exports },
    { flow: 'imports' as const, figure: imports },
  ]
  return flows.flatMap(({ flow, figure }) => (figure ? [{ flow, figure }] : []))
}

function englishPage(facts: AnnualFacts): readonly string[] {
  return englishLeads(facts, 'sentence')
    .concat(englishLeads(facts, 'wall'))
    .map((text) => `China’s ${text}`)
}

function englishWall(facts: AnnualFacts): readonly string[] {
  const leads = englishLeads(facts, 'wall')
  const second = flowsOf(facts)[1]
  const clause = second?.figure.growth && `${second.flow} ${englishUpOrDown(second.figure.growth.percent)}`
  return [...(clause ? [`${leads[0]}; ${clause}`] : []), ...leads].map(capitalized)
}

/** With the record, without it, without the level; only what is held. */
function englishLeads(facts: AnnualFacts, form: 'sentence' | 'wall'): readonly string[] {
  const [leading] = flowsOf(facts)
  if (!leading) return []
  const { flow, figure } = leading
  const year = `in ${formatPeriod(facts.period, 'en', 'long')}`
  const amount = figure.level && formatMoney(figure.level, 'en', form)
  const subject = flow === 'total' ? 'trade' : flow
  if (figure.growth === null)
    return [`${subject} ${flow === 'total' ? 'is' : 'are'} ${facts.record ? 'a record ' : ''}${amount} ${year}`]
  const { percent } = figure.growth
  const verb = `${subject} ${englishVerb(percent, flow === 'total' ? 'singular' : 'plural', 'longer')}`
  const movement = movementOf(percent, 'longer')
  const to = movement === 'unchanged' || movement === 'little changed' ? 'at' : 'to'
  const levels = amount
    ? [...(facts.record ? [`${verb} ${to} a record ${amount} ${year}`] : []), `${verb} ${to} ${amount} ${year}`]
    : []
  return [...levels, `${verb} ${year}`]
}

function chinesePage(facts: AnnualFacts): readonly string[] {
  const [leading] = flowsOf(facts)
  return chineseClauses(
    facts,
    leading?.flow === 'total' ? '中国货物贸易进出口' : `中国${leading ? formatFlow(leading.flow, 'zh') : ''}`,
  )
}

function chineseWall(facts: AnnualFacts): readonly string[] {
  const [leading] = flowsOf(facts)
  return leading ? chineseClauses(facts, formatFlow(leading.flow, 'zh')) : []
}

function chineseClauses(facts: AnnualFacts, subject: string): readonly string[] {
  const [leading] = flowsOf(facts)
  if (!leading) return []
  const { growth, level } = leading.figure
  const year = formatPeriod(facts.period, 'zh', 'long')
  const record = facts.record ? '，创历史新高' : ''
  const amount = level && formatMoney(level, 'zh', 'sentence')
  const change = growth && chineseVerb(growth.percent, 'longer')
  if (!change) return [`${year}${subject}${amount}${record}`, `${year}${subject}${amount}`]
  return [
    ...(amount ? [`${year}${subject}${amount}，${change}${record}`] : []),
    `${year}${subject}${change}${record}`,
    `${year}${subject}${change}`,
  ]
}

function englishStandfirst(facts: AnnualFacts): string {
  const parts = flowsOf(facts)
    .slice(1)
    .flatMap(({ flow, figure }) => englishFlow(flow, figure))
  const sentences = [
    parts.length > 0 && parts.join('; '),
    facts.balance &&
      `The ${formatBalanceName(facts.balance.value, 'en').toLowerCase()} was ${unsigned(facts.balance, 'en')}`,
    facts.record &&
      `The total is the largest of any year since our series begins in ${formatPeriod(facts.record.since, 'en', 'long')}`,
  ].filter((text) => typeof text === 'string')
  return sentences.map((text) => `${capitalized(text)}.`).join(' ')
}

function englishFlow(flow: string, { growth, level }: AnnualFigure): readonly string[] {
  const amount = level && formatMoney(level, 'en', 'sentence')
  if (growth === null) return amount ? [`${flow} were ${amount}`] : []
  return [
    `${flow} ${englishVerb(growth.percent, 'past', 'longer')}${amount ? ` ${growth.percent === '0.0' ? 'at' : 'to'} ${amount}` : ''}`,
  ]
}

function chineseStandfirst(facts: AnnualFacts): string {
  const parts = flowsOf(facts)
    .slice(1)
    .map(({ flow, figure: { growth, level } }) => {
      const amount = level ? formatMoney(level, 'zh', 'sentence') : ''
      const change = growth ? chineseVerb(growth.percent, 'longer') : ''
      return `${formatFlow(flow, 'zh')}${[amount, change].filter(Boolean).join('，')}`
    })
  const sentences = [
    parts.length > 0 && parts.join('；'),
    facts.balance && `${formatBalanceName(facts.balance.value, 'zh')}${unsigned(facts.balance, 'zh')}`,
    facts.record && `进出口总值为${formatPeriod(facts.record.since, 'zh', 'long')}有数据以来最高`,
  ].filter((text) => typeof text === 'string')
  return sentences.map((text) => `${text}。`).join('')
}

/** `China 2024 trade 43.85tn yuan, +5.0%; exports 25.45tn, +7.1%; imports 18.39tn, +2.3%`, then the balance. */
function englishTicker(facts: AnnualFacts): readonly string[] {
  const year = formatPeriod(facts.period, 'en', 'long')
  const flows = flowsOf(facts).map(({ flow, figure }, index) => {
    const amount = figure.level && formatMoney(figure.level, 'en', 'exact')
    // The currency is said once.
    const printed = index === 0 ? amount : amount?.replace(`${NO_BREAK_SPACE}yuan`, '')
    const growth = figure.growth && formatGrowth(figure.growth.percent, 'en')
    return `${flow === 'total' ? 'trade' : flow} ${[printed, growth].filter(Boolean).join(', ')}`
  })
  const balance =
    facts.balance &&
    `China ${year} trade ${formatBalanceName(facts.balance.value, 'en').toLowerCase()} ${unsigned(facts.balance, 'en', 'exact')}`
  const lines = shorterAndShorter(flows, '; ').map((text) => `China ${year} ${text}`)
  return [...(lines.length ? [firstWithin(lines, 'ticker', 'en')] : []), ...(balance ? [balance] : [])]
}

function chineseTicker(facts: AnnualFacts): readonly string[] {
  const year = formatPeriod(facts.period, 'zh', 'long')
  const flows = flowsOf(facts).map(({ flow, figure }, index) => {
    const amount = figure.level && formatMoney(figure.level, 'zh', 'exact')
    const growth = figure.growth && `${index === 0 ? '同比' : ''}${formatGrowth(figure.growth.percent, 'zh')}`
    return `${formatFlow(flow, 'zh')}${[amount, growth].filter(Boolean).join('，')}`
  })
  const balance =
    facts.balance &&
    `中国${year}贸易${formatBalanceName(facts.balance.value, 'zh')}${unsigned(facts.balance, 'zh', 'exact')}`
  const lines = shorterAndShorter(flows, '；').map((text) => `中国${year}${text}`)
  return [...(lines.length ? [firstWithin(lines, 'ticker', 'zh')] : []), ...(balance ? [balance] : [])]
}

function unsigned(level: Level, locale: Locale, form: 'sentence' | 'exact' = 'sentence'): string {
  return formatMoney(
    { value: level.value.replace('-', ''), scale: level.scale, currency: level.currency },
    locale,
    form,
  )
}
