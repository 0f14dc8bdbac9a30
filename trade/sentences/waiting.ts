import { formatGrowth } from '../format/format-change.ts'
import { formatInstant } from '../format/format-instant.ts'
import { formatMoney } from '../format/format-money.ts'
import { NO_BREAK_SPACE } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import { englishUpOrDown } from './english.ts'
import type { BalanceExpectation, WaitingFacts } from './facts.ts'
import { firstWithin, shorterAndShorter } from './fit.ts'
import { chineseChange } from './verbs.ts'
import { NOTHING, type Written } from './written.ts'

/** Before the figures: what economists expect, or what is due; past the time, that nothing came yet (docs/sentences.md, 5.5). */
export function writeWaiting(facts: WaitingFacts): Written {
  const headline = facts.isPastDue ? pastDue(facts) : { en: englishWaiting(facts), zh: chineseWaiting(facts) }
  return {
    page: headline,
    wall: headline,
    portrait: { en: uprightWaiting(facts, headline.en), zh: headline.zh },
    standfirst: NOTHING,
    ticker: { en: [englishTicker(facts)], zh: [chineseTicker(facts)] },
  }
}

/** When it is due: the hour today; else the day, with the hour where it is known. */
function whenIn(facts: WaitingFacts): { en: string; short: string; zh: string; shortZh: string } {
  const { time, day, isToday } = facts
  const dayZh = formatInstant(day, 'zh', 'day-of-year')
  const dayEn = formatInstant(day, 'en', 'day-of-year')
  if (time === null) return { en: `on ${dayEn}`, short: dayEn, zh: dayZh, shortZh: dayZh }
  if (isToday) return { en: `at ${time} Beijing`, short: `At ${time}`, zh: `北京时间${time}`, shortZh: time }
  return {
    en: `on ${dayEn} at ${time} Beijing`,
    short: `${dayEn}, ${time}`,
    zh: `北京时间${dayZh}${time}`,
    shortZh: `${dayZh}${time}`,
  }
}

function pastDue(facts: WaitingFacts): { en: readonly string[]; zh: readonly string[] } {
  const due = facts.time ?? formatInstant(facts.day, 'en', 'day-of-year')
  const dueZh = facts.time ?? formatInstant(facts.day, 'zh', 'day-of-year')
  return { en: [`Due ${due}, not yet published`], zh: [`原定${dueZh}，尚未公布`] }
}

function englishWaiting(facts: WaitingFacts): readonly string[] {
  const { en: when, short } = whenIn(facts)
  const { exports, imports } = facts
  const flows = [
    exports && `exports ${englishUpOrDown(exports.median)}`,
    imports && `imports ${englishUpOrDown(imports.median)}`,
  ].filter((text) => typeof text === 'string')
  const [first = '', second] = flows
  if (!first) return [`Out ${when}: China’s trade in ${formatPeriod(facts.period, 'en', 'long')}`, `Out ${when}`]
  const [flow = '', ...rest] = first.split(' ')
  const expected = `${flow} expected ${rest.join(' ')}`
  return [
    `Out ${when}: economists expect ${flows.join(' and ')}`,
    ...(second ? [`${short}: ${expected}, ${second}`] : []),
    `${short}: ${expected}`,
  ]
}

/** Not torn inside `17:44 Beijing:`, nor after `not`; with a poll the shorter form stands there anyway. */
function uprightWaiting(facts: WaitingFacts, english: readonly string[]): readonly string[] {
  if (facts.isPastDue) return english.map((text) => text.replace('not yet', `not${NO_BREAK_SPACE}yet`))
  if (facts.exports || facts.imports) return english
  return [`${whenIn(facts).short}: China’s trade in ${formatPeriod(facts.period, 'en', 'long')}`, ...english]
}

function chineseWaiting(facts: WaitingFacts): readonly string[] {
  const { zh: when, shortZh } = whenIn(facts)
  const { exports, imports } = facts
  const flows = [
    exports && `出口${chineseChange(exports.median)}`,
    imports && `进口${chineseChange(imports.median)}`,
  ].filter((text) => typeof text === 'string')
  const [first = ''] = flows
  if (!first) return [`${when}公布：中国${formatPeriod(facts.period, 'zh', 'long')}外贸`, `${shortZh}公布`]
  return [
    `${when}公布：预期${flows.join('、')}`,
    `${shortZh}公布：预期${flows.join('、')}`,
    `${shortZh}公布：预期${first}`,
  ]
}

/** `China Dec trade due 11:00 Beijing: exports expected +7.3%, imports −1.5%, surplus US$100.0bn`. */
function englishTicker(facts: WaitingFacts): string {
  const when =
    facts.time === null
      ? formatInstant(facts.day, 'en', 'short-day')
      : `${facts.isToday ? '' : `${formatInstant(facts.day, 'en', 'short-day')} `}${facts.time} Beijing`
  const lead = `China ${formatPeriod(facts.period, 'en', 'short')} trade due ${when}`
  if (facts.isPastDue) return `${lead}, not yet published`
  const { exports, imports, balance } = facts
  const expected = [
    exports && { name: 'exports', figure: formatGrowth(exports.median, 'en') },
    imports && { name: 'imports', figure: formatGrowth(imports.median, 'en') },
    balance && { name: balance.median.startsWith('-') ? 'deficit' : 'surplus', figure: expectedAmount(balance, 'en') },
  ].filter((part) => part !== null)
  const [first, ...others] = expected
  if (!first) return lead
  const parts = [
    `${lead}: ${first.name} expected ${first.figure}`,
    ...others.map(({ name, figure }) => `${name} ${figure}`),
  ]
  return firstWithin(shorterAndShorter(parts, ', '), 'ticker', 'en')
}

function chineseTicker(facts: WaitingFacts): string {
  const day = formatInstant(facts.day, 'zh', 'day-of-year')
  const lead = `中国${formatPeriod(facts.period, 'zh', 'long')}外贸`
  if (facts.isPastDue) return `${lead}原定${facts.time ?? day}，尚未公布`
  const when = facts.time === null ? day : `北京时间${facts.isToday ? '' : day}${facts.time}`
  const { exports, imports, balance } = facts
  const expected = [
    exports && `出口${formatGrowth(exports.median, 'zh')}`,
    imports && `进口${formatGrowth(imports.median, 'zh')}`,
    balance && `${balance.median.startsWith('-') ? '逆差' : '顺差'}${expectedAmount(balance, 'zh')}`,
  ].filter((text) => typeof text === 'string')
  if (expected.length === 0) return `${lead}${when}公布`
  return firstWithin(
    shorterAndShorter(expected, '，').map((text) => `${lead}${when}公布：预期${text}`),
    'ticker',
    'zh',
  )
}

function expectedAmount({ median, currency }: BalanceExpectation, locale: 'en' | 'zh'): string {
  return formatMoney(
    { value: median.replace('-', ''), scale: 9, currency },
    locale,
    locale === 'en' ? 'wall' : 'sentence',
  )
}
