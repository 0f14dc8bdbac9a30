import type { Decimal } from '../decimal.ts'
import { isMissing, type Missing, type MissingReason, missing } from '../missing.ts'
import { type Period, printPeriod } from '../period.ts'
import type { View, ViewRow } from './build-view.ts'
import { growthShown, shownValue, type ViewCell } from './view-cell.ts'
import type { Shown } from './view-query.ts'

/** A period's whole as its parts, which add up to it exactly. */
export interface Stacked {
  readonly period: Period
  /** In the order of the rows asked for. */
  readonly parts: readonly Decimal[]
  /** The whole less these parts. */
  readonly rest: Decimal
  readonly whole: Decimal
}

/** A period that can't be stacked: a part or the whole is missing, and what would be drawn in its place would be wrong. */
export interface NotStacked {
  readonly period: Period
  readonly missing: MissingReason
  /** The whole, where that is known. */
  readonly whole: Decimal | null
}

export function isStacked(one: Stacked | NotStacked): one is Stacked {
  return 'parts' in one
}

/** The whole of each period on the axis as the parts `rows` and what they leave; of `level`, `share` or `contribution`, the only ones that add up. */
export function stacked(
  { slots, whole }: Pick<View, 'slots' | 'whole'>,
  rows: readonly ViewRow[],
  shown: Shown,
): readonly (Stacked | NotStacked)[] {
  return slots.map((period) => {
    const at = printPeriod(period)
    const cells = rows.map((row) => row.cells.get(at))
    const all = wholeValue(whole.cells.get(at), shown, cells)
    const values = cells.map((cell) => (cell ? shownValue(cell, shown) : missing('not-held')))
    const lacking = [all, ...values].find((value) => isMissing(value))
    if (isMissing(all) || lacking !== undefined)
      return {
        period,
        missing: lacking && isMissing(lacking) ? lacking.missing : 'not-held',
        whole: isMissing(all) ? null : all,
      }
    const parts = values.flatMap((value) => (isMissing(value) ? [] : [value]))
    return { period, parts, rest: parts.reduce((left, part) => left.minus(part), all), whole: all }
  })
}

/** What the parts add up to. Points from rounded rates are parts of the printed growth, points from levels of the computed one. */
function wholeValue(
  cell: ViewCell | undefined,
  shown: Shown,
  parts: readonly (ViewCell | undefined)[],
): Decimal | Missing {
  if (!cell) return missing('not-held')
  if (shown !== 'contribution') return shownValue(cell, shown)
  return parts.some((part) => part?.contributionIsAbout) ? growthShown(cell) : cell.computedGrowth
}
