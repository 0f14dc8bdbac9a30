'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import type { Stage } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { keep, readKept } from './kept-typing.ts'
import { type Cell, formRows, freeRow, type Row } from './rows.ts'
import { cellKey, differences, entriesFrom, type Typed, type TypedCell, typedFrom } from './typed.ts'

export interface DraftForm {
  readonly rows: readonly Row[]
  readonly typed: Typed
  readonly entries: readonly DraftEntry[]
  /** The saved revision the typing stands on. */
  readonly revision: number
  readonly isDirty: boolean
  /** When typing that came back from the browser was made, until it is saved or discarded. */
  readonly restoredAt: string | null
  cellOf(cell: Cell): TypedCell
  type(cell: Cell, change: Partial<TypedCell>): void
  addRow(series: SeriesKey): void
  removeRow(row: Row): void
  /** Back to what is saved. */
  discard(): void
  /** What stands in the form is now saved as `revision`. */
  saved(revision: number): void
  /** Something beside the figures was saved: they stand on `revision` now. */
  movedTo(revision: number): void
  /** Go on from another's revision, with these of their figures and one's own otherwise. */
  rebase(revision: number, theirs: Typed, take: readonly string[]): void
}

interface Source {
  readonly code: string
  readonly stage: Stage
  readonly period: string
  readonly revision: number
  readonly entries: readonly DraftEntry[]
  readonly background: Background
}

/** The form of a draft: what is typed, kept in this browser until it is saved. */
export function useDraft({ code, stage, period, revision: savedRevision, entries: savedEntries, background }: Source): DraftForm {
  const [base, setBase] = useState(() => ({ typed: typedFrom(savedEntries), revision: savedRevision }))
  const [typed, setTyped] = useState<Typed>(base.typed)
  const [added, setAdded] = useState<readonly SeriesKey[]>([])
  const [restoredAt, setRestoredAt] = useState<string | null>(null)
  const hasLooked = useRef(false)
  const isDirty = useMemo(() => differences(typed, base.typed).length > 0, [typed, base])

  const rows = useMemo(() => {
    const held = formRows(stage, period, entriesOf(base.typed), background)
    const extra = added.map((series) => freeRow(series, period, background))
    return [...held, ...extra.filter((row) => !held.some(({ id }) => id === row.id))]
  }, [stage, period, base, added, background])

  // Another page's save arrives with a refresh: an untouched form follows it, a touched one keeps its own and is told on saving.
  useEffect(() => {
    if (savedRevision <= base.revision || isDirty) return
    const next = typedFrom(savedEntries)
    setBase({ typed: next, revision: savedRevision })
    setTyped(next)
  }, [savedRevision, savedEntries, base.revision, isDirty])

  // After the first drawing, which must agree with the server's.
  useEffect(() => {
    if (hasLooked.current) return
    hasLooked.current = true
    const kept = readKept(code)
    if (!kept || differences(kept.typed, base.typed).length === 0) return
    setTyped(kept.typed)
    setAdded(kept.added)
    setBase((held) => ({ ...held, revision: kept.revision }))
    setRestoredAt(kept.at)
  }, [code, base.typed])

  useEffect(() => {
    if (!hasLooked.current) return
    keep(code, isDirty ? { typed, added, revision: base.revision, at: new Date().toISOString() } : null)
  }, [code, typed, added, base.revision, isDirty])

  const cellOf = useCallback((cell: Cell): TypedCell => typed[cellKey(cell)] ?? { value: '', growth: '', scale: cell.scale }, [typed])
  const entries = useMemo(() => entriesFrom(typed, rows), [typed, rows])
  return {
    rows,
    typed,
    entries,
    revision: base.revision,
    isDirty,
    restoredAt,
    cellOf,
    type: (cell, change) => setTyped((held) => ({ ...held, [cellKey(cell)]: { ...(held[cellKey(cell)] ?? { value: '', growth: '', scale: cell.scale }), ...change } })),
    addRow: (series) => setAdded((held) => [...held, series]),
    removeRow: (row) => {
      const gone = new Set(row.cells.map(cellKey))
      setTyped((held) => Object.fromEntries(Object.entries(held).filter(([key]) => !gone.has(key))))
      setAdded((held) => held.filter((series) => !row.cells.some((cell) => cell.series === series)))
    },
    discard: () => {
      setTyped(typedFrom(savedEntries))
      setBase({ typed: typedFrom(savedEntries), revision: savedRevision })
      setRestoredAt(null)
    },
    saved: (revision) => {
      setBase({ typed, revision })
      setRestoredAt(null)
    },
    movedTo: (revision) => setBase((held) => ({ ...held, revision })),
    rebase: (revision, theirs, take) => {
      setBase({ typed: theirs, revision })
      setTyped((mine) => {
        const merged: Record<string, TypedCell> = { ...mine }
        for (const key of take) merged[key] = theirs[key] ?? { value: '', growth: '', scale: mine[key]?.scale ?? 9 }
        return merged
      })
      setRestoredAt(null)
    },
  }
}

function entriesOf(typed: Typed): readonly DraftEntry[] {
  return Object.entries(typed).map(([key, { value, growth, scale }]) => {
    const [series = '', period = ''] = key.split('@')
    return { series, period, value: value || null, scale, printedGrowthPercent: growth || null }
  })
}
