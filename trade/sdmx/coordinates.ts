import type { Breakdown, SeriesKey } from '../series-key.ts'
import { parseSeriesKey } from '../series-key.ts'

/** The dimensions of the cube, in the order of its key; the last one, TIME_PERIOD, is each observation's own. */
export const DIMENSION_IDS = [
  'FREQ',
  'FLOW',
  'COUNTERPART',
  'PRODUCT',
  'TRADE_MODE',
  'ENTERPRISE_TYPE',
  'MEASURE',
  'UNIT_MEASURE',
  'BASIS',
] as const
export type DimensionId = (typeof DIMENSION_IDS)[number]
export const TIME = 'TIME_PERIOD'

/** The code of each dimension. */
export type Coordinates = Readonly<Record<DimensionId, string>>

/** What a dimension says that a series is not cut by. */
export const ALL = '_T'

/** How often the agency says anything: each month, a year to date too. */
export const MONTHLY = 'M'

/** Where a series stands in the cube. No two stand in one place. */
export function coordinatesOf(series: SeriesKey): Coordinates {
  const { flow, breakdown, member, measure, unit, basis } = parseSeriesKey(series)
  return {
    FREQ: MONTHLY,
    FLOW: flow,
    COUNTERPART: ALL,
    PRODUCT: ALL,
    TRADE_MODE: ALL,
    ENTERPRISE_TYPE: ALL,
    ...CUTS[breakdown](member ?? ''),
    MEASURE: measure,
    UNIT_MEASURE: unitCode(unit),
    BASIS: basis,
  }
}

type Cut = Readonly<Partial<Record<DimensionId, string>>>

const CUTS: Readonly<Record<Breakdown, (member: string) => Cut>> = {
  all: () => ({}),
  counterpart: (member) => ({ COUNTERPART: member }),
  group: (member) => ({ COUNTERPART: member }),
  sector: (member) => ({ PRODUCT: sectorCode(member) }),
  commodity: (member) => ({ PRODUCT: member }),
  section: (member) => ({ PRODUCT: hsCode(member) }),
  chapter: (member) => ({ PRODUCT: hsCode(member) }),
  mode: (member) => ({ TRADE_MODE: member }),
  enterprise: (member) => {
    const [type = ALL, mode = ALL] = member.split('+')
    return { ENTERPRISE_TYPE: type, TRADE_MODE: mode }
  },
  'counterpart-chapter': (member) => {
    const [counterpart = ALL, chapter = ''] = member.split('+')
    return { COUNTERPART: counterpart, PRODUCT: hsCode(chapter) }
  },
}

/** A sector and a line of the agency's may be named alike, so a sector says what it is. */
export function sectorCode(sector: string): string {
  return `SECTOR_${sector}`
}

/** A section or chapter of the Harmonized System: `HS_XVI`, `HS_85`. */
export function hsCode(code: string): string {
  return `HS_${code}`
}

/** A unit as a code, which has no blanks: `cubic_metres`. */
export function unitCode(unit: string): string {
  return unit.replaceAll(' ', '_')
}
