import type { ReactNode } from 'react'
import { columnLetters } from '#trade/column-letters.ts'
import type { SheetView } from '#trade/import-view.ts'
import { isPrintedNumber } from './printed-number.ts'
import styles from './SheetGrid.module.css'

export interface GridSide {
  readonly title: string
  /** Heads of the columns beside the sheet. */
  readonly head: ReactNode
  /** How many columns stand beside it. */
  readonly columns: number
  /** The cells beside a row, counted from 0, and what stands open below it. */
  readonly beside: (row: number) => ReactNode
  readonly below?: (row: number) => ReactNode
}

interface Props {
  readonly sheet: SheetView
  readonly title: string
  /** How a cell is marked, by its name (`C6`): read as a figure, not understood, or the one that was asked for. */
  readonly marks: ReadonlyMap<string, 'figure' | 'problem' | 'asked'>
  readonly side?: GridSide
}

/** The agency's own sheet, cell for cell with its letters and numbers, and beside each row what was read of it. */
export function SheetGrid({ sheet, title, marks, side }: Props) {
  const width = Math.max(1, ...sheet.rows.map((row) => row.length))
  const letters = Array.from({ length: width }, (_, at) => columnLetters(at))
  return (
    <div className={styles.scroll}>
      <table className={styles.grid} aria-label={`${title}: ${sheet.name}`}>
        <thead>
          <tr>
            <th className={styles.title} colSpan={width + 1}>
              {title}
              {sheet.title && <small lang={/\p{Script=Han}/u.test(sheet.title) ? 'zh-CN' : 'en'}>{sheet.title}</small>}
            </th>
            {side && (
              <th className={styles.middle} colSpan={side.columns}>
                {side.title}
              </th>
            )}
          </tr>
          <tr>
            <th className={styles.number} aria-hidden="true" />
            {letters.map((letter, at) => (
              <th key={at} className={styles.letter} scope="col">
                {letter}
              </th>
            ))}
            {side?.head}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, at) => (
            <Row key={at} row={row} at={at} width={width} marks={marks} {...(side && { side })} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  row,
  at,
  width,
  marks,
  side,
}: {
  row: readonly string[]
  at: number
  width: number
  marks: Props['marks']
  side?: GridSide
}) {
  const below = side?.below?.(at)
  return (
    <>
      <tr className={below ? styles.on : undefined}>
        <th className={styles.number} scope="row">
          {at + 1}
        </th>
        {Array.from({ length: width }, (_, column) => {
          const text = row[column] ?? ''
          const name = `${columnLetters(column)}${at + 1}`
          const mark = marks.get(name)
          return (
            <td
              key={column}
              id={mark === 'asked' ? 'asked' : undefined}
              className={`${styles.sheet} ${isPrintedNumber(text) ? styles.right : ''} ${mark ? styles[mark] : ''}`}
            >
              {text}
            </td>
          )
        })}
        {side?.beside(at)}
      </tr>
      {below && side && (
        <tr className={styles.open}>
          <td className={styles.number} colSpan={width + 1}>
            {' '}
          </td>
          <td className={styles.middle} colSpan={side.columns}>
            {below}
          </td>
        </tr>
      )}
    </>
  )
}
