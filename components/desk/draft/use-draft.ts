'use client'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import type { FigureRef } from '#trade/checks/finding.ts'
import type { StandingField } from '#trade/drafting.ts'
import type { ReleaseState, Stage } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { useLanguage } from '../../words/Language.tsx'
import { DraftSession, type SessionState, type TypeFigures } from './draft-session.ts'
import { dirtyFields, openedFilling } from './filling.ts'
import { type Cell, formRows, freeRow, type Row } from './rows.ts'
import { cellKey, entriesFrom, entriesOf, type Typed, type TypedCell, typedFrom } from './typed.ts'
import { type EarlyTyping, typedEarly } from './typed-early.ts'
import { useDraftNews } from './use-draft-news.ts'

export interface DraftForm extends Omit<SessionState, 'filling'> {
  readonly rows: readonly Row[]
  readonly typed: Typed
  readonly entries: readonly DraftEntry[]
  /** The draft's revision that the fields stand on. */
  readonly revision: number
  /** Something is typed that the draft does not hold yet. */
  readonly isDirty: boolean
  readonly contested: readonly StandingField[]
  /** What another typed last. */
  readonly heard: StandingField | null
  readonly cellOf: (cell: Cell) => TypedCell
  readonly type: (cell: Cell, change: Partial<TypedCell>) => void
  readonly addRow: (series: SeriesKey) => void
  readonly removeRow: (row: Row) => void
  readonly choose: (ref: FigureRef, whose: 'mine' | 'theirs') => void
  /** Back to what the draft holds. */
  readonly discard: () => void
  /** Something beside the figures was saved: they stand on `revision` now. */
  readonly movedTo: (revision: number) => void
  /** Sends what is typed; null where not all of it could be written. */
  readonly flush: () => Promise<number | null>
}

interface Source {
  readonly code: string
  readonly stage: Stage
  readonly period: string
  readonly state: ReleaseState
  readonly revision: number
  readonly entries: readonly DraftEntry[]
  readonly background: Background
}

/** The form of a draft that others fill, too: each sees the other's fields. What is typed is kept in this browser until it is in the draft. */
export function useDraft(source: Source, typeFigures: TypeFigures): DraftForm {
  const { code, stage, period, state, revision, entries: opened, background } = source
  const language = useLanguage()
  const [session] = useState(() => new DraftSession(code, openedFilling(typedFrom(opened), revision), typeFigures))
  const { filling, ...standing } = useSyncExternalStore(session.subscribe, session.state, session.state)
  useDraftNews(code, state, session)

  const { typed, base, added, removed } = filling
  const rows = useMemo(() => {
    const held = formRows(stage, period, [...entriesOf(base), ...entriesOf(typed)], background, language)
    const extra = added.map((series) => freeRow(series, period, background))
    const all = [...held, ...extra.filter((row) => !held.some(({ id }) => id === row.id))]
    return all.filter(({ id }) => !removed.includes(id))
  }, [stage, period, base, typed, added, removed, background, language])
  const [firstRows] = useState(rows)
  const early = useRef<EarlyTyping[]>([])
  // In the same breath as React takes the page over: the next event puts what it knows back into the fields.
  useLayoutEffect(() => {
    early.current = typedEarly(firstRows, session.state().filling.typed)
  }, [firstRows, session])
  useEffect(() => {
    const stop = session.start()
    // After what this browser kept: it was typed later.
    for (const { cell, change } of early.current.splice(0))
      session.change((held) => ({ typed: withCell(held.typed, cell, change) }))
    return stop
  }, [session])
  const entries = useMemo(() => entriesFrom(typed, rows), [typed, rows])
  const isDirty = useMemo(() => dirtyFields(filling).length > 0, [filling])
  const contested = useMemo(() => Object.values(filling.contested), [filling])

  return {
    ...standing,
    rows,
    typed,
    entries,
    revision: filling.revision,
    isDirty,
    contested,
    heard: filling.heard,
    cellOf: (cell) => typed[cellKey(cell)] ?? emptyCell(cell.scale),
    type: (cell, change) => session.change((held) => ({ typed: withCell(held.typed, cell, change) })),
    addRow: (series) =>
      session.change((held) => ({
        added: [...held.added, series],
        removed: held.removed.filter((id) => !series.startsWith(`${id}.`)),
      })),
    removeRow: (row) => {
      const gone = new Set(row.cells.map(cellKey))
      session.change((held) => ({
        typed: Object.fromEntries(
          Object.entries(held.typed).map(([key, cell]) => [key, gone.has(key) ? emptyCell(cell.scale) : cell]),
        ),
        removed: [...held.removed, row.id],
        added: held.added.filter((series) => !row.cells.some((cell) => cell.series === series)),
      }))
    },
    choose: (ref, whose) => session.choose(ref, whose),
    discard: () => session.discard(),
    movedTo: (next) => session.movedTo(next),
    flush: () => session.flush(),
  }
}

function withCell(typed: Typed, cell: Cell, change: Partial<TypedCell>): Typed {
  return { ...typed, [cellKey(cell)]: { ...(typed[cellKey(cell)] ?? emptyCell(cell.scale)), ...change } }
}

function emptyCell(scale: number): TypedCell {
  return { value: '', growth: '', scale }
}
