import type { DraftEntry } from '#trade/checks/draft.ts'
import type { PeriodText } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { type Row, scaleOf } from './rows.ts'

/** What stands in the two fields of a figure. */
export interface TypedCell {
  readonly value: string
  readonly growth: string
  readonly scale: number
}

/** What stands in the form, by figure. */
export type Typed = Readonly<Record<string, TypedCell>>

export function cellKey({ series, period }: { readonly series: SeriesKey; readonly period: PeriodText }): string {
  return `${series}@${period}`
}

/** The form's fields as a draft holds them. */
export function typedFrom(entries: readonly DraftEntry[]): Typed {
  return Object.fromEntries(
    entries.map((entry) => [
      cellKey(entry),
      { value: entry.value ?? '', growth: entry.printedGrowthPercent ?? '', scale: scaleOf(entry) },
    ]),
  )
}

/** The draft that the fields say, in the form's order; empty fields are left out. */
export function entriesFrom(typed: Typed, rows: readonly Row[]): readonly DraftEntry[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const { value, growth, scale } = typed[cellKey(cell)] ?? { value: '', growth: '', scale: cell.scale }
      if (value.trim() === '' && growth.trim() === '') return []
      return [
        {
          series: cell.series,
          period: cell.period,
          value: value.trim() || null,
          scale,
          printedGrowthPercent: growth.trim() || null,
        },
      ]
    }),
  )
}

/** Figures in which two fillings of the form differ, blanks aside. */
export function differences(mine: Typed, theirs: Typed): readonly string[] {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return [...keys].filter((key) => said(mine[key]) !== said(theirs[key]))
}

function said(cell: TypedCell | undefined): string {
  const value = cell?.value.trim() ?? ''
  const growth = cell?.growth.trim() ?? ''
  return value || growth ? `${value}|${value ? (cell?.scale ?? '') : ''}|${growth}` : ''
}

/** Every figure of a filling as a draft entry, for the lines it needs. Empty ones need none. */
export function entriesOf(typed: Typed): readonly DraftEntry[] {
  return Object.entries(typed).flatMap(([key, { value, growth, scale }]) => {
    const [series = '', period = ''] = key.split('@')
    return value.trim() || growth.trim()
      ? [{ series, period, value: value || null, scale, printedGrowthPercent: growth || null }]
      : []
  })
}
