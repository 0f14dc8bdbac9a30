import { buildView, type View, type ViewRow } from '#trade/explore/build-view.ts'
import { cutOf } from '#trade/explore/cut.ts'
import { example } from '#trade/explore/figures.examples.ts'
import { ALL } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { USUAL, type ViewQuery } from '#trade/explore/view-query.ts'
import type { Figure } from '#trade/figure.ts'
import type { ChartLabel } from './chart-label.ts'

/**
 * Exports in yuan, year to date, by partner, in 10,000 yuan: 2024 as the bulletin of December 2024 prints it (prisma/history/countries.csv),
 * the year before as its printed growth implies.
 */
export const PARTNER_FIGURES: readonly Figure[] = (
  [
    ['all', '2545453724', '2376564000'],
    ['group:ASEAN', '417363640', '368045538'],
    ['counterpart:USA', '373372228', '351905964'],
    ['counterpart:HKG', '207185653', '193089145'],
    ['counterpart:JPN', '108157656', '110703845'],
  ] as const
).flatMap(([member, year, before]) => [
  example(`CN.exports.${member}.value.CNY.year-to-date`, '2024', year, { scale: 4 }),
  example(`CN.exports.${member}.value.CNY.year-to-date`, '2023', before, { scale: 4 }),
])

export const PARTNERS: ViewQuery = {
  ...USUAL,
  currency: 'CNY',
  basis: 'year-to-date',
  split: 'partner',
  shown: 'level',
  from: 2023 * 12,
}

/** Exports in dollars month by month, US$ bn to one decimal, with growth as the flashes printed it. April 2024 is left out. */
export const MONTH_FIGURES: readonly Figure[] = (
  [
    ['2023-11', '291.9', '0.5'],
    ['2023-12', '303.6', '2.3'],
    ['2024-01..02', '528.0', '7.1'],
    ['2024-03', '279.7', '-7.5'],
    ['2024-05', '302.4', '7.6'],
  ] as const
).map(([period, value, growth]) =>
  example('CN.exports.all.value.USD.month', period, value, {
    scale: 9,
    growth,
    status: period === '2024-05' ? 'P' : 'A',
  }),
)

export const MONTHS: ViewQuery = { ...USUAL, from: 2023 * 12 }

/** The view of `query` from `figures`. */
export function viewed(query: ViewQuery, figures: readonly Figure[]): View {
  const { parts, overlap } = cutOf(query)
  return buildView(query, bySeries(figures), ALL, parts, overlap)
}

/** Codes for names, and a colour for each of `coloured`. */
export function labelled(coloured: Readonly<Record<string, string>> = {}): ChartLabel {
  return {
    name: ({ code }: ViewRow) => code,
    colour: ({ code }: ViewRow) => coloured[code] ?? null,
    provisional: () => 'provisional',
  }
}
