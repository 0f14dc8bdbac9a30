import { decimal, digitsOf } from '../decimal.ts'
import { formatGrowth } from '../format/format-change.ts'
import { formatBalanceName, formatFlow } from '../format/format-flow.ts'
import { formatInstant } from '../format/format-instant.ts'
import { formatMoney, type Money } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { CorrectedFigure, CorrectionFacts, WithdrawalFacts } from './facts.ts'
import type { Bilingual } from './sentences.ts'
import type { Written } from './written.ts'

/** The right figure first, then the wrong one, then whose error it was (docs/sentences.md, 5.6). Never "clarified". */
export function writeCorrection(facts: CorrectionFacts): Written {
  const english = `Corrected ${formatInstant(facts.at, 'en', 'time')}: `
  const chinese = `${formatInstant(facts.at, 'zh', 'time')}更正：`
  const long = formatPeriod(facts.period, 'en', 'long')
  const short = formatPeriod(facts.period, 'en', 'short')
  const month = formatPeriod(facts.period, 'zh', 'long')
  const { changed } = facts
  if (changed === null) {
    const headline = { en: [`${english}${long} trade figures`], zh: [`${chinese}${month}外贸数据`] }
    const ticker = { en: [`${english}China ${short} trade figures`], zh: [`${chinese}中国${month}外贸数据`] }
    return { page: headline, wall: headline, portrait: headline, standfirst: whoseError(facts), ticker }
  }
  const { right, wrong } = englishFigures(changed)
  const inChinese = chineseFigures(changed)
  const lead = `${english}${long}’s ${englishName(changed)} ${isPlural(changed) ? 'are' : 'is'} ${right}`
  const leadInChinese = `${chinese}${month}${chineseName(changed)}为${inChinese.right}`
  const headline = { en: [`${lead}, not ${wrong}`, lead], zh: [`${leadInChinese}，非${inChinese.wrong}`, leadInChinese] }
  return {
    page: headline,
    wall: headline,
    // On the narrow wall the wrong figure never appears.
    portrait: { en: [lead], zh: [`${chinese}${month}${chineseName(changed)}${inChinese.right}`] },
    standfirst: whoseError(facts),
    ticker: {
      en: [`${english}China ${short} ${changed.flow === 'balance' ? 'trade ' : ''}${englishName(changed)} ${right}, not ${wrong}`],
      zh: [`${chinese}中国${month}${changed.flow === 'balance' ? '贸易' : ''}${chineseName(changed)}${inChinese.right}，非${inChinese.wrong}`],
    },
  }
}

/** No figure appears in it (5.7). */
export function writeWithdrawal(facts: WithdrawalFacts): Written {
  const english = `Withdrawn ${formatInstant(facts.at, 'en', 'time')}: `
  const chinese = `${formatInstant(facts.at, 'zh', 'time')}撤回：`
  const month = formatPeriod(facts.period, 'zh', 'long')
  const wall = { en: [`${english}${formatPeriod(facts.period, 'en', 'long')} trade figures, do not use`], zh: [`${chinese}${month}外贸数据，请勿使用`] }
  return {
    page: { en: [`${english}China’s ${formatPeriod(facts.period, 'en', 'long')} trade figures, do not use`], zh: [`${chinese}中国${month}外贸数据，请勿使用`] },
    wall,
    portrait: wall,
    standfirst: whoseError(facts),
    ticker: {
      en: [`${english}China ${formatPeriod(facts.period, 'en', 'short')} trade figures, do not use`],
      zh: [`${chinese}中国${month}外贸数据，请勿使用`],
    },
  }
}

/** One sentence with whose error it was. */
function whoseError({ kind, errorWas, reason }: CorrectionFacts | WithdrawalFacts): Bilingual {
  const en = trimmed(reason.en)
  const zh = trimmed(reason.zh)
  if (errorWas === 'ours') return { en: `The error was ours: ${en}.`, zh: `我方录入有误：${zh}。` }
  return kind === 'corrected'
    ? { en: `The agency corrected it: ${en}.`, zh: `海关总署已更正：${zh}。` }
    : { en: `The agency withdrew it: ${en}.`, zh: `海关总署已撤回：${zh}。` }
}

function englishName(changed: CorrectedFigure): string {
  if (changed.figure === 'growth') return changed.flow === 'total' ? 'trade growth' : `${changed.flow === 'exports' ? 'export' : 'import'} growth`
  if (changed.flow !== 'balance') return changed.flow === 'total' ? 'trade' : changed.flow
  return haveOneName(changed) ? formatBalanceName(changed.right.value, 'en').toLowerCase() : 'balance'
}

/** Levels of exports and imports: "December’s exports are US$335.6bn". */
function isPlural({ figure, flow }: CorrectedFigure): boolean {
  return figure === 'level' && (flow === 'exports' || flow === 'imports')
}

function chineseName(changed: CorrectedFigure): string {
  const flow = formatFlow(changed.flow, 'zh')
  if (changed.figure === 'growth') return `${flow}增速`
  return changed.flow === 'balance' && haveOneName(changed) ? formatBalanceName(changed.right.value, 'zh') : flow
}

/** Both figures in English, with as many decimals as the more exact of the two, so that they can be compared at a glance. */
function englishFigures(changed: CorrectedFigure): { right: string; wrong: string } {
  if (changed.figure === 'growth') return { right: rate(changed.right.percent), wrong: rate(changed.wrong.percent) }
  const digits = changed.right.scale === changed.wrong.scale ? Math.max(digitsOf(changed.right.value), digitsOf(changed.wrong.value)) : 0
  const print = (money: Money) => {
    const amount = formatMoney({ ...money, value: padded(money.value.replace('-', ''), digits) }, 'en', 'exact')
    return haveOneName(changed) ? amount : `a ${formatBalanceName(money.value, 'en').toLowerCase()} of ${amount}`
  }
  return { right: print(changed.right), wrong: print(changed.wrong) }
}

function chineseFigures(changed: CorrectedFigure): { right: string; wrong: string } {
  if (changed.figure === 'growth') return { right: rate(changed.right.percent), wrong: rate(changed.wrong.percent) }
  const print = (money: Money) => {
    const amount = formatMoney({ ...money, value: money.value.replace('-', '') }, 'zh', 'exact')
    return haveOneName(changed) ? amount : `${formatBalanceName(money.value, 'zh')}${amount}`
  }
  return { right: print(changed.right), wrong: print(changed.wrong) }
}

/** False where a surplus was printed as a deficit or the reverse: then each figure carries its name. */
function haveOneName(changed: Extract<CorrectedFigure, { figure: 'level' }>): boolean {
  return changed.right.value.startsWith('-') === changed.wrong.value.startsWith('-')
}

function padded(value: string, digits: number): string {
  return digitsOf(value) < digits ? decimal(value).toFixed(digits) : value
}

function rate(percent: string): string {
  return formatGrowth(percent, 'en').replace('+', '')
}

/** The desk's reason without its own stop: the template sets one. */
function trimmed(reason: string): string {
  return reason.trim().replace(/[.。]+$/, '')
}
