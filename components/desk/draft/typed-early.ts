import { refKey } from '#trade/checks/finding.ts'
import type { Cell, Row } from './rows.ts'
import { fieldOf, type Typed, type TypedCell } from './typed.ts'

/** A field into which something was typed before anybody listened. */
export interface EarlyTyping {
  readonly cell: Cell
  readonly change: Partial<TypedCell>
}

/**
 * What was typed into the fields of `rows` before the page's scripts had come. Its browser keeps it in the fields, and React, which
 * heard nothing of it, would put `typed` back at its next drawing. To be asked once, before that.
 */
export function typedEarly(rows: readonly Row[], typed: Typed): EarlyTyping[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      (['value', 'growth'] as const).flatMap((part) => {
        const ref = { series: cell.series, period: cell.period, part }
        const field = document.querySelector<HTMLInputElement>(`input[data-figure="${CSS.escape(refKey(ref))}"]`)
        // What can't be typed into shows its digits grouped.
        if (!field || field.readOnly || field.value === fieldOf(typed, ref).text) return []
        return [{ cell, change: { [part]: field.value } }]
      }),
    ),
  )
}
