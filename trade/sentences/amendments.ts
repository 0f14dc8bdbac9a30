import { decimal, digitsOf } from '../decimal.ts'
import { formatGrowth } from '../format/format-change.ts'
import { formatBalanceName, formatFlow } from '../format/format-flow.ts'
import { formatInstant } from '../format/format-instant.ts'
import { formatMoney, type Money } from '../format/format-money.ts'
import { formatPeriod } from '../format/format-period.ts'
import { englishMonth } from './english.ts'
import type { CorrectedFigure, CorrectionFacts, WithdrawalFacts } from './facts.ts'
import type { Bilingual } from './sentences.ts'
import type { Written } from './written.ts'

/** The right figure first, then the wrong one, then whose error it was (docs/sentences.md, 5.6). Never "clarified". */
export function writeCorrection(facts: CorrectionFacts): Written {
  const { changed } = facts
  const english = changed ? englishCorrection(facts, changed) : englishTables(facts)
  const chinese = changed ? chineseCorrection(facts, changed) : chineseTables(facts)
  return {
    page: { en: english.page, zh: chinese.page },
    wall: { en: english.wall, zh: chinese.wall },
    portrait: { en: english.portrait, zh: chinese.portrait },
    standfirst: whoseError(facts),
    ticker: { en: [english.ticker], zh: [chinese.ticker] },
  }
}

interface InOneLanguage {
  readonly page: readonly string[]
  readonly wall: readonly string[]
  readonly portrait: readonly string[]
  readonly ticker: string
}

/** `Corrected 14:20: December’s surplus is US$104.84bn, not US$1,048.40bn`; on the narrow wall without the wrong figure. */
function englishCorrection({ at, period }: CorrectionFacts, changed: CorrectedFigure): InOneLanguage {
  const head = `Corrected ${formatInstant(at, 'en', 'time')}: `
  const { right, wrong } = englishFigures(changed)
  const lead = (length: 'long' | 'short') =>
    `${head}${englishMonth(period, length)}’s ${englishName(changed)} ${isPlural(changed) ? 'are' : 'is'} ${right}`
  const [long, short] = [lead('long'), lead('short')]
  const subject = changed.flow === 'balance' ? `trade ${englishName(changed)}` : englishName(changed)
  return {
    page: [`${long}, not ${wrong}`, long],
    wall: [`${long}, not ${wrong}`, `${short}, not ${wrong}`, short],
    portrait: [
      long,
      short,
      `${head}${englishMonth(period, 'short')} ${englishName(changed)} ${right.replace(/^a /, '')}`,
    ],
    ticker: `${head}China ${formatPeriod(period, 'en', 'short')} ${subject} ${right}, not ${wrong}`,
  }
}

/** `14:20更正：12月顺差为1,048.4亿美元，非10,484亿美元`. */
function chineseCorrection({ at, period }: CorrectionFacts, changed: CorrectedFigure): InOneLanguage {
  const head = `${formatInstant(at, 'zh', 'time')}更正：`
  const { right, wrong } = chineseFigures(changed)
  const month = formatPeriod(period, 'zh', 'long')
  const name = chineseName(changed)
  const lead = `${head}${month}${name}为${right}`
  const headline = [`${lead}，非${wrong}`, lead]
  return {
    page: headline,
    wall: headline,
    // A balance that changed its sign carries its own name: 差额 can go.
    portrait: [`${head}${month}${name}${right}`, `${head}${month}${right}`],
    ticker: `${head}中国${month}${changed.flow === 'balance' ? '贸易' : ''}${name}${right}，非${wrong}`,
  }
}

/** No headline figure changed: the tables of the period did. */
function englishTables({ at, period }: CorrectionFacts): InOneLanguage {
  const head = `Corrected ${formatInstant(at, 'en', 'time')}: `
  const text = [`${head}${formatPeriod(period, 'en', 'long')} trade figures`]
  return {
    page: text,
    wall: text,
    portrait: text,
    ticker: `${head}China ${formatPeriod(period, 'en', 'short')} trade figures`,
  }
}

function chineseTables({ at, period }: CorrectionFacts): InOneLanguage {
  const head = `${formatInstant(at, 'zh', 'time')}更正：`
  const month = formatPeriod(period, 'zh', 'long')
  const text = [`${head}${month}外贸数据`]
  return { page: text, wall: text, portrait: text, ticker: `${head}中国${month}外贸数据` }
}

/** No figure appears in it (5.7). */
export function writeWithdrawal(facts: WithdrawalFacts): Written {
  const english = `Withdrawn ${formatInstant(facts.at, 'en', 'time')}: `
  const chinese = `${formatInstant(facts.at, 'zh', 'time')}撤回：`
  const month = formatPeriod(facts.period, 'zh', 'long')
  const wall = {
    en: [`${english}${formatPeriod(facts.period, 'en', 'long')} trade figures, do not use`],
    zh: [`${chinese}${month}外贸数据，请勿使用`],
  }
  return {
    page: {
      en: [`${english}China’s ${formatPeriod(facts.period, 'en', 'long')} trade figures, do not use`],
      zh: [`${chinese}中国${month}外贸数据，请勿使用`],
    },
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
  const words = {
    ours: { en: 'The error was ours', zh: '我方录入有误' },
    corrected: { en: 'The agency corrected it', zh: '海关总署已更正' },
    withdrawn: { en: 'The agency withdrew it', zh: '海关总署已撤回' },
  }[errorWas === 'ours' ? 'ours' : kind]
  return { en: `${words.en}${en && `: ${en}`}.`, zh: `${words.zh}${zh && `：${zh}`}。` }
}

function englishName(changed: CorrectedFigure): string {
  if (changed.figure === 'growth')
    return changed.flow === 'total' ? 'trade growth' : `${changed.flow === 'exports' ? 'export' : 'import'} growth`
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
  const digits =
    changed.right.scale === changed.wrong.scale
      ? Math.max(digitsOf(changed.right.value), digitsOf(changed.wrong.value))
      : 0
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
