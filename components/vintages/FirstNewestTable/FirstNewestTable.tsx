import { Link } from '../../shell/Link/Link.tsx'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import type { FirstAndNewest } from '#trade/vintages/first-and-newest.ts'
import { isLent, type Measured, type Print, readingOf } from '#trade/vintages/print.ts'
import { asView, type RevisionQuery } from '#trade/vintages/revision-query.ts'
import { viewAddress } from '../../explore/address.ts'
import { CellMark } from '../../explore/CellMark/CellMark.tsx'
import { viewUnit } from '../../explore/print-cell.ts'
import { revisionsAddress, revisionsFile } from '../address.ts'
import { printedIn, readingText, revisedText } from '../print-number.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './FirstNewestTable.module.css'

const SHOWN = 24
const NUMBERS = ['level', 'growth'] as const

/** First print against newest for every period of the series, newest first: what each said, where it was printed, and the revision. */
export function FirstNewestTable({
  query,
  of,
  rows,
  language,
}: {
  query: RevisionQuery
  of: Measured
  rows: readonly FirstAndNewest[]
  language: Locale
}) {
  const say = vintageWords[language]
  const ordered = rows.toReversed()
  const [shown, more] = [ordered.slice(0, SHOWN), ordered.slice(SHOWN)]
  return (
    <section className={styles.section} aria-labelledby="first-and-newest">
      <h2 id="first-and-newest">{say.table}</h2>
      <Rows rows={shown} {...{ query, of, language }} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{say.more(formatDigits(String(ordered.length)))}</summary>
          <Rows rows={more} {...{ query, of, language }} />
        </details>
      )}
      <p className={styles.note}>{say.marks}</p>
      <p className={styles.links}>
        <a className="link" href={revisionsFile(query)}>
          {say.csv}
        </a>
        <Link className="link" href={viewAddress(asView(query))}>
          {say.inExplorer}
        </Link>
      </p>
    </section>
  )
}

function Rows({
  query,
  of,
  rows,
  language,
}: {
  query: RevisionQuery
  of: Measured
  rows: readonly FirstAndNewest[]
  language: Locale
}) {
  const say = vintageWords[language]
  const unit = viewUnit(query.currency, language)
  // On a narrow screen the row of groups is gone, and each head names its own.
  const numbers = (group: string, inPoints = false) =>
    NUMBERS.map((number) => (
      <th key={number} scope="col" data-number={number}>
        <small>{group}</small>
        {number === 'level' ? say.level(unit) : inPoints ? say.points : say.growth}
      </th>
    ))
  const where = (
    <th scope="col" className={styles.in}>
      {say.printedIn}
    </th>
  )
  return (
    <table className={styles.table} data-of={of} aria-label={say.table}>
      <colgroup>
        <col className={styles.period} />
        <Columns />
        <Columns />
        {NUMBERS.map((number) => (
          <col key={number} data-number={number} />
        ))}
        <col data-column="prints" className={styles.prints} />
      </colgroup>
      <thead>
        <tr className={styles.groups}>
          <td aria-hidden="true" />
          <Span name={say.first} of={3} />
          <Span name={say.newest} of={3} />
          <Span name={say.revision} of={2} />
          <td aria-hidden="true" data-column="prints" className={styles.prints} />
        </tr>
        <tr>
          <th scope="col">{say.period}</th>
          {numbers(say.first)}
          {where}
          {numbers(say.newest)}
          {where}
          {numbers(say.revision, true)}
          <th scope="col" data-column="prints" className={styles.prints}>
            {say.prints}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={printPeriod(row.period)} row={row} query={query} language={language} />
        ))}
      </tbody>
    </table>
  )
}

/** Level, growth and release of a print. */
function Columns() {
  return (
    <>
      {NUMBERS.map((number) => (
        <col key={number} data-number={number} />
      ))}
      <col className={styles.in} />
    </>
  )
}

function Span({ name, of }: { name: string; of: number }) {
  return (
    <th scope="colgroup" colSpan={of}>
      <span>{name}</span>
    </th>
  )
}

function Row({ row, query, language }: { row: FirstAndNewest; query: RevisionQuery; language: Locale }) {
  const say = vintageWords[language]
  const { period, first, newest, prints, printedAgain, revised } = row
  const text = printPeriod(period)
  return (
    <tr>
      <th scope="row">
        <Link href={`${revisionsAddress(query, { period: text })}#path`}>
          {formatPeriod(text, language, 'short-with-year')}
        </Link>
      </th>
      {NUMBERS.map((number) => (
        <td key={number} data-number={number}>
          {isLent(first.figure, number) ? (
            <span className={styles.why} title={say.firstNotHeld}>
              °<span className="unseen"> {say.firstNotHeld}</span>
            </span>
          ) : (
            printed(first, number, language)
          )}
        </td>
      ))}
      <td className={styles.in}>{inRelease(first, language)}</td>
      {NUMBERS.map((number) => (
        <td key={number} data-number={number} className={styles.now}>
          {printed(newest, number, language)}
          {number === 'level' && <CellMark figure={newest.figure} language={language} />}
        </td>
      ))}
      <td className={styles.in}>{prints > 1 ? inRelease(newest, language) : aloneWords(row, language)}</td>
      {NUMBERS.map((number) => {
        const change = revised[number]
        const isMoved = change !== null && !change.by.eq('0')
        return (
          <td key={number} data-number={number} className={isMoved ? styles.moved : styles.same}>
            {change && printedAgain ? revisedText(change, number, language) : ''}
          </td>
        )
      })}
      <td data-column="prints" className={styles.prints}>
        {prints}
      </td>
    </tr>
  )
}

function printed({ figure }: Print, of: Measured, language: Locale): string {
  const reading = readingOf(figure, of)
  return isMissing(reading) ? '' : readingText(reading, of, language)
}

/** Why a period has one print: it is a later print's own, a restatement left it as it was, or nothing was printed since. */
function aloneWords({ first, printedAgain }: FirstAndNewest, language: Locale): string {
  const say = vintageWords[language]
  if (NUMBERS.every((number) => isLent(first.figure, number))) return say.ofLaterPrint
  return printedAgain ? say.leftUnchanged : say.notAgain
}

function inRelease({ figure, publication }: Print, language: Locale) {
  return <Link href={`/releases/${figure.release}`}>{printedIn(publication, language)}</Link>
}
