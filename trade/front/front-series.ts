import type { Subscription } from '../live/fold.ts'
import { type Basis } from '../period.ts'
import { type Breakdown, printSeriesKey, type SeriesKey } from '../series-key.ts'
import type { Flow } from '../flow.ts'
import { WALL_SERIES, allTrade } from '../wall/series.ts'

/** A partner the front page names: a group or a single counterpart, with the code of its rows. */
export interface Partner {
  readonly breakdown: 'group' | 'counterpart'
  readonly member: string
}

// The largest groups and partners by total trade in each of the last five years; Belt and Road first, since it overlaps all the others.
export const PARTNERS: readonly Partner[] = [
  { breakdown: 'group', member: 'BRI' },
  { breakdown: 'group', member: 'ASEAN' },
  { breakdown: 'group', member: 'EU' },
  { breakdown: 'counterpart', member: 'USA' },
  { breakdown: 'counterpart', member: 'HKG' },
  { breakdown: 'counterpart', member: 'KOR' },
  { breakdown: 'counterpart', member: 'JPN' },
  { breakdown: 'counterpart', member: 'TWN' },
]

// Official lines that stand for the sectors a newsroom asks about: electronics, vehicles, batteries, medical, resources, textiles.
export const SECTOR_LINES = [
  'mechanical-electrical',
  'integrated-circuits',
  'computers',
  'mobile-phones',
  'motor-vehicles',
  'electric-passenger-vehicles',
  'lithium-ion-batteries',
  'medical-instruments',
  'rare-earth',
  'steel',
] as const
export type SectorLine = (typeof SECTOR_LINES)[number]

export function partnerSeries({ breakdown, member }: Partner): SeriesKey {
  return yuanSoFar('total', breakdown, member)
}

export function sectorSeries(line: SectorLine): SeriesKey {
  return yuanSoFar('exports', 'commodity', line)
}

/** Everything the front page shows. Nine years back: eight are drawn, and growth is measured against a year before. */
export function frontSubscription(presentYear: number): Subscription {
  return {
    series: [
      ...new Set([
        ...WALL_SERIES,
        allTrade('balance', 'CNY', 'year-to-date'),
        ...PARTNERS.map(partnerSeries),
        ...SECTOR_LINES.map(sectorSeries),
      ]),
    ],
    fromYear: presentYear - 9,
  }
}

function yuanSoFar(flow: Flow, breakdown: Breakdown, member: string, basis: Basis = 'year-to-date'): SeriesKey {
  return printSeriesKey({ flow, breakdown, member, measure: 'value', unit: 'CNY', basis })
}
