import { partnerSeries, PARTNERS, SECTOR_LINES, sectorSeries } from '../../front/front-series.ts'
import type { CalendarItem, ReleaseNotice } from '../../live/entry.ts'
import type { Subscription } from '../../live/fold.ts'
import type { SeriesKey } from '../../series-key.ts'
import { allTrade, wallSubscription } from '../series.ts'
import type { Panel, PanelKind } from './panel.ts'

/** What a panel is drawn from besides what every wall knows. */
const BESIDES: Partial<Record<PanelKind, readonly SeriesKey[]>> = {
  // A year's balance; a month's is every wall's.
  balance: [allTrade('balance', 'CNY', 'year-to-date')],
  sectors: SECTOR_LINES.map(sectorSeries),
  partners: PARTNERS.map(partnerSeries),
}
const TOTALS = [allTrade('total', 'USD', 'month'), allTrade('total', 'CNY', 'month')]

/** What walls of `panels` ask for together, so that a playlist that turns asks for nothing. */
export function layoutSubscription(
  panels: readonly Panel[],
  releases: readonly ReleaseNotice[],
  calendar: readonly CalendarItem[],
): Subscription {
  const besides = panels.flatMap((panel) => [
    ...(BESIDES[panel.kind] ?? []),
    ...('flow' in panel && panel.flow === 'total' ? TOTALS : []),
  ])
  const { series, fromYear } = wallSubscription(releases, calendar)
  return { series: [...new Set([...series, ...besides])], fromYear }
}
