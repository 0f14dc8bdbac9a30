import type { DraftEntry } from '#trade/checks/draft.ts'
import type { FigureRef } from '#trade/checks/finding.ts'
import type { FieldText } from '#trade/drafting.ts'
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

/** What stands in one field; the unit is the figure's. */
export function fieldOf(typed: Typed, ref: FigureRef): FieldText {
  const cell = typed[cellKey(ref)]
  return { text: cell?.[ref.part] ?? '', scale: cell?.scale ?? 0 }
}

/** The form with another text in one field. */
export function withField(typed: Typed, ref: FigureRef, { text, scale }: FieldText): Typed {
  const cell = typed[cellKey(ref)] ?? { value: '', growth: '', scale }
  // Growth has no unit: that of its figure stays.
  const changed = ref.part === 'value' && text !== '' ? { ...cell, value: text, scale } : { ...cell, [ref.part]: text }
  return { ...typed, [cellKey(ref)]: changed }
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
