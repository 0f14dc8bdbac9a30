import { decimal, digitsOf } from '#trade/decimal.ts'
import type { Flow } from '#trade/flow.ts'
import { parsePeriod } from '#trade/period.ts'
import type { Currency } from '#trade/unit.ts'
import { grouped } from '#trade/grouped.ts'
import type { HistoryExpectation } from './history-release.ts'
import { HISTORY_DIRECTORY, printedNumber, readHistory, sourceAddress } from './read-history.ts'
import { beijing, flashOf } from './release-dates.ts'

/** A row of expectations.csv: what was forecast for one figure, beside what came. */
type ExpectationRow = Readonly<
  Record<
    'release_date' | 'reference_period' | 'figure' | 'consensus' | 'previous' | 'actual' | 'source' | 'note',
    string
  >
>

/** The forecasts of each release, one per figure. Where several are held, the poll page's is taken and the others are its note. */
export function compileExpectations(directory = HISTORY_DIRECTORY): readonly HistoryExpectation[] {
  const forecast = readHistory<keyof ExpectationRow>(directory, 'expectations').filter((row) => row.consensus !== '')
  return [...grouped(forecast, (row) => `${row.reference_period} ${row.figure}`).values()].map(chosen)
}

function chosen(rows: readonly ExpectationRow[]): HistoryExpectation {
  const [best, ...others] = rows.toSorted((a, b) => standing(a) - standing(b)) as [ExpectationRow, ...ExpectationRow[]]
  const { year, last } = parsePeriod(best.reference_period)
  const medianText = printedNumber(best.consensus) as string
  const rest = others.filter((row) => !sameForecast(row.consensus, best.consensus))
  const also = rest.map((row) => `also ${row.consensus} (${row.note || row.source})`)
  return {
    release: flashOf(year, last),
    ...figureOf(best.figure),
    median: medianText,
    low: null,
    high: null,
    forecasts: Number(/of (\d+) economists/.exec(best.note)?.[1] ?? 0) || null,
    poll: pollOf(best),
    source: sourceAddress(best.source),
    digits: digitsOf(medianText),
    note: [best.note, ...also].filter(Boolean).join('; ') || null,
    // Polls are out the day before at the latest; the first moment of the release day is surely before the release.
    knownAt: beijing(best.release_date, '00:00'),
  }
}

/** 'exports yoy USD %' and 'trade balance CNY bn'. */
function figureOf(text: string): { flow: Flow; currency: Currency; figure: 'growth' | 'balance' } {
  const [, flow, currency] = /^(exports|imports) yoy (USD|CNY) %$/.exec(text) ?? []
  if (flow && currency) return { flow: flow as Flow, currency: currency as Currency, figure: 'growth' }
  const [, of] = /^trade balance (USD|CNY) bn$/.exec(text) ?? []
  if (!of) throw new RangeError(`unknown figure "${text}" in the expectations`)
  return { flow: 'balance', currency: of as Currency, figure: 'balance' }
}

/** The poll page first: one source for three years, so that surprises compare; then named polls; then press that names none. */
function standing(row: ExpectationRow): number {
  if (/^(Investing|ForexFactory)/.test(row.source)) return 0
  return pollOf(row) ? 1 : 2
}

function pollOf({ note, source }: ExpectationRow): string | null {
  const named = /Reuters|Bloomberg|Wall Street Journal|WSJ|Yicai|Wind|^AP\b/.exec(note)?.[0]
  return named ?? /^(Investing\.com|ForexFactory)/.exec(source)?.[0] ?? null
}

function sameForecast(a: string, b: string): boolean {
  return decimal(printedNumber(a) ?? '0').eq(decimal(printedNumber(b) ?? '0'))
}
