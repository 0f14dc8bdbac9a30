import type { Explanation } from '#trade/explain/explain.ts'
import type { Figure } from '#trade/figure.ts'
import { formatGrowth, formatGrowthBare } from '#trade/format/format-change.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { ReleaseCell, ReleaseTable } from '#trade/release-tables.ts'
import { punctuation } from '../../words/punctuation.ts'
import { explainedWords } from '../Explained/words.ts'
import { struckInTable, unitOfTable, valueInTable } from '../FigureGroups/in-table.ts'
import type { LogPlaceEntry } from '../LogPlace/LogPlace.tsx'
import { printFigure, printValue } from '../print-figure.ts'
import { type MovedFigure, movedFigures } from '../Revised/moved-figures.ts'
import { seriesTitle } from '../series-title.ts'
import { drivers } from './drivers.ts'
import { keyTable } from './key-table.ts'
import { printWords } from './print-words.ts'
import styles from './PrintSheet.module.css'

export interface SheetFacts {
  readonly notice: ReleaseNotice
  readonly entries: readonly LogPlaceEntry[]
  readonly figures: readonly Figure[]
  readonly tables: readonly ReleaseTable[]
  readonly explained: Explanation | null
  readonly revised: readonly Figure[]
}

const [SOURCES_AT_MOST, REVISED_AT_MOST] = [2, 3]

/**
 * What a newspaper files of a release, below its head: one sheet of A4, and on paper alone. Where it says more than a sheet holds, what
 * moved the figures gives way by whole paragraphs, from the last, then the chart. `chart` is SVG of our own writing
 * (components/explore/picture); `address` the page's own, in full.
 */
export function PrintSheet({
  facts,
  chart,
  address,
  language,
}: {
  facts: SheetFacts
  chart: { readonly title: string; readonly measured: string; readonly svg: string } | null
  address: string
  language: Locale
}) {
  const say = printWords[language]
  const { notice, explained } = facts
  const told = explained ? drivers(explained, language) : []
  return (
    <div className="print-only">
      <div className={styles.sheet}>
        <p className={styles.embargo}>{embargoOf(notice, language)}</p>
        <KeyFigures tables={facts.tables} language={language} />
        {chart && (
          <div className={styles.chart}>
            <h2>{chart.title}</h2>
            <p>{chart.measured}</p>
            <div dangerouslySetInnerHTML={{ __html: chart.svg }} />
          </div>
        )}
        {told.length > 0 && (
          <div className={styles.drivers}>
            {told.map(({ id, day, since }, at) => (
              <div key={id}>
                {at === 0 && <h2>{say.drivers}</h2>}
                <p>
                  <b>{explainedWords[language].questions[id]}</b> {day.join(' ')}
                  {since.length > 0 && (
                    <>
                      {' '}
                      <i>{say.since}</i>
                      {language === 'en' ? ': ' : '：'}
                      {since.join(' ')}
                    </>
                  )}
                </p>
              </div>
            ))}
          </div>
        )}
        <Foot facts={facts} address={address} language={language} />
      </div>
    </div>
  )
}

/** From when it may be told, as exactly as that is known. */
function embargoOf({ publishedAt, instantPrecision }: ReleaseNotice, language: Locale): string {
  const say = printWords[language]
  if (instantPrecision === 'day' || instantPrecision === 'assumed')
    return say.onDay(formatInstant(publishedAt, language, 'day'))
  return say.embargo(formatInstant(publishedAt, language, 'day-time'))
}

function KeyFigures({ tables, language }: { tables: readonly ReleaseTable[]; language: Locale }) {
  const say = printWords[language]
  const table = keyTable(tables, language)
  if (!table) return null
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {say.keyFigures}
          </th>
          {table.columns.map(({ name }) => (
            <th key={name} scope="colgroup" colSpan={2}>
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {table.columns.flatMap(({ name, of }) => [
            <th key={`${name} value`} scope="col">
              {unitOfTable(of, language) ?? say.value}
            </th>,
            <th key={`${name} growth`} scope="col">
              {say.growth}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {table.columns.flatMap(({ name, of }, at) => {
              const cell = row.cells[at]
              return [
                <td key={`${name} value`}>{cell && <Value cell={cell} of={of} language={language} />}</td>,
                <td key={`${name} growth`}>{cell && <Growth cell={cell} language={language} />}</td>,
              ]
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What stood here before a correction, struck, then what stands: on paper the one must not be taken for the other. */
function Value({ cell, of, language }: { cell: ReleaseCell; of: ReleaseTable; language: Locale }) {
  const struck = struckInTable(cell, of, language)
  return (
    <>
      {struck !== null && (
        <>
          <span className={styles.struck}>{struck}</span>{' '}
        </>
      )}
      {valueInTable(cell, of, language)}
    </>
  )
}

function Growth({ cell: { figure, struck }, language }: { cell: ReleaseCell; language: Locale }) {
  const printed = figure.printedGrowthPercent
  const was = struck?.growth ?? null
  return (
    <>
      {was !== null && (
        <>
          <span className={styles.struck}>{formatGrowthBare(was, language)}</span>{' '}
        </>
      )}
      {printed !== null && formatGrowthBare(printed, language)}
    </>
  )
}

/** What it revised, where its figures are from, and where this very sheet is found again. */
function Foot({ facts, address, language }: { facts: SheetFacts; address: string; language: Locale }) {
  const say = printWords[language]
  const { notice, entries, figures, revised } = facts
  const moved = movedFigures(revised)
  const sources = [...new Set([notice.sourceUrl, ...figures.map(({ source }) => source.url)])].filter(Boolean)
  return (
    <div className={styles.foot}>
      {moved.length > 0 && (
        <p>
          <b>{say.revised(formatDigits(String(moved.length)))}</b>
          {language === 'en' ? ': ' : '：'}
          {moved
            .slice(0, REVISED_AT_MOST)
            .map((one) => revisionOf(one, language))
            .join(language === 'en' ? '; ' : '；')}
          {moved.length > REVISED_AT_MOST ? ' …' : ''}
        </p>
      )}
      <p>
        <b>{say.from}</b> {sources.slice(0, SOURCES_AT_MOST).join(' · ')}
      </p>
      <p>
        <b>{address}</b>
        {entries.map(({ sequence, publishedAt }) => (
          <span key={sequence}> · {say.place(String(sequence), formatInstant(publishedAt, language, 'day-time'))}</span>
        ))}
        {' · '}
        {say.hash} {entries.at(-1)?.hash.slice(0, 16)}
      </p>
    </div>
  )
}

/** The level before and after where it moved, else the growth. */
function revisionOf({ figure, isLevel }: MovedFigure, language: Locale): string {
  const { series, period, replaces, printedGrowthPercent } = figure
  const growth = (percent: string | null | undefined) => (percent ? formatGrowth(percent, language) : '')
  const [was, now] =
    isLevel && replaces?.value
      ? [printValue(series, replaces.value, replaces.scale, language), printFigure(figure, language)]
      : [growth(replaces?.printedGrowthPercent), growth(printedGrowthPercent)]
  const { comma } = punctuation[language]
  const name = `${seriesTitle(series, language)}${comma}${formatPeriod(period, language, 'short-with-year')}`
  return `${name} ${was}${comma}${printWords[language].now} ${now}`
}
