import { formatPoints } from '#trade/format/format-change.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Side } from '#trade/wall/field.ts'

/** A difference from what was expected, cut where the marker begins and ends: '', '3.4 pp above', ' the median of 24 forecasts (4.2 to 9.5)'. */
export interface Beat {
  readonly before: string
  readonly marked: string
  readonly after: string
}

export interface Poll {
  readonly low: string | null
  readonly high: string | null
  readonly forecasts: number | null
}

/** Of two falls neither is "above": one fell more, one fell less (rulebook S1, 4.3). `amount` is printed: '3.4 pp', 'US$4.8bn'. */
export function beat(side: Side, amount: string, poll: Poll | null, language: Locale): Beat {
  return language === 'zh' ? inChinese(side, amount, poll) : inEnglish(side, amount, poll)
}

export function pointsOf(points: string, language: Locale): string {
  return formatPoints(points, language)
}

function inEnglish(side: Side, amount: string, poll: Poll | null): Beat {
  const than = poll
    ? ` ${median(poll)}${poll.low !== null && poll.high !== null ? ` (${bare(poll.low)} to ${bare(poll.high)})` : ''}`
    : ''
  switch (side) {
    case 'as-expected':
      return { before: '', marked: 'as expected', after: '' }
    case 'fell-more':
      return { before: '', marked: `fell ${amount} more`, after: than && ` than${than}` }
    case 'fell-less':
      return { before: '', marked: `fell ${amount} less`, after: than && ` than${than}` }
    default:
      return { before: '', marked: `${amount} ${side}`, after: than }
  }
}

function median({ forecasts }: Poll): string {
  return forecasts === null ? 'the median forecast' : `the median of ${forecasts} forecasts`
}

function inChinese(side: Side, amount: string, poll: Poll | null): Beat {
  const whose = poll ? (poll.forecasts === null ? '预期中值' : `${poll.forecasts}家机构预期中值`) : ''
  const range = poll && poll.low !== null && poll.high !== null ? `（区间${bare(poll.low)}至${bare(poll.high)}）` : ''
  const fall = side === 'fell-more' || side === 'fell-less'
  const before = `${fall ? '降幅' : ''}${whose ? `较${whose}` : fall ? '较预期' : ''}`
  switch (side) {
    case 'as-expected':
      return { before: '', marked: '与预期一致', after: '' }
    case 'above':
      return { before, marked: `高${amount}`, after: range }
    case 'below':
      return { before, marked: `低${amount}`, after: range }
    case 'fell-more':
      return { before, marked: `大${amount}`, after: range }
    case 'fell-less':
      return { before, marked: `小${amount}`, after: range }
  }
}

function bare(digits: string): string {
  return formatDigits(digits)
}
