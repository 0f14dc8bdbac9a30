import { Link } from '../../shell/Link/Link.tsx'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { viewAddress } from '../address.ts'
import { viewUnit } from '../print-cell.ts'
import { tableWords } from '../table-words.ts'
import { viewWords } from '../view-words.ts'
import { exploreWords } from '../words.ts'
import { LONG_COLUMNS, type LongColumn, quotedColumn } from './long-columns.ts'
import { packedRows } from './long-rows.ts'
import { longTable } from './long-table.ts'
import { type LongHead, LongTable } from './LongTable.tsx'
import styles from './LongPanel.module.css'
import { capitalized } from '#trade/format/letter-case.ts'

/** The table of every part in every period, and the way back to the last one. */
export function LongPanel({
  query,
  view,
  names,
  source,
  language,
}: {
  query: ViewQuery
  view: View
  names: (row: ViewRow) => string
  source: readonly string[]
  language: Locale
}) {
  const say = tableWords[language]
  const rows = longTable(view, query, names, language)
  const count = rows.pinned.length + rows.rows.length
  return (
    <div className={styles.wrap}>
      <p className={styles.form}>
        <b>{say.rows(formatDigits(String(count)))}</b>{' '}
        {view.at && (
          <Link className="link" href={viewAddress(query, { table: 'last', pinned: [], quote: null })} scroll={false}>
            {say.onePeriod(formatPeriod(view.at, language, 'with-year'))}
          </Link>
        )}
      </p>
      <LongTable
        query={query}
        heads={LONG_COLUMNS.map((column) => headOf(column, query, view, language))}
        pinned={rows.pinned}
        packed={packedRows(rows.rows)}
        source={source}
        words={{
          caption: viewWords(query, language),
          keys: say.longKeys,
          pin: say.pin('0'),
          unpin: say.unpin('0'),
          copyTable: say.copyTable,
          copyCells: say.copyCells('0'),
          copied: say.copied,
          notCopied: say.notCopied,
        }}
      />
      <p className={styles.marks}>{`${exploreWords[language].marks} · ${say.left}`}</p>
    </div>
  )
}

function headOf(column: LongColumn, query: ViewQuery, view: View, language: Locale): LongHead {
  const sortable = column === 'name' ? column : quotedColumn(column)
  const ascending = query.sort?.column === sortable ? !query.sort?.ascending : column === 'name'
  return {
    column,
    label: labelOf(column, query, view, language),
    href: sortable && viewAddress(query, { sort: { column: sortable, ascending } }),
    sorted:
      sortable !== null && query.sort?.column === sortable ? (query.sort.ascending ? 'ascending' : 'descending') : null,
  }
}

function labelOf(column: LongColumn, query: ViewQuery, view: View, language: Locale): string {
  const say = exploreWords[language]
  const unit = unitOf(view, query)
  switch (column) {
    case 'name':
      return capitalized(query.split === 'nothing' ? tableWords[language].part : say.splits[query.split])
    case 'period':
      return say.period
    case 'value':
      return unit === null ? tableWords[language].unit : viewUnit(unit, language)
    case 'mark':
      return tableWords[language].mark
    default:
      return say.columns[column]
  }
}
