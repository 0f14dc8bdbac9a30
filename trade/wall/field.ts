import { decimal, digitsOf, fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import { moved } from '../front/moved.ts'
import type { Money } from '../format/format-money.ts'
import type { Expected, ReleaseNotice } from '../live/entry.ts'
import type { Snapshot } from '../live/fold.ts'
import { type Basis, parsePeriod, type PeriodText, periodBefore, printPeriod, yearBefore } from '../period.ts'
import type { Currency } from '../unit.ts'
import { allTrade } from './series.ts'

/** The rule above a field says how its figure stands. */
export type FieldState = 'blank' | 'fresh' | 'provisional' | 'settled' | 'revised' | 'corrected' | 'withdrawn'

/** Where a growth stands against its expectation. Of two falls neither is "above": one fell more, one fell less. */
export type Side = 'above' | 'below' | 'fell-more' | 'fell-less' | 'as-expected'

/** Growth of a flow on a year before, with its level beside it. Digits as printed. */
export interface GrowthField {
  readonly figure: 'growth'
  readonly flow: Flow
  readonly state: FieldState
  readonly growth: string | null
  readonly level: Money | null
  readonly expected: {
    readonly median: string
    readonly low: string | null
    readonly high: string | null
    readonly forecasts: number | null
  } | null
  readonly difference: { readonly points: string; readonly side: Side } | null
  readonly previous: Compared | null
  /** The base of a month's growth; a year's is its `previous`. */
  readonly yearBefore: Compared | null
  /** What stood here before a correction. */
  readonly struck: string | null
}

/** Growth of another period, with its level where that is held. */
export interface Compared {
  readonly period: PeriodText
  readonly growth: string
  readonly level: Money | null
}

/** Exports less imports. */
export interface BalanceField {
  readonly figure: 'balance'
  readonly flow: 'balance'
  readonly state: FieldState
  readonly level: Money | null
  readonly expected: Money | null
  readonly previous: { readonly period: PeriodText; readonly level: Money } | null
  readonly struck: Money | null
}

export type Field = GrowthField | BalanceField

/** What a field is about; `notice` null where its release is still to come. */
export interface Place {
  readonly period: PeriodText
  readonly basis: Basis
  readonly currency: Currency
  readonly expectations: readonly Expected[]
  readonly notice: ReleaseNotice | null
  readonly fresh: boolean
  /** Figures that an addition brought later than this are new, though their release is not. */
  readonly newAfterMs?: number
}

/** The field of `flow`'s growth. */
export function growthField(figures: Snapshot['figures'], flow: Flow, place: Place): GrowthField {
  const line = figures[allTrade(flow, place.currency, place.basis)] ?? {}
  const figure = place.notice ? (line[place.period] ?? null) : null
  const shown = standing(figure, place.notice)
  const expected = expectedGrowth(place, flow)
  const growth = shown?.printedGrowthPercent ?? null
  return {
    figure: 'growth',
    flow,
    state: stateOf(figure, place),
    growth,
    level: moneyOf(shown, place.currency),
    expected,
    difference: growth === null || expected === null ? null : differenceFrom(expected.median, growth),
    previous: comparedWith(line, before(place), place.currency),
    yearBefore:
      place.basis === 'year-to-date'
        ? null
        : comparedWith(line, printPeriod(yearBefore(parsePeriod(place.period))), place.currency),
    struck:
      figure && isCorrectedHere(figure, place.notice) && (growth === null || moved(figure)?.growth)
        ? (figure.replaces?.printedGrowthPercent ?? null)
        : null,
  }
}

/** The field of the balance. Not printed, it is exports less imports of the same release, to the coarser of their digits. */
export function balanceField(figures: Snapshot['figures'], place: Place): BalanceField {
  const { currency, basis, notice } = place
  const line = figures[allTrade('balance', currency, basis)] ?? {}
  const figure = notice ? (line[place.period] ?? null) : null
  const previousPeriod = before(place)
  const previous = moneyOf(line[previousPeriod] ?? null, currency) ?? difference(figures, previousPeriod, place)
  const median = place.expectations.find((one) => one.figure === 'balance' && one.currency === currency)?.median ?? null
  return {
    figure: 'balance',
    flow: 'balance',
    state: stateOf(
      figure ?? (notice ? (figures[allTrade('exports', currency, basis)]?.[place.period] ?? null) : null),
      place,
    ),
    level: moneyOf(standing(figure, notice), currency) ?? (notice ? difference(figures, place.period, place) : null),
    // Polls print balances in billions.
    expected: median === null ? null : { value: median, scale: 9, currency },
    previous: previous && { period: previousPeriod, level: previous },
    struck:
      figure && isCorrectedHere(figure, notice) && (figure.value === null || moved(figure)?.level)
        ? moneyOf(figure.replaces, currency)
        : null,
  }
}

/** Digits as printed against digits as printed: 10.7 on 7.3 is 3.4 above, −14.5 on −12.5 fell 2.0 more. */
export function differenceFrom(expected: string, actual: string): { points: string; side: Side } {
  const gap = decimal(actual).minus(decimal(expected))
  const points = fixed(gap.abs(), Math.max(digitsOf(expected), digitsOf(actual), 1))
  if (gap.eq('0')) return { points, side: 'as-expected' }
  const bothFall = decimal(actual).lt('0') && decimal(expected).lt('0')
  if (bothFall) return { points, side: gap.lt('0') ? 'fell-more' : 'fell-less' }
  return { points, side: gap.lt('0') ? 'below' : 'above' }
}

/** What stands on the wall: the figure, or of a withdrawn one the print that must not be used, struck through. */
function standing(
  figure: Figure | null,
  notice: ReleaseNotice | null,
): Pick<Figure, 'value' | 'scale' | 'printedGrowthPercent'> | null {
  if (notice?.state !== 'withdrawn' || figure === null) return figure
  return figure.value === null && figure.printedGrowthPercent === null ? figure.replaces : figure
}

function stateOf(figure: Figure | null, { notice, fresh, newAfterMs = Number.POSITIVE_INFINITY }: Place): FieldState {
  if (notice === null || figure === null) return 'blank'
  if (notice.state === 'withdrawn') return 'withdrawn'
  if (isCorrectedHere(figure, notice)) return 'corrected'
  if (fresh) return 'fresh'
  const isAdded = figure.release === notice.code && figure.vintage > notice.sequence
  if (isAdded && Date.parse(figure.publishedAt) > newAfterMs) return 'fresh'
  // A later print that moved no digit settles what it repeats.
  if (moved(figure)) return 'revised'
  return figure.status === 'P' ? 'provisional' : 'settled'
}

function isCorrectedHere(figure: Figure | null, notice: ReleaseNotice | null): boolean {
  return notice?.state === 'corrected' && notice.amended !== null && figure?.vintage === notice.amended.sequence
}

/** What polls expect of a flow's growth; null where none is held. */
export function expectedGrowth({ expectations, currency }: Place, flow: Flow): GrowthField['expected'] {
  const poll = expectations.find((one) => one.figure === 'growth' && one.flow === flow && one.currency === currency)
  if (!poll || poll.median === null) return null
  return { median: poll.median, low: poll.low, high: poll.high, forecasts: poll.forecasts }
}

function before({ period, basis }: Place): PeriodText {
  const known = parsePeriod(period)
  // A year is set against the year before; a month against what the agency printed last.
  return printPeriod(basis === 'year-to-date' ? yearBefore(known) : periodBefore(known, basis))
}

function comparedWith(
  line: Readonly<Record<PeriodText, Figure>>,
  period: PeriodText,
  currency: Currency,
): Compared | null {
  const figure = line[period] ?? null
  const growth = figure?.printedGrowthPercent ?? null
  return growth === null ? null : { period, growth, level: moneyOf(figure, currency) }
}

function moneyOf(figure: Pick<Figure, 'value' | 'scale'> | null, currency: Currency): Money | null {
  return figure === null || figure.value === null ? null : { value: figure.value, scale: figure.scale, currency }
}

function difference(figures: Snapshot['figures'], period: PeriodText, { currency, basis }: Place): Money | null {
  const [exports, imports] = (['exports', 'imports'] as const).map(
    (flow) => figures[allTrade(flow, currency, basis)]?.[period],
  )
  // Of one release and one scale only: a first print less a restated one would be nobody's balance.
  if (!exports?.value || !imports?.value || exports.release !== imports.release || exports.scale !== imports.scale)
    return null
  const digits = Math.min(digitsOf(exports.value), digitsOf(imports.value))
  return { value: fixed(decimal(exports.value).minus(decimal(imports.value)), digits), scale: exports.scale, currency }
}
