import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { Link } from '../../shell/Link/Link.tsx'
import { viewAddress } from '../address.ts'
import { tableWords } from '../table-words.ts'
import styles from './FigureTable.module.css'

/** Under a table that is longer than `most` rows: shows all of them, or folds those after `most` away again. */
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
      <Link
        className="link"
        href={viewAddress(query, isFolded ? { table: 'all' } : { table: 'last', quote: null })}
        scroll={false}
      >
        {isFolded ? say.allRows(formatDigits(String(rows))) : say.firstRows(formatDigits(String(most)))}
      </Link>
    </p>
  )
}
