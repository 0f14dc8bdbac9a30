import { decimal } from '../decimal.ts'
import { formatRate } from '../format/format-change.ts'
import { formatMoney } from '../format/format-money.ts'
import type { BalanceFacts, FlowFacts, Growth, Level, Size } from './facts.ts'
import { WRONG_SIGN } from './rulebook.ts'
import { chineseChange, englishChange } from './verbs.ts'

/** A clause against the expectation, and the same without its number where that still says something (section 6, step 5). */
export interface ExpectationWords {
  readonly full: string
  readonly bare: string | null
}

/** Growth, and what was forecast of it. */
type PolledGrowth = Pick<FlowFacts, 'expectation' | 'surprise'> & { readonly growth: Pick<Growth, 'percent'> }

/** A balance, and what was forecast of it. */
type PolledBalance = Pick<BalanceFacts, 'expectation' | 'surprise'> & { readonly level: Pick<Level, 'value'> }

type Case = 'both up' | 'both down' | 'signs differ'

/** For two falls never "above" or "below": which way is up would be unclear (docs/sentences.md, 4.3). */
function caseOf(actual: string, median: string): Case {
  const growth = decimal(actual)
  const expected = decimal(median)
  if (growth.abs().lte(decimal(WRONG_SIGN.littleChangedTo))) return 'signs differ'
  if (growth.gt('0') && expected.gt('0')) return 'both up'
  return growth.lt('0') && expected.lt('0') ? 'both down' : 'signs differ'
}

/** Which way the figure went: more (or higher) than expected, less (or lower), or within "in line". */
function wayOf(difference: string, size: Size, kind: Case): 'more' | 'less' | 'in line' {
  if (size === 'in line') return 'in line'
  return decimal(difference).gt('0') === (kind === 'both up') ? 'more' : 'less'
}

const ENGLISH: Record<'both up' | 'both down', Record<'more' | 'less', Record<Exclude<Size, 'in line'>, string>>> = {
  'both up': {
    more: { just: 'just above', plain: 'above', far: 'far above' },
    less: { just: 'just below', plain: 'below', far: 'far below' },
  },
  'both down': {
    more: { just: 'slightly more than', plain: 'more than', far: 'far more than' },
    less: { just: 'slightly less than', plain: 'less than', far: 'far less than' },
  },
}

/** `far above the 7.3% expected`, `against a 3.0% rise expected`. Null without a poll. */
export function englishExpectation({ growth, expectation, surprise }: PolledGrowth): ExpectationWords | null {
  if (expectation === null || surprise === null) return null
  const { median } = expectation
  const kind = caseOf(growth.percent, median)
  // Without a size (yuan) the difference is stated in figures alone.
  if (kind === 'signs differ' || surprise.size === null) {
    const isZero = decimal(median).eq('0')
    return { full: isZero ? 'when no change was expected' : `against ${englishChange(median)} expected`, bare: null }
  }
  const rate = formatRate(median, 'en')
  const way = wayOf(surprise.difference, surprise.size, kind)
  if (way === 'in line' || surprise.size === 'in line') {
    return {
      full: `in line with the ${rate}${kind === 'both down' ? ' fall' : ''} expected`,
      bare: 'in line with what was expected',
    }
  }
  const words = ENGLISH[kind][way][surprise.size]
  return {
    full: `${words} the ${rate} expected`,
    bare: kind === 'both down' ? `${words} expected` : `${words} what was expected`,
  }
}

const CHINESE: Record<'both up' | 'both down', Record<'more' | 'less', Record<Exclude<Size, 'in line'>, string>>> = {
  'both up': {
    more: { just: '略高于', plain: '高于', far: '远超' },
    less: { just: '略低于', plain: '低于', far: '远低于' },
  },
  'both down': {
    more: { just: '降幅略大于', plain: '降幅大于', far: '降幅远大于' },
    less: { just: '降幅略小于', plain: '降幅小于', far: '降幅远小于' },
  },
}

/** `远超预期的7.3%`, `预期为下降7.0%`. Null without a poll. */
export function chineseExpectation({ growth, expectation, surprise }: PolledGrowth): ExpectationWords | null {
  if (expectation === null || surprise === null) return null
  const { median } = expectation
  const kind = caseOf(growth.percent, median)
  if (kind === 'signs differ' || surprise.size === null) return { full: `预期为${chineseChange(median)}`, bare: null }
  const rate = formatRate(median, 'zh')
  const way = wayOf(surprise.difference, surprise.size, kind)
  const words =
    way === 'in line' || surprise.size === 'in line'
      ? `${kind === 'both down' ? '降幅' : ''}符合`
      : CHINESE[kind][way][surprise.size]
  return { full: `${words}预期的${rate}`, bare: `${words}预期` }
}

/** The balance against its poll: `above the US$100.0bn expected`, `against a surplus of US$24.6bn expected`. Null without a poll. */
export function englishBalanceExpectation({ level, expectation, surprise }: PolledBalance): string | null {
  if (expectation === null || surprise === null) return null
  const kind = balanceCase(level.value, expectation.median)
  const expected = formatMoney(
    { value: expectation.median.replace('-', ''), scale: 9, currency: expectation.currency },
    'en',
    'sentence',
  )
  if (kind === 'signs differ')
    return `against a ${expectation.median.startsWith('-') ? 'deficit' : 'surplus'} of ${expected} expected`
  if (surprise.size === null) return `against ${expected} expected`
  const way = wayOf(surprise.difference, surprise.size, kind)
  if (way === 'in line' || surprise.size === 'in line') return `in line with the ${expected} expected`
  return `${ENGLISH[kind][way][surprise.size]} the ${expected} expected`
}

/** `高于预期的1,000亿美元`, `预期为顺差246亿美元`. Null without a poll. */
export function chineseBalanceExpectation({ level, expectation, surprise }: PolledBalance): string | null {
  if (expectation === null || surprise === null) return null
  const kind = balanceCase(level.value, expectation.median)
  const expected = formatMoney(
    { value: expectation.median.replace('-', ''), scale: 9, currency: expectation.currency },
    'zh',
    'sentence',
  )
  if (kind === 'signs differ') return `预期为${expectation.median.startsWith('-') ? '逆差' : '顺差'}${expected}`
  if (surprise.size === null) return `预期为${expected}`
  const way = wayOf(surprise.difference, surprise.size, kind)
  if (way === 'in line' || surprise.size === 'in line') return `符合预期的${expected}`
  return `${CHINESE[kind][way][surprise.size].replace('降幅', '')}预期的${expected}`
}

function balanceCase(value: string, median: string): Case {
  if (value.startsWith('-') !== median.startsWith('-')) return 'signs differ'
  return value.startsWith('-') ? 'both down' : 'both up'
}
