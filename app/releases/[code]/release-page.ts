import { cache } from 'react'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { eventsEdition, policyEvents } from '#server/queries/events/policy-events.ts'
import { explainedFigures } from '#server/queries/releases/explained-figures.ts'
import { figuresOf, figuresYearBefore } from '#server/queries/releases/figures-around.ts'
import { pastForecasts } from '#server/queries/releases/past-forecasts.ts'
import { readCalendar } from '#server/queries/releases/read-calendar.ts'
import { type ReadRelease, readRelease } from '#server/queries/releases/read-release.ts'
import { actualAndExpected, expectedSeries, type Lookup } from '#trade/actual-and-expected.ts'
import { eventsOfRelease } from '#trade/events/events-of-release.ts'
import { type Explanation, explain, type Report } from '#trade/explain/explain.ts'
import { reportPeriod } from '#trade/explain/frames.ts'
import { knowledge } from '#trade/explain/knowledge.ts'
import type { Figure } from '#trade/figure.ts'
import { parsePeriod, periodBefore, printPeriod } from '#trade/period.ts'
import { asBase } from '#trade/release-growth.ts'
import { releaseTables } from '#trade/release-tables.ts'
import { parseReleaseCode, releaseCode } from '#trade/release.ts'
import { type Breakdown, parseSeriesKey } from '#trade/series-key.ts'

/** Everything the page of a release shows; null for a code nobody published. Read once for the page and its title. */
export const releasePage = cache(async (written: string) => {
  const code = decodeURIComponent(written)
  if (!isCode(code)) return null
  const { sequence } = await readHead(database())
  const release = await readRelease(database(), code, sequence)
  if (!release) return null
  const figures = standing(release)
  const first = release.notice.sequence
  const { expectations, period } = release.notice
  const series = new Set(expectations.map(expectedSeries))
  const base = await figuresYearBefore(database(), figures, release.entries.at(-1)?.sequence ?? first)
  const around = series.size === 0 ? [] : [period, printPeriod(periodBefore(parsePeriod(period), 'month'))]
  const breakdowns: readonly Breakdown[] = [...new Set(figures.map(({ series: key }) => parseSeriesKey(key).breakdown))]
  const [then, now, past, events, edition] = await Promise.all([
    figuresOf(database(), series, around, first),
    figuresOf(database(), series, around, sequence),
    series.size === 0 ? [] : pastForecasts(database(), first),
    policyEvents(database()),
    eventsEdition(database()),
  ])
  const compared = actualAndExpected(expectations, period, lookup(then), lookup(now), past)
  // What its own correction changed is said there; these are figures of other releases.
  const revised = release.entries.flatMap((entry) =>
    entry.figures.filter(
      ({ replaces }) => replaces !== null && !release.entries.some((one) => one.sequence === replaces.vintage),
    ),
  )
  return {
    notice: release.notice,
    entries: release.entries,
    figures,
    breakdowns,
    events: eventsOfRelease(events, release.notice, breakdowns),
    eventsEdition: edition,
    explained: await explanationOf(release, figures, sequence, { expectations: compared, past, revised }),
    tables: releaseTables(figures, asBase(base), first),
    expectations: compared,
    revised,
  }
})

/** The release in sentences; null for one that was withdrawn, of which nothing is to be used. */
async function explanationOf(
  { notice, entries }: ReadRelease,
  figures: readonly Figure[],
  head: number,
  compared: Pick<Parameters<typeof explain>[0], 'expectations' | 'past' | 'revised'>,
): Promise<Explanation | null> {
  if (notice.state === 'withdrawn') return null
  const headline = figures.filter(({ series }) => parseSeriesKey(series).breakdown === 'all')
  const [{ day, since, reportedAt }, present] = await Promise.all([
    explainedFigures(database(), notice, entries.at(-1)?.sequence ?? notice.sequence, head),
    figuresOf(
      database(),
      headline.map(({ series }) => series),
      headline.map(({ period }) => period),
      head,
    ),
  ])
  return explain({
    ...compared,
    release: { ...notice, precision: notice.instantPrecision },
    day: knowledge(day.sequence, day.figures),
    since: since && knowledge(since.sequence, since.figures),
    report: reportedAt ? { at: reportedAt, isOut: true } : await awaitedReport(notice, head),
    present,
  })
}

/** The monthly report on a release's months, where the calendar has a day for it. */
async function awaitedReport(notice: ReadRelease['notice'], head: number): Promise<Report | null> {
  if (notice.stage !== 'flash' && notice.stage !== 'annual') return null
  const code = releaseCode('report', parsePeriod(reportPeriod(notice)))
  const item = (await readCalendar(database(), head)).find(({ release }) => release === code)
  const isAhead = item?.state === 'announced' || item?.state === 'confirmed' || item?.state === 'postponed'
  return isAhead && item.dueAt !== null ? { at: item.dueAt, isOut: false } : null
}

/** The release's figures as its newest entry left them. */
function standing({ entries }: ReadRelease): readonly Figure[] {
  return [...asBase(entries.flatMap((entry) => entry.figures)).values()]
}

function lookup(figures: readonly Figure[]): Lookup {
  const found = asBase(figures)
  return (series, period) => found.get(`${series} ${period}`)
}

function isCode(code: string): boolean {
  try {
    parseReleaseCode(code)
    return true
  } catch {
    return false
  }
}
