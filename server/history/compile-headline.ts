import { parsePeriod } from '#trade/period.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { parseUnit } from '#trade/unit.ts'
import { alsoAmongMonths, type Print, rowPeriod, rowSeries, type Voice } from './print.ts'
import { printedNumber, sourceAddress } from './read-history.ts'
import { annualOf, flashOf, type ReleaseDates, reportOf, type SeenDays } from './release-dates.ts'

/** A row of headline-monthly.csv: exports, imports, total or balance, as one source printed it. */
export type HeadlineRow = Readonly<
  Record<
    | 'period'
    | 'basis'
    | 'currency'
    | 'flow'
    | 'value'
    | 'unit'
    | 'printed_growth_percent'
    | 'release_date'
    | 'source'
    | 'note',
    string
  >
>

/** A row of misprints.csv: a digit error a source is known to have made. */
export type MisprintRow = Readonly<
  Record<'period' | 'basis' | 'currency' | 'flow' | 'value' | 'unit' | 'source' | 'note', string>
>

/** Headline figures as first printed, as in the monthly report, and as restated on a day. Captures are read by compile-captures. */
export function compileHeadline(
  rows: readonly HeadlineRow[],
  misprints: readonly MisprintRow[],
  dates: ReleaseDates,
): readonly Print[] {
  const prints = rows
    .filter((row) => !isCapture(row))
    .flatMap((row) => {
      const print = readRow(row, placeOf(row, dates))
      const misprint = misprints.find((known) => isOf(known, row) && known.value === row.value)
      if (!misprint) return [print]
      const growthAlone: Print = {
        ...print,
        value: null,
        missing: 'not-held',
        source: { ...print.source, note: misprint.note },
      }
      return [growthAlone, { ...print, disputed: true, source: { ...print.source, note: misprint.note } }]
    })
  const reported = misprints
    .filter((known) => !rows.some((row) => isOf(known, row) && known.value === row.value))
    .map((known): Print => {
      const row = { ...known, printed_growth_percent: '', release_date: '' }
      return { ...readRow(row, placeOf(row, dates)), voice: 'press', disputed: true }
    })
  return alsoAmongMonths([...prints, ...reported])
}

/** East Money's table as captured on a day: read apart, since only its newest month is a first print. */
export function isCapture({ note }: Pick<HeadlineRow, 'note'>): boolean {
  return note.includes('East Money mirror of GACC as captured')
}

/** The days of first prints, for flashes the calendar gives no day of. */
export function seenDays(rows: readonly HeadlineRow[]): SeenDays {
  const days = new Map<ReleaseCode, string>()
  for (const row of rows) {
    const { year, last } = parsePeriod(row.period)
    if (!row.release_date || !row.note.startsWith('first print')) continue
    const code = flashOf(year, last)
    if (row.release_date < (days.get(code) ?? '9')) days.set(code, row.release_date)
  }
  return days
}

function readRow(row: HeadlineRow, release: ReleaseCode): Print {
  const unit = parseUnit(row.unit || row.currency)
  const value = printedNumber(row.value)
  return {
    release,
    series: rowSeries(row.flow, 'all', null, unit.base, row.basis),
    period: rowPeriod(row),
    value,
    scale: unit.scale,
    growth: growthOf(row),
    status: isRestated(row) ? 'R' : release.endsWith('-report') ? 'A' : 'P',
    voice: voiceOf(row),
    disputed: row.note.includes('DISAGREES'),
    missing: value === null ? 'not-held' : null,
    source: { url: sourceAddress(row.source), cell: null, note: row.note || null },
  }
}

function placeOf(
  row: Omit<HeadlineRow, 'source' | 'unit' | 'value' | 'printed_growth_percent'>,
  dates: ReleaseDates,
): ReleaseCode {
  const { year, first, last } = parsePeriod(row.period)
  if (/second\)? print/.test(row.note)) return reportOf(year, last)
  if (row.note === 'as restated in the half-year review') return flashOf(year, 6)
  if (row.release_date && /^REVISED|^quoted by GACC spokesman/.test(row.note)) return dates.flashOn(row.release_date)
  const flash = flashOf(year, last)
  // The flash gives January and February together only; press that prints one of them alone that day has it from the report's table.
  if (row.basis === 'month' && first === last && flash.endsWith('-01..02-flash')) return reportOf(year, last)
  if (row.basis === 'ytd' && last === 12 && row.currency === 'CNY' && dates.hasAnnual(year)) return annualOf(year)
  return flash
}

function voiceOf({ note, source }: HeadlineRow): Voice {
  if (/^GACC (preliminary release|Monthly Bulletin)/.test(note)) return 'official table'
  if (/GACC|SCIO|^REVISED|half-year review/.test(note)) return 'agency'
  if (/East Money copy|recorded by that project/.test(note)) return 'copy of the table'
  if (/more digits/.test(note)) return 'quoted later'
  return /calendar/.test(note) && !source.startsWith('http') ? 'poll page' : 'press'
}

function isRestated({ note }: HeadlineRow): boolean {
  return note.startsWith('REVISED') || note === 'as restated in the half-year review'
}

/** The poll page pads a yuan growth to two decimals (-9.20), the agency prints one: the padding is the page's, not the agency's. */
function growthOf({ printed_growth_percent, note }: HeadlineRow): string | null {
  const growth = printedNumber(printed_growth_percent)
  return growth !== null && /economic calendar/.test(note) && /\.\d0$/.test(growth) ? growth.slice(0, -1) : growth
}

function isOf(misprint: MisprintRow, row: HeadlineRow): boolean {
  return (['period', 'basis', 'currency', 'flow'] as const).every((column) => misprint[column] === row[column])
}
