import { parsePeriod, type PeriodText, printPeriod, yearBefore, yearToDate } from '../period.ts'
import type { Currency } from '../unit.ts'
import type { Frame } from './knowledge.ts'
import type { Spoken } from './section.ts'

type About = Pick<Spoken, 'period' | 'stage'>

/** The months a release is about, in one currency: the year to date for a press conference on a year, else the month. */
export function ownFrame({ period, stage }: About, currency: Currency): Frame {
  return { period, basis: isOfYear({ period, stage }) ? 'year-to-date' : 'month', currency }
}

/** Frames in which a release's tables may stand: its own months first, then the year to date; yuan, which tables are in, first. */
function tableFrames(about: About): readonly Frame[] {
  const frames = (currency: Currency): readonly Frame[] => [
    ...(isOfYear(about) ? [] : [ownFrame(about, currency)]),
    { period: toDate(about.period), basis: 'year-to-date', currency },
  ]
  return [...frames('CNY'), ...frames('USD')]
}

/** The frame of which `count` finds most; the first of those that find as many; null where none finds any. */
export function fullestFrame(about: About, count: (frame: Frame) => number): Frame | null {
  let best: { frame: Frame; found: number } | null = null
  for (const frame of tableFrames(about)) {
    const found = count(frame)
    if (found > 0 && (best === null || found > best.found)) best = { frame, found }
  }
  return best?.frame ?? null
}

/** Every period whose tables an explanation looks at: the release's months and its year to date, and both a year before. */
export function periodsToRead(about: About): readonly PeriodText[] {
  const own = [about.period, toDate(about.period), reportPeriod(about)]
  return [...new Set([...own, ...own.map((period) => printPeriod(yearBefore(parsePeriod(period))))])]
}

/** Periods of which only some rows matter: shorter spans of the year, by trade mode; earlier years, of a year's totals. */
export function periodsBeside(about: About): {
  readonly modes: readonly PeriodText[]
  readonly totals: readonly PeriodText[]
} {
  const { year } = parsePeriod(about.period)
  return {
    modes: shorterSpans(about),
    totals: isOfYear(about) ? Array.from({ length: YEARS_BEFORE }, (_, at) => String(year - 1 - at)) : [],
  }
}

// A record of years needs every year held; yuan totals are held from 2017.
export const YEARS_BEFORE = 10

/** Spans from January within the year, the longest first: where a table of a shorter span is the nearest held. */
export function shorterSpans({ period }: About): readonly PeriodText[] {
  const { year, last } = parsePeriod(period)
  return Array.from({ length: Math.max(0, last - 1) }, (_, at) => printPeriod(yearToDate(year, last - 1 - at)))
}

/** The monthly report that ends with the release's last month, whose period is that month, or January–February. */
export function reportPeriod({ period }: About): PeriodText {
  const { year, first, last } = parsePeriod(period)
  if (first === 1 && last === 2) return period
  return printPeriod({ year, first: last, last })
}

function isOfYear({ period, stage }: About): boolean {
  const { first, last } = parsePeriod(period)
  return stage === 'annual' || stage === 'yearbook' || (first === 1 && last > 2)
}

function toDate(period: PeriodText): PeriodText {
  const { year, last } = parsePeriod(period)
  return printPeriod(yearToDate(year, last))
}
