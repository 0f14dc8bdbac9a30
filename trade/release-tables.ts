import type { Decimal } from './decimal.ts'
import type { Figure } from './figure.ts'
import { FLOWS, type Flow } from './flow.ts'
import { moved } from './front/moved.ts'
import { type Level, levelOf } from './level.ts'
import { isMissing, type Missing, missing } from './missing.ts'
import { type Basis, comparePeriods, parsePeriod, type PeriodText } from './period.ts'
import { growthOfFigure } from './release-growth.ts'
import { type Breakdown, BREAKDOWNS, type Measure, parseSeriesKey } from './series-key.ts'
import { CURRENCIES, type Currency } from './unit.ts'

/** The figures of a release that belong in one table: of one cut, basis and currency; quantities of all units together. */
export interface ReleaseTable {
  readonly breakdown: Breakdown
  readonly basis: Basis
  /** Null for quantities, whose units differ from row to row. */
  readonly currency: Currency | null
  readonly measure: Measure
  /** Power of ten the values are shown in: the one most of them were printed in. */
  readonly scale: number
  /** Flows of which it holds a figure. */
  readonly flows: readonly Flow[]
  /** True where it holds figures of more than one period. */
  readonly hasPeriods: boolean
  /** Newest period first; within it the largest first, as far as levels are held. */
  readonly rows: readonly ReleaseRow[]
}

export interface ReleaseRow {
  readonly member: string | null
  readonly period: PeriodText
  readonly cells: Readonly<Partial<Record<Flow, ReleaseCell>>>
}

export interface ReleaseCell {
  readonly figure: Figure
  readonly level: Level | Missing
  /** Ours, on the base as known at the release. A balance is not grown by per cent: its sign may turn. */
  readonly computedGrowth: Decimal | Missing
  /** What this release itself printed here until it was corrected or withdrawn; each null where it was none, or still holds (moved.ts). */
  readonly struck: { readonly level: Level | null; readonly growth: string | null } | null
}

/**
 * All figures of a release as tables. `base` holds the figures a year before, by series and period; `first` is the sequence of
 * the release's first publication: what was printed before it took the place of is a revision, what it printed itself is struck.
 */
export function releaseTables(
  figures: readonly Figure[],
  base: ReadonlyMap<string, Figure>,
  first: number,
): readonly ReleaseTable[] {
  const tables = new Map<string, Figure[]>()
  for (const figure of figures) {
    const { breakdown, basis, measure, unit } = parseSeriesKey(figure.series)
    const key = [breakdown, measure, measure === 'value' ? unit : '', basis].join(' ')
    tables.set(key, [...(tables.get(key) ?? []), figure])
  }
  return [...tables.values()].map((of) => tableOf(of, base, first)).sort(inOrder)
}

function tableOf(figures: readonly Figure[], base: ReadonlyMap<string, Figure>, first: number): ReleaseTable {
  const rows = new Map<
    string,
    { member: string | null; period: PeriodText; cells: Partial<Record<Flow, ReleaseCell>> }
  >()
  const dimensions = figures.map((figure) => parseSeriesKey(figure.series))
  figures.forEach((figure, at) => {
    const { flow, member } = dimensions[at] ?? parseSeriesKey(figure.series)
    const key = `${member} ${figure.period}`
    const row = rows.get(key) ?? { member, period: figure.period, cells: {} }
    row.cells[flow] = {
      figure,
      level: levelOf(figure),
      computedGrowth: flow === 'balance' ? missing('not-published') : growthOfFigure(figure, base),
      struck: struckPrint(figure, first),
    }
    rows.set(key, row)
  })
  const { breakdown, basis, measure, unit } = dimensions[0] ?? parseSeriesKey('')
  return {
    breakdown,
    basis,
    measure,
    currency: measure === 'value' ? (CURRENCIES.find((currency) => currency === unit) ?? null) : null,
    scale: mostCommon(figures.flatMap((figure) => scaleOf(figure))),
    flows: FLOWS.filter((flow) => dimensions.some((one) => one.flow === flow)),
    hasPeriods: new Set(figures.map(({ period }) => period)).size > 1,
    rows: [...rows.values()].sort(
      (a, b) => comparePeriods(parsePeriod(b.period), parsePeriod(a.period)) || bySize(a, b),
    ),
  }
}

function struckPrint(figure: Figure, first: number): ReleaseCell['struck'] {
  const { value, printedGrowthPercent, replaces } = figure
  if (!replaces || replaces.vintage < first) return null
  const change = moved(figure)
  const level = levelOf({ ...figure, ...replaces })
  return {
    level: isMissing(level) || (value !== null && !change?.level) ? null : level,
    growth: printedGrowthPercent !== null && !change?.growth ? null : replaces.printedGrowthPercent,
  }
}

/** A figure withdrawn counts by what it was. */
function scaleOf({ value, scale, replaces }: Figure): readonly number[] {
  if (value !== null) return [scale]
  return replaces?.value ? [replaces.scale] : []
}

function bySize(a: ReleaseRow, b: ReleaseRow): number {
  const [left, right] = [sizeOf(a), sizeOf(b)]
  if (!left || !right) return Number(!left) - Number(!right)
  return right.amount.cmp(left.amount)
}

/** By total where it is held, else by the first flow that is. */
function sizeOf({ cells }: ReleaseRow): Level | null {
  for (const flow of ['total', 'exports', 'imports', 'balance'] as const) {
    const cell = cells[flow]
    for (const level of [cell?.level, cell?.struck?.level]) if (level && !isMissing(level)) return level
  }
  return null
}

function inOrder(a: ReleaseTable, b: ReleaseTable): number {
  return (
    BREAKDOWNS.indexOf(a.breakdown) - BREAKDOWNS.indexOf(b.breakdown) ||
    Number(a.measure === 'quantity') - Number(b.measure === 'quantity') ||
    Number(a.basis === 'year-to-date') - Number(b.basis === 'year-to-date') ||
    Number(a.currency === 'CNY') - Number(b.currency === 'CNY')
  )
}

function mostCommon(scales: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const scale of scales) counts.set(scale, (counts.get(scale) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}
