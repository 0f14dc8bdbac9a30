import { parsePeriod, type PeriodText } from '#trade/period.ts'
import { type ReleaseCode, restatementCode } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { parseUnit } from '#trade/unit.ts'
import { type HeadlineRow, isCapture } from './compile-headline.ts'
import { grouped } from '#trade/grouped.ts'
import { alsoAmongMonths, type Print, rowPeriod, rowSeries } from './print.ts'
import { printedNumber, sourceAddress } from './read-history.ts'
import { beijing, flashOf, type ReleaseInstant, reportOf } from './release-dates.ts'

/** What East Money's table said of one figure on the days it was captured, oldest first. */
export interface Captured {
  readonly series: SeriesKey
  readonly period: PeriodText
  /** The release that first printed it. */
  readonly home: ReleaseCode
  readonly prints: readonly Print[]
}

interface CaptureDay {
  readonly commit: string
  readonly day: string
  /** The newest month of the table then, whose figures are therefore first prints. */
  readonly newest: string
  readonly time: string
}

// The three commits that hold the table. Only the last one's minute is known (03:14 UTC); 11:00 is the agency's own hour.
const CAPTURES: readonly CaptureDay[] = [
  { commit: '069d272f5f13', day: '2026-07-07', newest: '2026-05', time: '11:00' },
  { commit: '577a117bf713', day: '2026-08-11', newest: '2026-07', time: '11:00' },
  { commit: 'e34a63720860', day: '2026-08-18', newest: '2026-07', time: '11:14' },
]

/** First prints that a capture holds (its newest month), and for every figure what each capture said of it. */
export function compileCaptures(rows: readonly HeadlineRow[]): {
  readonly firstPrints: readonly Print[]
  readonly captured: readonly Captured[]
} {
  const captures = rows.filter(isCapture).map((row) => {
    const capture = captureOf(row)
    // A later capture repeats the newest month only where it changed: the first one to show a month shows its first print.
    const first = row.period === capture.newest && !row.note.startsWith('REVISED')
    return readRow(row, first ? homeOf(row) : restatementCode(capture.day), first)
  })
  const prints = alsoAmongMonths(captures)
  const byFigure = grouped(
    prints.filter((print) => print.status === 'R'),
    (print) => `${print.series} ${print.period}`,
  )
  return {
    firstPrints: prints.filter((print) => print.status !== 'R'),
    captured: [...byFigure.values()].map((of) => {
      const [one] = of as [Print, ...Print[]]
      return {
        series: one.series,
        period: one.period,
        home: homeOfPeriod(one.period),
        prints: of.toSorted((a, b) => a.release.localeCompare(b.release)),
      }
    }),
  }
}

/** When a capture was taken. Throws RangeError for another day. */
export function captureInstant(code: ReleaseCode): ReleaseInstant {
  const capture = CAPTURES.find(({ day }) => restatementCode(day) === code)
  if (!capture) throw new RangeError(`no capture of that day is held: ${code}`)
  const precision = capture.time === '11:00' ? 'day' : 'minute'
  return {
    embargoAt: beijing(capture.day, capture.time),
    precision,
    sourceUrl: `https://github.com/huizhaohuang/china-econ-data-penetrate/tree/${capture.commit}`,
  }
}

function captureOf({ source, period }: HeadlineRow): CaptureDay {
  const capture = CAPTURES.find(({ commit }) => source.includes(commit.slice(0, 10)))
  if (!capture) throw new RangeError(`${period}: the row names no commit we know the day of: ${source}`)
  return capture
}

function homeOf(row: HeadlineRow): ReleaseCode {
  return homeOfPeriod(rowPeriod(row))
}

/** The flash of the period; a single January or February since 2020 is in the monthly report only. */
function homeOfPeriod(text: PeriodText): ReleaseCode {
  const { year, first, last } = parsePeriod(text)
  const flash = flashOf(year, last)
  return first === last && flash.endsWith('-01..02-flash') ? reportOf(year, last) : flash
}

function readRow(row: HeadlineRow, release: ReleaseCode, first: boolean): Print {
  const unit = parseUnit(row.unit)
  return {
    release,
    series: rowSeries(row.flow, 'all', null, unit.base, row.basis),
    period: rowPeriod(row),
    value: printedNumber(row.value),
    scale: unit.scale,
    growth: printedNumber(row.printed_growth_percent),
    status: first ? 'P' : 'R',
    voice: 'capture',
    disputed: false,
    missing: null,
    source: { url: sourceAddress(row.source), cell: null, note: row.note },
  }
}
