import type { ReactNode } from 'react'
import { fixed } from '#trade/decimal.ts'
import type { View } from '#trade/explore/build-view.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { growthShown } from '#trade/explore/view-cell.ts'
import type { Column, ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { wholeFigure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { type Period, printPeriod } from '#trade/period.ts'
import { signOf } from '../../figures/Growth/growth-sign.ts'
import { viewAddress } from '../address.ts'
import { CellMark } from '../CellMark/CellMark.tsx'
import { whyNot } from '../FigureTable/why-not.tsx'
import styles from '../FigureTable/FigureTable.module.css'
import { differenceText, levelText, rateText, shareText, viewUnit } from '../print-cell.ts'
import { PinLink } from '../TableTools/PinLink.tsx'
import { TableTools } from '../TableTools/TableTools.tsx'
import { toolWords } from '../table-words.ts'
import { viewWords } from '../view-words.ts'
import { exploreWords } from '../words.ts'

const ROWS_SHOWN = 14

/** Without a split a view has one line: its table is by period, newest first, each cell a link that quotes it. */
export function PeriodTable({
  query,
  view,
  revisions,
  source,
  language,
}: {
  query: ViewQuery
  view: View
  revisions: ReadonlyMap<string, Revision>
  /** Lines that go with a copy. */
  source: readonly string[]
  language: Locale
}) {
  const say = exploreWords[language]
  const unit = viewUnit(unitOf(view, query) ?? query.currency, language)
  // A quantity is no share of anything.
  const isPart = view.whole.code !== 'all' && query.counted === 'value'
  const past = query.asOf !== null
  const periods = view.slots.toReversed().filter((period) => {
    const cell = view.whole.cells.get(printPeriod(period))
    return cell !== undefined && (!isMissing(cell.level) || cell.printedGrowth !== null)
  })
  const pinned = periods.filter((period) => query.pinned.includes(printPeriod(period)))
  const rest = periods.filter((period) => !pinned.includes(period))
  const body = (of: readonly Period[]) =>
    of.map((period) => (
      <Row
        key={printPeriod(period)}
        period={printPeriod(period)}
        {...{ query, view, revisions, language, isPart, past }}
      />
    ))
  const head = (isAgain: boolean) => (
    <tr data-head-again={isAgain ? '' : undefined}>
      <th scope="col" className={styles.name}>
        {say.period}
      </th>
      <th scope="col" className={styles.r}>
        {unit}
      </th>
      {isPart && (
        <th scope="col" className={styles.r}>
          {say.columns.share}
        </th>
      )}
      <th scope="col" className={styles.r} aria-sort={undefined}>
        <b>{say.columns.growth}</b>
      </th>
      <th scope="col" className={styles.r} data-column="computed">
        {say.columns.computed}
      </th>
      {isPart && (
        <th scope="col" className={styles.r}>
          {say.columns.contribution}
        </th>
      )}
      <th scope="col" className={styles.r} data-column="first">
        {past ? say.columns.latest : say.columns.first}
      </th>
      <th scope="col" className={styles.r} data-column="revision">
        {say.columns.revision}
      </th>
    </tr>
  )
  return (
    <div className={styles.wrap}>
      <TableTools caption={viewWords(query, language)} source={source} words={toolWords(language)}>
        <table className={styles.table}>
          <thead>
            {head(false)}
            {body(pinned)}
          </thead>
          <tbody>{body(rest.slice(0, ROWS_SHOWN))}</tbody>
        </table>
        {rest.length > ROWS_SHOWN && (
          <details className={styles.more}>
            <summary>{say.allRows(formatDigits(String(periods.length)))}</summary>
            <table className={styles.table}>
              <thead>{head(true)}</thead>
              <tbody>{body(rest.slice(ROWS_SHOWN))}</tbody>
            </table>
          </details>
        )}
      </TableTools>
      <p className={styles.marks}>{say.marks}</p>
    </div>
  )
}

function Row({
  period,
  query,
  view,
  revisions,
  language,
  isPart,
  past,
}: {
  period: string
  query: ViewQuery
  view: View
  revisions: ReadonlyMap<string, Revision>
  language: Locale
  isPart: boolean
  past: boolean
}) {
  const say = exploreWords[language]
  const cell = view.whole.cells.get(period)
  if (!cell) return null
  const revision = revisions.get(period) ?? null
  const pick = (column: Column, content: ReactNode, className: string | undefined = '') => {
    const chosen = query.quote?.row === period && query.quote.column === column
    return (
      <td className={[styles.r, className, chosen && styles.chosen].filter(Boolean).join(' ')} data-column={column}>
        {content && (
          <a href={viewAddress(query, { quote: { row: period, column } })} aria-current={chosen ? 'true' : undefined}>
            {content}
          </a>
        )}
      </td>
    )
  }
  const shown = growthShown(cell)
  const growth = rateText(shown, language)
  const computed = rateText(cell.computedGrowth, language)
  const against = past ? revision?.latest : revision?.first
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {formatPeriod(period, language, 'with-year')}
        <PinLink query={query} row={period} name={formatPeriod(period, language, 'with-year')} language={language} />
      </th>
      {pick(
        'value',
        <>
          {isMissing(cell.level) ? (
            <span className={styles.why}>{formatReason(cell.level.missing, language)}</span>
          ) : (
            levelText(cell.level, language)
          )}
          <CellMark figure={isMissing(cell.level) ? null : wholeFigure(cell.figure)} language={language} />
        </>,
      )}
      {isPart &&
        pick('share', shareText(cell.sharePercent) ?? whyNot(cell.sharePercent, isMissing(cell.level), language))}
      {pick(
        'growth',
        growth ? (
          <>
            {growth}
            {cell.printedGrowth === null && <CellMark computed figure={null} language={language} />}
          </>
        ) : (
          whyNot(shown, isMissing(cell.level), language)
        ),
        isMissing(shown) ? '' : signOf(fixed(shown, 1)),
      )}
      {pick('computed', computed, cell.printedGrowth !== null && computed !== growth ? styles.differs : styles.quiet)}
      {isPart &&
        pick(
          'contribution',
          rateText(cell.contributionPoints, language) ?? whyNot(cell.contributionPoints, growth === null, language),
        )}
      {pick(
        'first',
        against ? (
          levelText(against, language)
        ) : revision && !revision.firstPrintIsHeld && !past ? (
          <span className={styles.why} title={say.notHeldMark}>
            °
          </span>
        ) : (
          ''
        ),
      )}
      {pick(
        'revision',
        revision?.difference && revision.latest
          ? differenceText(
              {
                amount: revision.difference,
                lastDigit: Math.max(revision.latest.lastDigit, revision.first?.lastDigit ?? 0),
                unit: revision.latest.unit,
              },
              language,
            )
          : '',
        styles.quiet,
      )}
    </tr>
  )
}
