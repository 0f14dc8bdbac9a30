import { TRADE_MODES } from '../trade-modes.ts'
import { parseCrossing } from '../crossing.ts'
import { targetOf } from '../explore/cut.ts'
import { printView, USUAL, type ViewQuery } from '../explore/view-query.ts'
import type { Figure } from '../figure.ts'
import { endOrdinal, parsePeriod, periodKind } from '../period.ts'
import { parseSeriesKey, type SeriesDimensions } from '../series-key.ts'
import { sourceAddress } from '../source-address.ts'
import { CURRENCIES } from '../unit.ts'

/** Where the observation stands: its source cell where the file is kept, else the explorer, else its release. */
export function observationAddress(figure: Figure, column: 'value' | 'growth' = 'value'): string {
  return sourceAddress(figure.source) ?? explorerAddress(figure, column) ?? releaseAddress(figure)
}

/**
 * The explorer's view of exactly this figure, quoting it as it was known when it was published: so the address shows the same for
 * ever. Null for what the explorer has no view of.
 */
export function explorerAddress(figure: Figure, column: 'value' | 'growth'): string | null {
  const of = parseSeriesKey(figure.series)
  const isQuantity = of.measure === 'quantity'
  const currency = isQuantity ? USUAL.currency : CURRENCIES.find((one) => one === of.unit)
  const shape = shapeOf(of, figure.period)
  if (!currency || !shape || (isQuantity && of.breakdown !== 'commodity')) return null
  const to = endOrdinal(parsePeriod(figure.period))
  const query: ViewQuery = {
    ...USUAL,
    flow: of.flow,
    counted: of.measure,
    currency,
    basis: of.basis,
    to,
    shown: column === 'value' ? 'level' : 'growth',
    asOf: figure.vintage,
    ...shape,
  }
  // A group that the agency does not total is for the explorer the sum of its members, which is another figure.
  const [only, ...more] = query.split === 'nothing' ? (targetOf(query)?.members.exports ?? []) : [of]
  if (only?.breakdown !== of.breakdown || only.member !== of.member || more.length > 0) return null
  return `/explore?${printView({ ...query, quote: query.quote && { ...query.quote, column } })}`
}

/** The release that carried it, at its row. */
export function releaseAddress(figure: Pick<Figure, 'release' | 'series' | 'period'>): string {
  return `/releases/${figure.release}#${figureAnchor(figure)}`
}

/** The id of a figure's cell in the tables of its release. */
export function figureAnchor({ series, period }: Pick<Figure, 'series' | 'period'>): string {
  return `${series.replace(/^CN\./, '')}.${period}`.replaceAll(' ', '-')
}

/** How the explorer reaches the row: by partner, by goods, or by a split and the row's code. */
function shapeOf({ breakdown, member }: SeriesDimensions, period: string): Partial<ViewQuery> | null {
  // January and February of a year whose two months come as one have no place of their own on its axis.
  const { first, last, year } = parsePeriod(period)
  if (periodKind({ first, last, year }) === 'month' && last <= 2 && year >= 2020) return null
  const own = { quote: { row: period, column: 'value' as const } }
  switch (breakdown) {
    case 'all':
      return own
    case 'commodity':
      return { ...own, goods: { kind: 'commodity', code: member ?? '' } }
    case 'section':
    case 'chapter':
      return { ...own, goods: { kind: breakdown, code: member ?? '' } }
    case 'counterpart':
    case 'group':
      return { ...own, partner: member }
    case 'counterpart-chapter': {
      const of = parseCrossing(member ?? '')
      return of && { ...own, partner: of.counterpart, goods: { kind: 'chapter', code: of.chapter } }
    }
    case 'mode':
      return TRADE_MODES.some(({ code, sums }) => code === member && sums.length === 0)
        ? { split: 'mode', quote: { row: member ?? '', column: 'value' } }
        : null
    case 'enterprise':
      return member?.includes('+') ? null : { split: 'enterprise', quote: { row: member ?? '', column: 'value' } }
    default:
      return null
  }
}
