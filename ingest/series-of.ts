import { COUNTERPART_GROUPS } from '#trade/counterpart-groups.ts'
import { type PeriodText, printPeriod } from '#trade/period.ts'
import { type Breakdown, printSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { DraftFigure, Member } from './draft.ts'

/** Where a figure of a table belongs among our series; or why it belongs nowhere. */
export type Placed = { readonly series: SeriesKey; readonly period: PeriodText } | { readonly why: Bilingual }

/**
 * The series and period of a figure. January–February stands among the months, as the agency's own unit since 2020 (the same
 * figure is its year to date, and is kept as both); January's year to date is January's month.
 */
export function seriesOf({ member, flow, measure, unit, basis, period }: DraftFigure): Placed {
  const cut = cutOf(member)
  if ('why' in cut) return cut
  if (unit.base === null) {
    const { printed } = unit
    return { why: { en: `no unit of quantity that we know: "${printed}"`, zh: `不是已知的数量单位：“${printed}”` } }
  }
  const isTwin = basis === 'year-to-date' && period.last <= 2
  return {
    series: printSeriesKey({ ...cut, flow, measure, unit: unit.base, basis: isTwin ? 'month' : basis }),
    period: printPeriod(period),
  }
}

type Cut = { readonly breakdown: Breakdown; readonly member: string | null }

function cutOf({ breakdown, code, en, zh }: Member): Cut | { readonly why: Bilingual } {
  switch (breakdown) {
    case 'all':
      return { breakdown: 'all', member: null }
    case 'counterpart':
      return {
        breakdown: COUNTERPART_GROUPS.some((group) => group.code === code) ? 'group' : 'counterpart',
        member: code,
      }
    case 'trade-mode':
      return { breakdown: 'mode', member: code }
    case 'enterprise':
      return { breakdown: 'enterprise', member: code.replace('/', '+') }
    case 'commodity':
      return code.includes('/')
        ? {
            why: {
              en: `${en}: no series of ours is cut by commodity and trade mode at once`,
              zh: `${zh}：本站没有同时按商品和贸易方式划分的序列`,
            },
          }
        : { breakdown: 'commodity', member: code }
    case 'section':
      return code.includes('/')
        ? {
            why: {
              en: `${en}: a partner’s goods are held by HS chapter, and a section is their sum`,
              zh: `${zh}：分伙伴的商品按HS章收录，类为各章之和`,
            },
          }
        : { breakdown, member: code }
    case 'chapter':
      return code.includes('/')
        ? { breakdown: 'counterpart-chapter', member: code.replace('/', '+') }
        : { breakdown, member: code }
  }
}
