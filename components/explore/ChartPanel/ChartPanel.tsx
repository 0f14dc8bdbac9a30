import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { periodKind, printPeriod } from '#trade/period.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { ChartFrame, type ChartTable } from '../../charts/ChartFrame/ChartFrame.tsx'
import { valueText } from '../Lines/axis-text.ts'
import type { ChartEvent } from '../Lines/chart-events.ts'
import { viewUnit } from '../print-cell.ts'
import { LinesChart } from '../Lines/LinesChart.tsx'
import { linesDrawing } from '../Lines/lines-drawing.ts'
import { subjectWords } from '../view-words.ts'
import { exploreWords } from '../words.ts'
import styles from './ChartPanel.module.css'

/** The view as lines over time; `events` may have stems, the most important first. */
export function ChartPanel({
  query,
  view,
  chosen,
  others,
  names,
  colours,
  events,
  language,
}: {
  query: ViewQuery
  view: View
  chosen: readonly ViewRow[]
  others: readonly ViewRow[]
  names: (row: ViewRow) => string
  colours: (row: ViewRow) => string | null
  events: readonly ChartEvent[]
  language: Locale
}) {
  const say = exploreWords[language]
  const label = {
    name: names,
    colour: (row: ViewRow) => colours(row) ?? '--rest',
    provisional: (period: View['slots'][number]) =>
      say.provisional(formatPeriod(printPeriod(period), language, 'short-with-year')),
  }
  const [wide, narrow] = [false, true].map((isNarrow) =>
    linesDrawing(view, chosen, others, query, language, label, isNarrow),
  )
  if (!wide || !narrow) return null
  const title = say.chartTitle[query.shown](subjectWords(query, language))
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={measured(query, view, language)}
        source={sourceOf(view, language)}
        notes={notesOf(query, others, language)}
        table={tableOf(query, view, chosen, names, language)}
        file={`tradewire-${query.flow}-${query.split}`}
      >
        <LinesChart
          wide={wide}
          narrow={narrow}
          label={`${title}. ${measured(query, view, language)}`}
          events={events}
        />
      </ChartFrame>
      <p className={styles.links}>
        <a className="link" href={`/explore/figures.csv${fileQuery(query)}`}>
          {say.csv}
        </a>
      </p>
    </>
  )
}

function fileQuery(query: ViewQuery): string {
  const address = printView({ ...query, quote: null, lines: [] })
  return address ? `?${address}` : ''
}

function measured(query: ViewQuery, view: View, language: Locale): string {
  const say = exploreWords[language]
  const counted = unitOf(view, query)
  const unit = counted === null ? say.counted[query.counted] : viewUnit(counted, language)
  const words = measuredWords(query, view, unit, language)
  const averaged =
    query.shown === 'level' &&
    query.basis === 'month' &&
    view.slots.some((period) => periodKind(period) === 'january-february')
  return [words, say.bases[query.basis], averaged ? say.averaged : null]
    .filter(Boolean)
    .join(language === 'en' ? '; ' : '；')
}

function measuredWords({ shown }: ViewQuery, view: View, unit: string, language: Locale): string {
  const say = exploreWords[language].measured
  if (shown === 'level' || shown === 'adjusted') return say[shown](unit)
  if (shown === 'index') return say.index(view.base ? formatPeriod(printPeriod(view.base), language, 'with-year') : '')
  return say[shown]
}

/** The release behind the newest figures drawn. */
function sourceOf(view: View, language: Locale): string {
  const say = exploreWords[language]
  const at = view.at && printPeriod(view.at)
  const figures = [view.whole, ...view.parts].flatMap((row) => (at ? (row.cells.get(at)?.figure ?? []) : []))
  const newest = figures.toSorted((a, b) => b.vintage - a.vintage)[0]
  if (!newest) return language === 'en' ? 'GACC' : '海关总署'
  const stage = formatStage(parseReleaseCode(newest.release).stage, language)
  return say.source(language === 'en' ? stage.toLowerCase() : stage, formatInstant(newest.publishedAt, language, 'day'))
}

function notesOf(query: ViewQuery, others: readonly ViewRow[], language: Locale): readonly string[] {
  const say = exploreWords[language]
  return [
    `${say.currencies[query.currency]}, ${say.fob[query.flow]}`.replace(', ', language === 'zh' ? '，' : ', '),
    ...(query.shown === 'adjusted' ? [] : [say.unadjusted]),
    ...(query.split === 'sector' || query.goods?.kind === 'sector' ? [say.sourceSums] : []),
    ...(others.length > 0 ? [say.greyLines] : []),
    ...(query.split === 'nothing' && query.goods === null && query.partner === null ? [] : [say.gaps]),
  ]
}

function tableOf(
  query: ViewQuery,
  view: View,
  chosen: readonly ViewRow[],
  names: (row: ViewRow) => string,
  language: Locale,
): ChartTable {
  const text = (row: ViewRow, at: string) => {
    const cell = row.cells.get(at)
    return cell ? valueText(cell, query, language) : ''
  }
  return {
    columns: [exploreWords[language].period, ...chosen.map(names)],
    rows: view.slots
      .toReversed()
      .map((period) => [
        formatPeriod(printPeriod(period), language, 'with-year'),
        ...chosen.map((row) => text(row, printPeriod(period))),
      ]),
  }
}
