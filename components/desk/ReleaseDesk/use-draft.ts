'use client'
import { useEffect, useMemo, useState } from 'react'
import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import type { Stage } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { useLanguage } from '../../words/Language.tsx'
import { keep, useKept } from './kept-typing.ts'
import { type Cell, formRows, freeRow, type Row } from './rows.ts'
import { cellKey, differences, entriesFrom, entriesOf, type Typed, type TypedCell, typedFrom } from './typed.ts'

export interface DraftForm {
  readonly rows: readonly Row[]
  readonly typed: Typed
  readonly entries: readonly DraftEntry[]
  /** The saved revision the typing stands on. */
  readonly revision: number
  readonly isDirty: boolean
  /** When typing that came back from the browser was made, until it is saved or discarded. */
  readonly restoredAt: string | null
  readonly cellOf: (cell: Cell) => TypedCell
  readonly type: (cell: Cell, change: Partial<TypedCell>) => void
  readonly addRow: (series: SeriesKey) => void
  readonly removeRow: (row: Row) => void
  /** Back to what is saved. */
  readonly discard: () => void
  /** What stands in the form is now saved as `revision`. */
  readonly saved: (revision: number) => void
  /** Something beside the figures was saved: they stand on `revision` now. */
  readonly movedTo: (revision: number) => void
  /** Go on from another's revision, with these of their figures and one's own otherwise. */
  readonly rebase: (revision: number, theirs: Typed, take: readonly string[]) => void
}

interface Source {
  readonly code: string
  readonly stage: Stage
  readonly period: string
  readonly revision: number
  readonly entries: readonly DraftEntry[]
  readonly background: Background
}

/** A filling of the form, and the saved one it began from. */
interface Filling {
  readonly typed: Typed
  readonly base: Typed
  readonly revision: number
  /** Series added by hand. */
  readonly added: readonly SeriesKey[]
  /** Lines taken away by hand, by id. */
  readonly removed: readonly string[]
  readonly restoredAt: string | null
}

/** The form of a draft: what is typed, kept in this browser until it is saved. */
export function useDraft({ code, stage, period, revision, entries: savedEntries, background }: Source): DraftForm {
  const language = useLanguage()
  const saved = useMemo(
    (): Filling => ({
      typed: typedFrom(savedEntries),
      base: typedFrom(savedEntries),
      revision,
      added: [],
      removed: [],
      restoredAt: null,
    }),
    [savedEntries, revision],
  )
  const [own, setOwn] = useState<Filling | null>(null)
  const kept = useKept(code)
  const filling = useMemo(() => {
    const touched = own ?? (kept && { ...saved, ...kept, restoredAt: kept.at })
    // A page that is not being typed in follows what others save.
    return touched && (isTouched(touched) || touched.revision >= saved.revision) ? touched : saved
  }, [own, kept, saved])
  const { typed, added, removed } = filling
  const isDirty = useMemo(() => isTouched(filling), [filling])

  // Only once this page has been typed in: before, what another day left is still to be read.
  useEffect(() => {
    if (own) keep(code, isTouched(own) ? { ...own, at: new Date().toISOString() } : null)
  }, [code, own])

  const rows = useMemo(() => {
    const held = formRows(
      stage,
      period,
      [...entriesOf(filling.base), ...entriesOf(filling.typed)],
      background,
      language,
    )
    const extra = added.map((series) => freeRow(series, period, background))
    const all = [...held, ...extra.filter((row) => !held.some(({ id }) => id === row.id))]
    return all.filter(({ id }) => !removed.includes(id))
  }, [stage, period, filling.base, filling.typed, added, removed, background, language])
  const entries = useMemo(() => entriesFrom(typed, rows), [typed, rows])

  const change = (next: Partial<Filling> | ((held: Filling) => Partial<Filling>)) =>
    setOwn((before) => {
      const held = before ?? filling
      return { ...held, ...(typeof next === 'function' ? next(held) : next) }
    })
  return {
    rows,
    typed,
    entries,
    revision: filling.revision,
    isDirty,
    restoredAt: isDirty ? filling.restoredAt : null,
    cellOf: (cell) => typed[cellKey(cell)] ?? emptyCell(cell.scale),
    type: (cell, part) =>
      change((held) => ({
        typed: { ...held.typed, [cellKey(cell)]: { ...(held.typed[cellKey(cell)] ?? emptyCell(cell.scale)), ...part } },
      })),
    addRow: (series) =>
      change((held) => ({
        added: [...held.added, series],
        removed: held.removed.filter((id) => !series.startsWith(`${id}.`)),
      })),
    removeRow: (row) => {
      const gone = new Set(row.cells.map(cellKey))
      change((held) => ({
        typed: Object.fromEntries(
          Object.entries(held.typed).map(([key, cell]) => [key, gone.has(key) ? emptyCell(cell.scale) : cell]),
        ),
        removed: [...held.removed, row.id],
        added: held.added.filter((series) => !row.cells.some((cell) => cell.series === series)),
      }))
    },
    discard: () => setOwn(saved),
    saved: (next) => change((held) => ({ base: held.typed, revision: next, restoredAt: null })),
    movedTo: (next) => change({ revision: next }),
    rebase: (next, theirs, take) =>
      change((held) => ({
        base: theirs,
        revision: next,
        typed: {
          ...held.typed,
          ...Object.fromEntries(take.map((key) => [key, theirs[key] ?? emptyCell(held.typed[key]?.scale ?? 9)])),
        },
        restoredAt: null,
      })),
  }
}

function isTouched({ typed, base }: Filling): boolean {
  return differences(typed, base).length > 0
}

function emptyCell(scale: number): TypedCell {
  return { value: '', growth: '', scale }
}
