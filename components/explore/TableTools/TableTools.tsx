'use client'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useFollow } from '../../shell/Link/use-follow.ts'
import { type CellPlace, moved } from './cell-moves.ts'
import { CopyButton } from './CopyButton.tsx'
import styles from './TableTools.module.css'

// What a page key moves by in a table that is as long as it is.
const PAGE = 10

/** Round a table that the server draws: arrow keys between its cells, and a copy of the whole of it, with what is folded away. */
export function TableTools({
  caption,
  source,
  folded,
  words,
  children,
}: {
  caption: string
  source: readonly string[]
  /** What the cells of the rows say that follow those drawn. */
  folded: readonly (readonly string[])[]
  words: { readonly keys: string; readonly copy: string; readonly copied: string; readonly notCopied: string }
  children: ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const follow = useFollow()
  const press = (event: KeyboardEvent) => {
    const from = frame.current && placeIn(rowsOf(frame.current), event.target)
    if (!from || event.altKey || event.shiftKey) return
    const rows = rowsOf(frame.current)
    const next = moved(from, event.key, event.ctrlKey || event.metaKey, {
      rows: rows.length,
      columns: rows[from.row]?.cells.length ?? 1,
      page: PAGE,
    })
    const cell = next && rows[next.row]?.cells[next.column]
    if (!cell) return
    event.preventDefault()
    focus(cell)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the links in the cells have the focus; keys and clicks bubble up from them
    <div ref={frame} onKeyDown={press} onClick={follow}>
      {children}
      <p className={styles.tools}>
        <span>{words.keys}</span>
        <CopyButton
          words={words}
          table={() => {
            const [head = [], ...rows] = rowsOf(frame.current).map(textsOf)
            return { title: caption, columns: head, rows: [...rows, ...folded], source }
          }}
        />
      </p>
    </div>
  )
}

function rowsOf(frame: HTMLElement | null): readonly HTMLTableRowElement[] {
  return frame ? [...frame.querySelectorAll('tr')] : []
}

function placeIn(rows: readonly HTMLTableRowElement[], target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null
  const row = rows.findIndex((one) => one === cell?.parentElement)
  return cell && row >= 0 ? { row, column: cell.cellIndex } : null
}

function focus(cell: HTMLTableCellElement): void {
  const link = cell.querySelector<HTMLElement>('a:not([data-pin])')
  if (link) return link.focus()
  cell.tabIndex = -1
  cell.focus()
}

/** What a row's cells say, without marks, drawings and words for who can't see them. */
function textsOf(row: HTMLTableRowElement): readonly string[] {
  return [...row.cells].flatMap((cell) => {
    if (cell.matches('[data-drawing]')) return []
    const copy = cell.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll('.unseen, sup, svg, [data-pin]')) extra.remove()
    return [copy.textContent.trim()]
  })
}
