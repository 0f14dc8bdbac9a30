import type { Snapshot } from '../live/fold.ts'
import { PARTNERS, partnerSeries, SECTOR_LINES, type SectorLine, sectorSeries } from './front-series.ts'
import { largestFirst, type Rows, rowsOfNewest } from './rows.ts'

// Fewer than half of the lines would be a table about something else.
const SECTORS_AT_LEAST = 5
// Enough of the eight to be a table of partners and not of one release's press text.
const PARTNERS_AT_LEAST = 4

const SECTORS = SECTOR_LINES.map((line) => [line, sectorSeries(line)] as const)
const NAMED_PARTNERS = PARTNERS.map((partner) => [partner.member, partnerSeries(partner)] as const)

/** Exports by the lines that stand for sectors, for the newest period of which enough are held; levels in units of 10^`scale` yuan. */
export function sectorRows(figures: Snapshot['figures'], scale: number): Rows<SectorLine> | null {
  return rowsOfNewest(figures, SECTORS, SECTORS_AT_LEAST, scale)
}

/**
 * Exports and imports together by the largest groups and partners, for the newest period that is held. Belt and Road overlaps all the
 * others and stands apart, first; the rest by size.
 */
export function partnerRows(figures: Snapshot['figures'], scale: number): Rows<string> | null {
  const held = rowsOfNewest(figures, NAMED_PARTNERS, PARTNERS_AT_LEAST, scale)
  if (!held) return null
  const apart = held.rows.filter(({ name }) => name === 'BRI')
  return { ...held, rows: [...apart, ...largestFirst(held.rows.filter(({ name }) => name !== 'BRI'))] }
}
