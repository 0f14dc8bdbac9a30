import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { growthShown } from '#trade/explore/view-cell.ts'
import type { ChartKind, ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import type { ChartTable } from '../../charts/ChartFrame/TwinTable.tsx'
import { chartKindWords } from '../chart-kind-words.ts'
import { valueText } from '../Lines/axis-text.ts'
import { levelText, rateText, shareText } from '../print-cell.ts'
import { exploreWords } from '../words.ts'

/** Kinds that draw one period of every part; the others draw every period of some. */
const OF_ONE_PERIOD: ReadonlySet<ChartKind> = new Set(['treemap', 'map', 'flow', 'waterfall'])

/** The figures of a chart as a table, what is missing with its reason. */
export function chartTable(
  kind: ChartKind,
  query: ViewQuery,
  view: View,
  rows: readonly ViewRow[],
  names: (row: ViewRow) => string,
  language: Locale,
): ChartTable {
  return OF_ONE_PERIOD.has(kind) || (kind === 'bars' && view.parts.length > 0)
    ? partsTable(view, names, language)
    : periodsTable(query, view, rows, names, language)
}

function periodsTable(
  query: ViewQuery,
  view: View,
  rows: readonly ViewRow[],
  names: (row: ViewRow) => string,
  language: Locale,
): ChartTable {
  return {
    columns: [exploreWords[language].period, ...rows.map(names)],
    rows: view.slots
      .toReversed()
      .map((period) => [
        formatPeriod(printPeriod(period), language, 'with-year'),
        ...rows.map((row) => text(row, printPeriod(period))),
      ]),
  }

  function text(row: ViewRow, at: string): string {
    const cell = row.cells.get(at)
    return cell ? valueText(cell, query, language) : ''
  }
}

function partsTable(view: View, names: (row: ViewRow) => string, language: Locale): ChartTable {
  const say = exploreWords[language]
  const at = view.at ? printPeriod(view.at) : ''
  const rows = [...view.parts, ...(view.rest ? [view.rest] : []), view.whole]
  return {
    columns: [
      chartKindWords[language].part,
      at ? formatPeriod(at, language, 'short-with-year') : '',
      say.columns.share,
      say.columns.growth,
      say.columns.contribution,
    ],
    rows: rows.map((row) => {
      const cell = row.cells.get(at)
      if (!cell) return [names(row), formatReason('not-held', language), '', '', '']
      return [
        names(row),
        isMissing(cell.level) ? formatReason(cell.level.missing, language) : levelText(cell.level, language),
        shareText(cell.sharePercent) ?? '',
        rateText(growthShown(cell), language) ?? '',
        rateText(cell.contributionPoints, language) ?? '',
      ]
    }),
  }
}
