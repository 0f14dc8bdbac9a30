import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { viewAddress } from '../address.ts'
import { tableWords } from '../table-words.ts'
import styles from './FigureTable.module.css'

/** Under a table that is longer than `most` rows: shows all of them, or folds those after `most` away again. A plain link: its table follows it. */
export function FoldLink({
  rows,
  most,
  isFolded,
  query,
  language,
}: {
  rows: number
  most: number
  isFolded: boolean
  query: ViewQuery
  language: Locale
}) {
  if (rows <= most) return null
  const say = tableWords[language]
  return (
    <p className={styles.fold}>
      <a className="link" href={viewAddress(query, isFolded ? { table: 'all' } : { table: 'last', quote: null })}>
        {isFolded ? say.allRows(formatDigits(String(rows))) : say.firstRows(formatDigits(String(most)))}
      </a>
    </p>
  )
}
