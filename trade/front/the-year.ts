import { balanceOf } from '../balance.ts'
import { fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import { growthBetween } from '../growth.ts'
import { levelOf, printLevel, type Level } from '../level.ts'
import type { Snapshot } from '../live/fold.ts'
import { isMissing } from '../missing.ts'
import { comparePeriods, parsePeriod, periodKind, type PeriodText } from '../period.ts'
import { allTrade } from '../wall/series.ts'

/** A line of the year: trillions of yuan as printed, at most two decimals. */
export interface YearLine {
  readonly flow: Flow
  readonly trillions: string | null
  readonly growthPercent: string | null
  /** The balance where the agency's own is not held: exports less imports, to the coarser of their digits. */
  readonly isComputed: boolean
  readonly figure: Figure | null
}

export interface TheYear {
  readonly year: number
  readonly lines: readonly YearLine[]
  /** Totals of the years held, oldest first; null where a year between is not. */
  readonly totals: readonly { readonly year: number; readonly trillions: string | null }[]
  /** The running year's total, where one is held after that year. */
  readonly soFar: {
    readonly period: PeriodText
    readonly trillions: string | null
    readonly growthPercent: string | null
    readonly figure: Figure
  } | null
}

/** The newest whole year whose total is held, in yuan, and the running year so far; null where no year is held. */
export function theYear(figures: Snapshot['figures']): TheYear | null {
  const totals = Object.values(figures[allTrade('total', 'CNY', 'year-to-date')] ?? {})
    .filter(({ value }) => value !== null)
    .sort((a, b) => comparePeriods(parsePeriod(a.period), parsePeriod(b.period)))
  const newest = totals.findLast(({ period }) => periodKind(parsePeriod(period)) === 'year')
  if (!newest) return null
  const last = totals.at(-1)
  return {
    year: Number(newest.period),
    lines: [
      ...(['total', 'exports', 'imports'] as const).map((flow) => lineOf(figures, flow, newest.period)),
      balanceLine(figures, newest.period),
    ],
    totals: everyYear(totals, Number(newest.period)),
    soFar:
      last && last !== newest
        ? {
            period: last.period,
            trillions: trillionsOf(levelOf(last)),
            growthPercent: last.printedGrowthPercent,
            figure: last,
          }
        : null,
  }
}

function everyYear(totals: readonly Figure[], newest: number): TheYear['totals'] {
  const held = new Map(
    totals
      .filter(({ period }) => periodKind(parsePeriod(period)) === 'year')
      .map((figure) => [Number(figure.period), trillionsOf(levelOf(figure))]),
  )
  const oldest = Math.min(...held.keys())
  return Array.from({ length: newest - oldest + 1 }, (_, at) => ({
    year: oldest + at,
    trillions: held.get(oldest + at) ?? null,
  }))
}

function lineOf(figures: Snapshot['figures'], flow: Flow, period: PeriodText): YearLine {
  const figure = figures[allTrade(flow, 'CNY', 'year-to-date')]?.[period] ?? null
  return {
    flow,
    trillions: figure && trillionsOf(levelOf(figure)),
    growthPercent: figure?.printedGrowthPercent ?? null,
    isComputed: false,
    figure,
  }
}

function balanceLine(figures: Snapshot['figures'], period: PeriodText): YearLine {
  const printed = lineOf(figures, 'balance', period)
  if (printed.trillions !== null) return printed
  const now = balanceAt(figures, period)
  const before = balanceAt(figures, String(Number(period) - 1))
  const growth = now && before ? growthBetween(now, before) : null
  return {
    ...printed,
    trillions: now && trillionsOf(now),
    growthPercent: growth === null || isMissing(growth) ? null : fixed(growth, 1),
    isComputed: now !== null,
  }
}

function balanceAt(figures: Snapshot['figures'], period: PeriodText): Level | null {
  const [exports, imports] = (['exports', 'imports'] as const).map((flow) => {
    const figure = figures[allTrade(flow, 'CNY', 'year-to-date')]?.[period]
    return figure ? levelOf(figure) : null
  })
  return exports && imports && !isMissing(exports) && !isMissing(imports) ? balanceOf(exports, imports) : null
}

// The agency's own two decimals of a trillion; the bulletin's thousand yuan would only pretend to more in a headline table.
const LAST_DIGIT = 10

function trillionsOf(level: ReturnType<typeof levelOf>): string | null {
  return isMissing(level)
    ? null
    : printLevel({ amount: level.amount, lastDigit: Math.max(level.lastDigit, LAST_DIGIT) }, 12)
}
