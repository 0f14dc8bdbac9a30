import type { Flow } from '#trade/flow.ts'
import type { Measure } from '#trade/series-key.ts'
import type { Member } from '../draft.ts'
import { enterpriseLabel } from './members/enterprise-labels.ts'
import { flowIn } from './members/flow-labels.ts'
import { isTotal, type Named } from './members/named.ts'
import { tradeModeLabel } from './members/trade-mode-labels.ts'
import { headerPeriod, type NamedSpan } from './period-words.ts'
import { plain } from './plain-text.ts'
import { moneyUnit, type MoneyUnit } from './unit-line.ts'

/** What the words over a column say of it; a header of two storeys says some of it in each. */
export interface HeaderWords {
  readonly flow?: Flow
  readonly measure?: Measure
  /** A span of months: `12`, `1至12月`. */
  readonly span?: NamedSpan
  /** Said without months: 累计, `in Total`. */
  readonly isCumulative?: boolean
  /** 当月, `Month`: the single month, said without its number. */
  readonly isMonth?: boolean
  /** Growth on the year before, in percent. */
  readonly isGrowth?: boolean
  /** 去年同期: last year's figures as this table restates them. */
  readonly isLastYear?: boolean
  /** A growth we do not keep: on the month before. */
  readonly isMonthOnMonth?: boolean
  /** Units of quantities. */
  readonly isUnit?: boolean
  readonly member?: Member
  readonly money?: MoneyUnit
}

/**
 * Reads one header cell. `members`: what the columns of this kind of table may be cut by. Null where the cell says nothing that
 * heads a column.
 */
export function headerWords(cell: string, members: 'enterprise' | 'trade-mode' | null): HeaderWords | null {
  const text = plain(cell)
  if (text === '') return null
  const isGrowth = GROWTH.test(text) && !VALUE_OVER_GROWTH.test(text)
  const words: HeaderWords = {
    ...some('flow', flowIn(text) ?? (!members && isTotal(text) ? 'total' : null)),
    ...some('measure', measureIn(text)),
    ...some('span', headerPeriod(text)),
    ...yes('isCumulative', CUMULATIVE.test(text)),
    ...yes('isMonth', SINGLE.test(text)),
    ...yes('isGrowth', isGrowth),
    ...yes('isLastYear', !isGrowth && LAST_YEAR.test(text)),
    ...yes('isMonthOnMonth', MONTH_ON_MONTH.test(text)),
    ...yes('isUnit', UNIT.test(text)),
    ...some('member', members ? columnMember(text, members) : null),
    ...some('money', moneyUnit(text)),
  }
  return Object.keys(words).length > 0 ? words : null
}

/** Heads values with their growth in the row below: it is no column of growth. */
const VALUE_OVER_GROWTH = /(?:value|金额) ?\/ ?(?:±|[+]\/?-)? ?%/iu
const GROWTH = /±|(?<![\d.])%|year[- ]on[- ]year|\byoy\b|同比|比(?:去|上)年同期|growth|increase|增(?:长|减|幅)|change/iu
const CUMULATIVE = /累计|cumulative|accumulat|\bin total\b|year[- ]to[- ]date|\bytd\b|(?<=\d)\s+total\b/iu
const SINGLE = /当月|本月|单月|\bthis month\b|^month(?:ly)?$/iu
const LAST_YEAR = /(?:去|上)年(?:同期)?|same period (?:of )?(?:last|previous) year|\blast year\b|previous year/iu
const MONTH_ON_MONTH = /环比|比上月|month[- ]on[- ]month|\bmom\b|previous month|last month/iu
const UNIT =
  /^(?:计量单位|数量单位|单位|(?:quantity|qty\.?|measurement) ?units?|units?(?: of (?:quantity|measurement))?)$/iu

function measureIn(text: string): Measure | null {
  if (UNIT.test(text)) return null
  if (/数量|quantit|^qty\b|^volume$/iu.test(text)) return 'quantity'
  return /金额|价值|\bvalues?\b|\bamount\b/iu.test(text) ? 'value' : null
}

function columnMember(text: string, members: 'enterprise' | 'trade-mode'): Member | null {
  const named: Named = members === 'enterprise' ? enterpriseLabel(text) : tradeModeLabel(text)
  return 'member' in named ? named.member : null
}

function some<K extends string, V>(key: K, value: V | null): { [P in K]?: V } {
  return value === null ? {} : ({ [key]: value } as { [P in K]?: V })
}

function yes<K extends string>(key: K, holds: boolean): { [P in K]?: true } {
  return holds ? ({ [key]: true } as { [P in K]?: true }) : {}
}
