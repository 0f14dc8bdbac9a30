import { decimal, fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { growthOnYear } from '../growth.ts'
import { levelOf, printLevel } from '../level.ts'
import { line } from '../line.ts'
import type { Snapshot } from '../live/fold.ts'
import { isMissing } from '../missing.ts'
import { comparePeriods, parsePeriod, type PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'

/** One row of a short table: a level of a year to date, and its growth. */
export interface Row<Name> {
  readonly name: Name
  readonly series: SeriesKey
  /** Digits in units of 10^scale of the table, rounded once to whole units; null where only growth is printed. */
  readonly digits: string | null
  readonly growthPercent: string | null
  /** Ours, from levels, where the agency printed no growth. */
  readonly isComputed: boolean
  readonly figure: Figure
}

export interface Rows<Name> {
  readonly period: PeriodText
  readonly rows: readonly Row<Name>[]
  /** Names without a figure for this period, each with the newest period held, or null. */
  readonly notHeld: readonly { readonly name: Name; readonly latest: PeriodText | null }[]
}

/**
 * Rows of `named` series for the newest period of which at least `atLeast` of them hold a figure; null where there is none such.
 * Year-to-date series only: one period, one basis. `scale`: the power of ten levels are printed in.
 */
export function rowsOfNewest<Name>(
  figures: Snapshot['figures'],
  named: readonly (readonly [Name, SeriesKey])[],
  atLeast: number,
  scale: number,
): Rows<Name> | null {
  const period = newestShared(
    named.map(([, series]) => Object.values(figures[series] ?? {})),
    atLeast,
  )
  if (period === null) return null
  const rows = named.flatMap(([name, series]) => {
    const figure = figures[series]?.[period]
    return figure && holds(figure) ? [rowOf(name, figure, Object.values(figures[series] ?? {}), scale)] : []
  })
  const held = new Set(rows.map(({ series }) => series))
  const notHeld = named
    .filter(([, series]) => !held.has(series))
    .map(([name, series]) => ({ name, latest: newestShared([Object.values(figures[series] ?? {})], 1) }))
  return { period, rows, notHeld }
}

/** Rows by level, the largest first; those without a level last. */
export function largestFirst<Name>(rows: readonly Row<Name>[]): readonly Row<Name>[] {
  return [...rows].sort((a, b) => decimal(b.digits ?? '-1').cmp(decimal(a.digits ?? '-1')))
}

function rowOf<Name>(name: Name, figure: Figure, held: readonly Figure[], scale: number): Row<Name> {
  const level = levelOf(figure)
  const computed = figure.printedGrowthPercent === null ? computedGrowth(figure, held) : null
  return {
    name,
    series: figure.series,
    digits: isMissing(level)
      ? null
      : printLevel({ amount: level.amount, lastDigit: Math.max(level.lastDigit, scale) }, scale),
    growthPercent: figure.printedGrowthPercent ?? computed,
    isComputed: computed !== null,
    figure,
  }
}

function computedGrowth(figure: Figure, held: readonly Figure[]): string | null {
  const levels = held.map(levelOf).flatMap((level) => (isMissing(level) ? [] : [level]))
  const growth = growthOnYear(line(levels), parsePeriod(figure.period))
  return isMissing(growth) ? null : fixed(growth, 1)
}

function newestShared(lines: readonly (readonly Figure[])[], atLeast: number): PeriodText | null {
  const count = new Map<PeriodText, number>()
  for (const figures of lines)
    for (const figure of figures) if (holds(figure)) count.set(figure.period, (count.get(figure.period) ?? 0) + 1)
  const shared = [...count].filter(([, held]) => held >= atLeast).map(([period]) => period)
  return shared.sort((a, b) => comparePeriods(parsePeriod(a), parsePeriod(b))).at(-1) ?? null
}

function holds({ value, printedGrowthPercent }: Figure): boolean {
  return value !== null || printedGrowthPercent !== null
}
