import type { Column, ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { viewAddress } from '../address.ts'
import { CellMark } from '../CellMark/CellMark.tsx'
import { exploreWords } from '../words.ts'
import { type CellText, cellText, type RowFacts } from './cell-text.ts'
import styles from './FigureTable.module.css'

/** The figures of a row, a cell for each of `columns`: each a link that quotes it, if the row has a name in the address. */
export function FigureCells({
  row,
  facts,
  columns,
  query,
  language,
}: {
  /** As the address names it; null for a row that can't be quoted. */
  row: string | null
  facts: RowFacts
  columns: readonly Column[]
  query: ViewQuery
  language: Locale
}) {
  return columns.map((column) => {
    const cell = cellText(column, facts, language)
    const chosen = row !== null && query.quote?.row === row && query.quote.column === column
    const content = cell && <Printed cell={cell} language={language} />
    return (
      <td
        key={column}
        className={[styles.r, cell && toneClass(cell), chosen && styles.chosen].filter(Boolean).join(' ')}
        data-column={column}
      >
        {row === null || !cell ? (
          content
        ) : (
          <a href={viewAddress(query, { quote: { row, column } })} aria-current={chosen ? 'true' : undefined}>
            {content}
          </a>
        )}
      </td>
    )
  })
}

function Printed({ cell: { text, kind, mark }, language }: { cell: CellText; language: Locale }) {
  if (kind !== 'figure')
    return (
      <span className={styles.why} title={kind === 'not-held' ? exploreWords[language].notHeldMark : undefined}>
        {text}
      </span>
    )
  return (
    <>
      {text}
      <CellMark computed={mark === 'computed'} figure={mark === 'computed' ? null : mark} language={language} />
    </>
  )
}

function toneClass({ tone }: CellText): string | undefined {
  return tone === 'plain' ? undefined : (styles[tone] ?? tone)
}
