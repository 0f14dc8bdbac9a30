import type { Flow } from '#trade/flow.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Member, TableKind } from '../draft.ts'
import { commodityLabel } from './members/commodity-labels.ts'
import { counterpartLabel } from './members/counterpart-labels.ts'
import { enterpriseLabel } from './members/enterprise-labels.ts'
import { flowIn } from './members/flow-labels.ts'
import { hsLabel } from './members/hs-labels.ts'
import { ALL_TRADE, isTotal, type Named } from './members/named.ts'
import { tradeModeLabel } from './members/trade-mode-labels.ts'
import { type NamedSpan, rowPeriod } from './period-words.ts'
import { ofRow } from './reasons.ts'
import { withoutMarks } from './plain-text.ts'

/** What a row is of: a member of the table's breakdown, or in a summary a flow. */
export type RowOf =
  | { readonly member: Member; readonly flow: Flow | null; readonly span: NamedSpan | null }
  | { readonly why: Bilingual }

const COUNTERPART = { en: 'a country, region or group', zh: '国家、地区或集团名称' }
const COMMODITY = { en: 'a commodity line', zh: '商品名称' }
const TRADE_MODE = { en: 'a trade mode', zh: '贸易方式' }
const ENTERPRISE = { en: 'an enterprise type', zh: '企业性质' }
const HS = { en: 'an HS section or chapter', zh: '类章名称' }

const READERS: Record<Exclude<TableKind, 'summary'>, { read: (label: string) => Named; what: Bilingual }> = {
  country: { read: counterpartLabel, what: COUNTERPART },
  commodity: { read: commodityLabel, what: COMMODITY },
  'commodity-trade-mode': { read: commodityLabel, what: COMMODITY },
  'trade-mode': { read: tradeModeLabel, what: TRADE_MODE },
  'enterprise-trade-mode': { read: tradeModeLabel, what: TRADE_MODE },
  enterprise: { read: enterpriseLabel, what: ENTERPRISE },
  'section-chapter': { read: hsLabel, what: HS },
}

/** Reads the label of a row. An unknown one is never guessed. */
export function rowOf(kind: TableKind, label: string): RowOf {
  if (kind === 'summary') {
    const span = rowPeriod(label)
    if (span) return { member: ALL_TRADE, flow: null, span }
    const flow = flowIn(label) ?? (isTotal(withoutMarks(label)) ? 'total' : null)
    return flow ? { member: ALL_TRADE, flow, span: null } : { why: ofRow.noFlow }
  }
  const { read, what } = READERS[kind]
  const named = read(label)
  if ('member' in named) return { member: named.member, flow: null, span: null }
  if ('several' in named) return { why: ofRow.mayBeAny(named.several) }
  return { why: ofRow.unknown(what) }
}

/** The member of a cell where a table crosses two breakdowns; all trade crossed with anything is the other alone. */
export function crossed(row: Member, column: Member | null): Member {
  if (!column || column.breakdown === 'all') return row
  if (row.breakdown === 'all') return column
  if (column.breakdown === 'counterpart') return ofPartner(column, row)
  // An enterprise type or a commodity goes first, the regime within it second.
  const [first, second] = row.breakdown === 'trade-mode' ? [column, row] : [row, column]
  return {
    breakdown: first.breakdown,
    code: `${first.code}/${second.code}`,
    en: `${first.en}: ${second.en}`,
    zh: `${first.zh}：${second.zh}`,
  }
}

/** HS goods of one partner: the partner goes first. */
function ofPartner(partner: Member, goods: Member): Member {
  return {
    breakdown: goods.breakdown,
    code: `${partner.code}/${goods.code}`,
    en: `${partner.en}: ${goods.en}`,
    zh: `${partner.zh}：${goods.zh}`,
  }
}
