import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { ChartFrame, type ChartTable } from '../../charts/ChartFrame/ChartFrame.tsx'
import { valueText } from '../Lines/axis-text.ts'
import type { ChartEvent } from '../Lines/chart-events.ts'
import { LinesChart } from '../Lines/LinesChart.tsx'
import { linesDrawing } from '../Lines/lines-drawing.ts'
import { exploreWords } from '../words.ts'
import { chartTitle, measured, notesOf, sourceOf } from './chart-words.ts'

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
  const title = chartTitle(query, language)
  return (
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
  )
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
