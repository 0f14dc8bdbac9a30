import { type KeyboardEvent, memo, useCallback, useRef } from 'react'
import { columnLetters } from '#trade/column-letters.ts'
import type { SheetView } from '#trade/import-view.ts'
import type { CellPlace } from '#trade/table-mapping.ts'
import grid from '../../sheet/SheetGrid/SheetGrid.module.css'
import { isPrintedNumber } from '../../sheet/SheetGrid/printed-number.ts'
import styles from './Pointing.module.css'

interface Props {
  readonly sheet: SheetView
  readonly title: string
  readonly at: CellPlace
  readonly onAt: (at: CellPlace) => void
  /** Enter: on to what can be said of the cell. */
  readonly onEnter: () => void
  /** What was said of a column, in a few words; empty for nothing. */
  readonly said: (column: number) => string
  /** Cells that say something of the whole table. */
  readonly pointed: readonly CellPlace[]
  readonly firstRow: number | null
  readonly lastRow: number | null
}

/** The sheet as cells to choose from: by click, or by arrow keys from the one cell that is in the order of Tab. */
export function PointingGrid(props: Props) {
  const { sheet, title, at, onAt, onEnter, said, pointed, firstRow, lastRow } = props
  const table = useRef<HTMLTableElement>(null)
  const width = Math.max(1, ...sheet.rows.map((row) => row.length))
  const height = sheet.rows.length
  const onKey = useCallback(
    (event: KeyboardEvent, from: CellPlace) => {
      const step = STEPS[event.key]
      if (event.key !== 'Enter' && !step) return
      event.preventDefault()
      if (!step) return onEnter()
      const row = Math.min(Math.max(from.row + step.row, 0), height - 1)
      const column = Math.min(Math.max(from.column + step.column, 0), width - 1)
      table.current?.querySelector<HTMLElement>(`[data-cell="${columnLetters(column)}${row + 1}"]`)?.focus()
    },
    [onEnter, height, width],
  )
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column))
  return (
    <div className={grid.scroll}>
      <table ref={table} className={`${grid.grid} ${styles.grid}`} aria-label={`${title}: ${sheet.name}`}>
        <thead>
          <tr>
            <th className={grid.number} aria-hidden="true" />
            {letters.map((letter) => (
              <th key={letter} className={grid.letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
          <tr>
            <th className={grid.number} aria-hidden="true" />
            {letters.map((letter, column) => (
              <th key={letter} className={styles.said}>
                {said(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, number) => (
            <Row
              key={number}
              row={row}
              number={number}
              width={width}
              current={at.row === number ? at.column : null}
              pointed={pointed.flatMap((place) => (place.row === number ? [place.column] : [])).join(' ')}
              part={partOf(number, firstRow, lastRow)}
              onAt={onAt}
              onKey={onKey}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Part = 'around' | 'first' | 'read' | 'last'

function partOf(row: number, first: number | null, last: number | null): Part {
  if (row === first) return 'first'
  if (first === null || row < first || (last !== null && row > last)) return 'around'
  return row === last ? 'last' : 'read'
}

const STEPS: Readonly<Record<string, CellPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

interface RowProps {
  readonly row: readonly string[]
  readonly number: number
  readonly width: number
  /** The column of the chosen cell, where it stands in this row. */
  readonly current: number | null
  /** Columns of cells that say something of the table. */
  readonly pointed: string
  readonly part: Part
  readonly onAt: (at: CellPlace) => void
  readonly onKey: (event: KeyboardEvent, from: CellPlace) => void
}

/** Drawn again only when something of it changes: a sheet has thousands of cells, and a key press moves one mark. */
const Row = memo(function Row({ row, number, width, current, pointed, part, onAt, onKey }: RowProps) {
  const marked = new Set(pointed.split(' '))
  return (
    <tr className={styles[part]}>
      <th className={grid.number} scope="row">
        {number + 1}
      </th>
      {Array.from({ length: width }, (_, column) => {
        const text = row[column] ?? ''
        const name = `${columnLetters(column)}${number + 1}`
        const at = { row: number, column }
        return (
          <td
            key={column}
            className={`${grid.sheet} ${isPrintedNumber(text) ? styles.number : ''} ${marked.has(String(column)) ? styles.pointed : ''}`}
          >
            <button
              type="button"
              data-cell={name}
              aria-label={`${name} ${text.trim()}`.trim()}
              aria-current={current === column}
              tabIndex={current === column ? 0 : -1}
              className={current === column ? styles.current : styles.cell}
              onFocus={() => onAt(at)}
              onClick={() => onAt(at)}
              onKeyDown={(event) => onKey(event, at)}
            >
              {text}
            </button>
          </td>
        )
      })}
    </tr>
  )
})
