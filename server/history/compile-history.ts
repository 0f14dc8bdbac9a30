import { comparePeriods, parsePeriod, printPeriod } from '#trade/period.ts'
import { parseReleaseCode, type ReleaseCode } from '#trade/release.ts'
import { chainVintages, type Vintage } from './chain-vintages.ts'
import { compileCalendar, pastItems } from './compile-calendar.ts'
import { captureInstant, compileCaptures } from './compile-captures.ts'
import { compileCommodities, type CommodityRow } from './compile-commodities.ts'
import { compileCountries, type CountryRow, type CountryTableRow } from './compile-countries.ts'
import { compileEnterprises, type EnterpriseRow } from './compile-enterprises.ts'
import { compileHeadline, type HeadlineRow, type MisprintRow, seenDays } from './compile-headline.ts'
import { compileModes, type TableRow } from './compile-modes.ts'
import { compileStory, type StoryRow } from './compile-story.ts'
import { grouped } from '#trade/grouped.ts'
import type { HistoryEntry, HistoryFigure, HistoryRelease } from './history-release.ts'
import type { Print } from './print.ts'
import { HISTORY_DIRECTORY, readHistory } from './read-history.ts'
import { type CalendarRow, ReleaseDates, type ReleaseInstant } from './release-dates.ts'

/**
 * The official history as releases and changes of the calendar, in the order in which they became public, ready to be published
 * one after another. What goes in are the files of prisma/history; nothing is computed into a figure (prisma/history/SOURCES.md).
 */
export function compileHistory(directory = HISTORY_DIRECTORY): readonly HistoryEntry[] {
  const { prints, captured, dates, calendar, words } = readPrints(directory)
  const instants = new Map<ReleaseCode, ReleaseInstant>()
  const instantOf = (code: ReleaseCode): ReleaseInstant => {
    const known = instants.get(code) ?? (code.endsWith('-restatement') ? captureInstant(code) : dates.instantOf(code))
    instants.set(code, known)
    return known
  }
  const inOrder = (a: ReleaseCode, b: ReleaseCode) => instantOf(a).embargoAt.localeCompare(instantOf(b).embargoAt)

  const captures = new Map(captured.map((one) => [`${one.series}@${one.period}`, one]))
  const byFigure = grouped(prints, (print) => `${print.series}@${print.period}`)
  const figures = new Map<ReleaseCode, HistoryFigure[]>()
  for (const key of new Set([...byFigure.keys(), ...captures.keys()])) {
    const [series, period] = key.split('@') as [string, string]
    for (const vintage of chainVintages(byFigure.get(key) ?? [], captures.get(key), inOrder)) {
      const of = figures.get(vintage.release) ?? []
      of.push(asFigure(vintage, series, period))
      figures.set(vintage.release, of)
    }
  }
  const releases = [...figures.keys()]
    .toSorted((a, b) => inOrder(a, b) || a.localeCompare(b))
    .map((code) => ({ code, embargoAt: instantOf(code).embargoAt }))
  const announcements = compileCalendar(calendar)
  const past = pastItems(announcements, releases)
  const entries: readonly HistoryEntry[] = [
    ...announcements,
    ...releases.map(({ code }) =>
      asRelease(code, instantOf(code), figures.get(code) ?? [], words.get(code) ?? null, past.get(code) ?? []),
    ),
  ]
  return entries.toSorted((a, b) => a.embargoAt.localeCompare(b.embargoAt))
}

function readPrints(directory: string) {
  const headline = readHistory<keyof HeadlineRow>(directory, 'headline-monthly')
  const misprints = readHistory<keyof MisprintRow>(directory, 'misprints')
  const calendar = readHistory<keyof CalendarRow>(directory, 'calendar')
  const tables = readHistory<keyof CountryTableRow>(directory, 'country-tables')
  const commodities = ['commodities', 'commodities-history'].flatMap(
    (name) => readHistory<keyof CommodityRow>(directory, name) as readonly CommodityRow[],
  )
  const dates = new ReleaseDates(calendar, seenDays(headline))
  const { firstPrints, captured } = compileCaptures(headline)
  const story = compileStory(readHistory<keyof StoryRow>(directory, 'story'))
  const prints: readonly Print[] = [
    ...compileHeadline(headline, misprints, dates),
    ...firstPrints,
    ...compileModes(readHistory<keyof TableRow>(directory, 'regimes')),
    ...compileEnterprises(readHistory<keyof EnterpriseRow>(directory, 'enterprise')),
    ...compileCountries(readHistory<keyof CountryRow>(directory, 'countries'), tables),
    ...compileCommodities(commodities),
    ...story.prints,
  ]
  return { prints, captured, dates, calendar, words: story.words }
}

function asFigure(
  { value, scale, growth, status, firstPrint, missing, source, disagreements }: Vintage,
  series: string,
  period: string,
): HistoryFigure {
  return {
    series,
    period,
    value,
    scale,
    status,
    printedGrowthPercent: growth,
    firstPrint,
    missingReason: value === null ? missing : null,
    sourceUrl: source.url,
    sourceCell: source.cell,
    sourceFile: null,
    sourceNote: source.note,
    disagreements,
  }
}

function asRelease(
  code: ReleaseCode,
  { embargoAt, precision, sourceUrl }: ReleaseInstant,
  figures: readonly HistoryFigure[],
  notes: string | null,
  calendar: HistoryRelease['calendar'],
): HistoryRelease {
  const { stage, period } = parseReleaseCode(code)
  const newest = figures
    .map((figure) => parsePeriod(figure.period))
    .toSorted(comparePeriods)
    .at(-1)
  const about = period ?? newest
  if (!about) throw new RangeError(`${code} has neither a period nor a figure`)
  return {
    kind: 'release',
    code,
    stage,
    period: printPeriod(about),
    embargoAt,
    instantPrecision: precision,
    sourceUrl: sourceUrl ?? figures.find((figure) => figure.sourceUrl.startsWith('http'))?.sourceUrl ?? null,
    notes,
    figures: figures.toSorted((a, b) => order(a, b)),
    calendar,
  }
}

/** Headline first, then by series and period: two compilations of the same files are the same bytes. */
function order(a: HistoryFigure, b: HistoryFigure): number {
  const headline = Number(b.series.includes('.all.')) - Number(a.series.includes('.all.'))
  return (
    headline ||
    (a.series < b.series ? -1 : a.series > b.series ? 1 : a.period < b.period ? -1 : a.period > b.period ? 1 : 0)
  )
}
