import { grouped } from '../grouped.ts'
import { type Decimal, decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { timesPowerOfTen } from '../format/format-number.ts'
import { comesMerged, endOrdinal, month, parsePeriod, periodKind, type PeriodText, printPeriod } from '../period.ts'
import { printSeriesKey, type SeriesKey } from '../series-key.ts'
import type { FigureId, Level, RecordFact } from './facts.ts'
import { RECORD_MONTHS, RECORD_YEARS } from './rulebook.ts'

/**
 * Proof that the month's balance is above every print of every vintage of every earlier month, in a series without a gap
 * for at least 15 years. A balance that was not printed is exports − imports as known at that vintage. January–February
 * never ranks among months, nor do the single Januaries and Februaries that later tables give since they come together; where
 * one of those stood higher, the fact says that it is about months released alone. Null without proof.
 * `prints`: month series of exports, imports and balance in `level`'s currency, every vintage before this release.
 */
export function monthRecord(level: Level, period: PeriodText, prints: readonly Figure[]): RecordFact | null {
  const now = parsePeriod(period)
  if (periodKind(now) !== 'month') return null
  const balances = balancePrints(prints, level.currency)
  const earlier = [...balances].filter(([text]) => endOrdinal(parsePeriod(text)) < endOrdinal(now))
  const months = earlier.filter(([text]) => periodKind(parsePeriod(text)) === 'month')
  const released = months.filter(([text]) => !comesTogether(text))
  const since = unbrokenFrom(endOrdinal(now), new Set(earlier.map(([text]) => text)))
  if (since === null || endOrdinal(now) - since < RECORD_MONTHS) return null
  const first = printPeriod(month(Math.floor(since / 12), (since % 12) + 1))
  const record = aboveAll(level, valuesOf(released), first)
  return record && { ...record, amongReleasedAlone: aboveAll(level, valuesOf(months), first) === null }
}

function valuesOf(months: readonly (readonly [PeriodText, readonly Print[]])[]): readonly Print[] {
  return months.flatMap(([, values]) => values)
}

/** A January or February of the years in which the flash gives only both together. */
function comesTogether(text: PeriodText): boolean {
  const { year, last } = parsePeriod(text)
  return last <= 2 && comesMerged(year)
}

/** The same of a year's total, among at least five annual figures in a row. `prints`: every vintage of that year-to-date series. */
export function annualRecord(
  level: Level,
  period: PeriodText,
  prints: readonly Figure[],
  series: SeriesKey,
): RecordFact | null {
  const { year } = parsePeriod(period)
  const years = new Map<number, Print[]>()
  for (const figure of prints) {
    const held = parsePeriod(figure.period)
    if (figure.series !== series || periodKind(held) !== 'year' || held.year >= year) continue
    const values = printsOf(figure)
    if (values.length > 0) years.set(held.year, [...(years.get(held.year) ?? []), ...values])
  }
  let since = year
  while (years.has(since - 1)) since -= 1
  if (year - since < RECORD_YEARS) return null
  return aboveAll(level, [...years.values()].flat(), String(since))
}

interface Print {
  readonly amount: Decimal
  readonly id: FigureId
}

function aboveAll(level: Level, prints: readonly Print[], since: PeriodText): RecordFact | null {
  const highest = prints.reduce<Print | null>(
    (best, print) => (best === null || print.amount.gt(best.amount) ? print : best),
    null,
  )
  if (highest === null || timesPowerOfTen(decimal(level.value), level.scale).lte(highest.amount)) return null
  return { since, restsOn: [...level.restsOn, highest.id], amongReleasedAlone: false }
}

/** The first month of the run without a gap that ends before `now`; null where there is none. Ordinals as in period.ts. */
function unbrokenFrom(now: number, held: ReadonlySet<PeriodText>): number | null {
  let since = now
  while (isHeld(since - 1, held)) since -= 1
  return since < now ? since : null
}

function isHeld(ordinal: number, held: ReadonlySet<PeriodText>): boolean {
  const year = Math.floor(ordinal / 12)
  const monthOfYear = (ordinal % 12) + 1
  if (held.has(printPeriod(month(year, monthOfYear)))) return true
  return monthOfYear <= 2 && comesMerged(year) && held.has(`${year}-01..02`)
}

/** Every balance ever printed or implied, by period. */
function balancePrints(
  prints: readonly Figure[],
  currency: Level['currency'],
): ReadonlyMap<PeriodText, readonly Print[]> {
  const key = (flow: 'exports' | 'imports' | 'balance') =>
    printSeriesKey({ flow, breakdown: 'all', member: null, measure: 'value', unit: currency, basis: 'month' })
  const keys = { exports: key('exports'), imports: key('imports'), balance: key('balance') }
  const found = new Map<PeriodText, Print[]>()
  for (const [period, figures] of grouped(prints, ({ period: text }) => text)) {
    const printed = figures.filter(({ series }) => series === keys.balance).flatMap(printsOf)
    const implied = impliedBalances(figures, keys)
    if (printed.length + implied.length > 0) found.set(period, [...printed, ...implied])
  }
  return found
}

/** Exports − imports as known after each vintage that changed one of them. */
function impliedBalances(
  figures: readonly Figure[],
  keys: { exports: SeriesKey; imports: SeriesKey },
): readonly Print[] {
  const levels = figures.filter(
    ({ series, value }) => value !== null && (series === keys.exports || series === keys.imports),
  )
  const inOrder = [...grouped(levels, ({ vintage }) => vintage)].sort(([a], [b]) => a - b)
  let exports: Decimal | null = null
  let imports: Decimal | null = null
  const implied: Print[] = []
  for (const [, changed] of inOrder) {
    for (const figure of changed) {
      const amount = timesPowerOfTen(decimal(figure.value ?? '0'), figure.scale)
      if (figure.series === keys.exports) exports = amount
      else imports = amount
    }
    const [figure] = changed
    if (exports && imports && figure) implied.push({ amount: exports.minus(imports), id: idOf(figure) })
  }
  return implied
}

/** The figure's own print and those of sources that disagree: a record must stand above all of them. */
function printsOf(figure: Figure): readonly Print[] {
  return [figure, ...figure.disagreements].flatMap(({ value, scale }) =>
    value === null ? [] : [{ amount: timesPowerOfTen(decimal(value), scale), id: idOf(figure) }],
  )
}

function idOf({ series, period, vintage }: Figure): FigureId {
  return { series, period, vintage }
}
