import { cache } from 'react'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { policyEvents } from '#server/queries/events/policy-events.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { figuresOf, figuresYearBefore } from '#server/queries/releases/figures-around.ts'
import { pastForecasts } from '#server/queries/releases/past-forecasts.ts'
import { type ReadRelease, readRelease } from '#server/queries/releases/read-release.ts'
import { actualAndExpected, expectedSeries, type Lookup } from '#trade/actual-and-expected.ts'
import { eventsOfRelease } from '#trade/events/events-of-release.ts'
import type { Figure } from '#trade/figure.ts'
import { parsePeriod, periodBefore, printPeriod } from '#trade/period.ts'
import { asBase } from '#trade/release-growth.ts'
import { releaseTables } from '#trade/release-tables.ts'
import { isReleaseCode } from '#trade/release.ts'
import { type Breakdown, parseSeriesKey } from '#trade/series-key.ts'
import { explanationOf } from './explanation-of.ts'

/** Everything the page of a release shows; null for a code nobody published. Read once for the page and its title. */
export const releasePage = cache(async (written: string) => {
  const code = decodeURIComponent(written)
  if (!isReleaseCode(code)) return null
  const live = await liveHead()
  const head = await readHead(database())
  const { sequence } = head
  const release = await readRelease(database(), code, sequence)
  if (!release) return null
  const figures = standing(release)
  const first = release.notice.sequence
  const { expectations, period } = release.notice
  const series = new Set(expectations.map(expectedSeries))
  const base = await figuresYearBefore(database(), figures, release.entries.at(-1)?.sequence ?? first)
  const around = series.size === 0 ? [] : [period, printPeriod(periodBefore(parsePeriod(period), 'month'))]
  const breakdowns: readonly Breakdown[] = [...new Set(figures.map(({ series: key }) => parseSeriesKey(key).breakdown))]
  const [then, now, past, { events, edition }] = await Promise.all([
    figuresOf(database(), series, around, first),
    figuresOf(database(), series, around, sequence),
    series.size === 0 ? [] : pastForecasts(database(), first),
    policyEvents(database()),
  ])
  const compared = actualAndExpected(expectations, period, lookup(then), lookup(now), past)
  // What its own correction changed is said there; these are figures of other releases.
  const revised = release.entries.flatMap((entry) =>
    entry.figures.filter(
      ({ replaces }) => replaces !== null && !release.entries.some((one) => one.sequence === replaces.vintage),
    ),
  )
  return {
    live,
    notice: release.notice,
    entries: release.entries,
    figures,
    breakdowns,
    events: eventsOfRelease(events, release.notice, breakdowns),
    eventsEdition: edition,
    explained: await explanationOf(release, figures, head, { expectations: compared, past, revised }),
    tables: releaseTables(figures, asBase(base), first),
    expectations: compared,
    revised,
  }
})

/** The release's figures as its newest entry left them. */
function standing({ entries }: ReadRelease): readonly Figure[] {
  return [...asBase(entries.flatMap((entry) => entry.figures)).values()]
}

function lookup(figures: readonly Figure[]): Lookup {
  const found = asBase(figures)
  return (series, period) => found.get(`${series} ${period}`)
}
