import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type Period, printPeriod } from '#trade/period.ts'
import { isLent, type Measured } from '#trade/vintages/print.ts'
import type { RevisionQuery } from '#trade/vintages/revision-query.ts'
import type { Triangle, TriangleCell, TriangleColumn } from '#trade/vintages/triangle.ts'
import { viewUnit } from '../../explore/print-cell.ts'
import { revisionsAddress } from '../address.ts'
import { readingText } from '../print-number.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './TriangleTable.module.css'

/** The revision triangle: a row for each period, newest first; a column for each age of the figure, from the first print to now. */
export function TriangleTable({
  query,
  of,
  triangle,
  chosen,
  language,
}: {
  query: RevisionQuery
  of: Measured
  triangle: Triangle
  chosen: Period
  language: Locale
}) {
  const say = vintageWords[language]
  const unit = viewUnit(query.currency, language)
  return (
    <section className={styles.section} aria-labelledby="triangle">
      <h2 id="triangle">
        {say.triangle}
        <small>{of === 'growth' ? say.triangleSub.growth : say.triangleSub.level(unit)}</small>
      </h2>
      <table className={styles.table} aria-label={say.triangleTable}>
        <thead>
          <tr>
            <th scope="col">{say.period}</th>
            {triangle.columns.map((column) => (
              <Head key={keyOf(column)} column={column} language={language} />
            ))}
          </tr>
        </thead>
        <tbody>
          {triangle.rows.toReversed().map(({ period, cells }) => {
            const text = printPeriod(period)
            const isChosen = text === printPeriod(chosen)
            return (
              <tr key={text} data-chosen={isChosen ? '' : undefined}>
                <th scope="row">
                  <Link
                    href={revisionsAddress(query, { period: text })}
                    scroll={false}
                    aria-current={isChosen ? 'true' : undefined}
                  >
                    {formatPeriod(text, language, 'short-with-year')}
                  </Link>
                </th>
                {triangle.columns.map((column, at) => {
                  const cell = cells[at]
                  return cell && <Cell key={keyOf(column)} column={column} cell={cell} of={of} language={language} />
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.note}>
        {say.triangleKey}
        {triangle.leftOut > 0 && ` · ${say.leftOut(triangle.leftOut)}`}
      </p>
    </section>
  )
}

function Head({ column, language }: { column: TriangleColumn; language: Locale }) {
  const say = vintageWords[language]
  switch (column.kind) {
    case 'first':
      return <th scope="col">{say.first}</th>
    case 'stage':
      return <th scope="col">{formatStage(column.stage, language)}</th>
    case 'newest':
      return <th scope="col">{say.newest}</th>
    case 'publication': {
      const { stage, kind, publishedAt } = column.publication
      return (
        <th scope="col" data-column="publication">
          {kind === 'correction' || kind === 'withdrawal' ? say.kinds[kind] : formatStage(stage, language)}
          <small>{formatInstant(publishedAt, language, 'day')}</small>
        </th>
      )
    }
  }
}

function Cell({
  column,
  cell,
  of,
  language,
}: {
  column: TriangleColumn
  cell: TriangleCell
  of: Measured
  language: Locale
}) {
  const say = vintageWords[language]
  const isNewest = column.kind === 'newest'
  const attributes = column.kind === 'publication' ? { 'data-column': 'publication' } : {}
  if (cell.kind === 'missing') {
    return (
      <td className={styles.missing} {...attributes}>
        {cell.reason === 'not-yet' ? <span className="unseen">{say.notYet}</span> : formatReason(cell.reason, language)}
      </td>
    )
  }
  const tone = cell.moved ? styles.moved : cell.kind === 'stands' && !isNewest ? styles.stands : ''
  return (
    <td className={tone} {...attributes}>
      {readingText(cell.reading, of, language)}
      {isNewest && isLent(cell.print.figure, of) && (
        <sup className={styles.mark} title={say.firstNotHeld}>
          °<span className="unseen"> {say.firstNotHeld}</span>
        </sup>
      )}
    </td>
  )
}

function keyOf(column: TriangleColumn): string {
  if (column.kind === 'stage') return column.stage
  return column.kind === 'publication' ? String(column.publication.sequence) : column.kind
}
