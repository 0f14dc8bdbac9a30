import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { periodKind, printPeriod } from '#trade/period.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { viewUnit } from '../print-cell.ts'
import { subjectWords } from '../view-words.ts'
import { exploreWords } from '../words.ts'

/** What is seen: the chart's title, on the page and in a picture. */
export function chartTitle(query: ViewQuery, language: Locale): string {
  return exploreWords[language].chartTitle[query.shown](subjectWords(query, language))
}

/** What is measured: unit, basis, and how January–February stands. */
export function measured(query: ViewQuery, view: View, language: Locale): string {
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
export function sourceOf(view: View, language: Locale): string {
  const say = exploreWords[language]
  const at = view.at && printPeriod(view.at)
  const figures = [view.whole, ...view.parts].flatMap((row) => (at ? (row.cells.get(at)?.figure ?? []) : []))
  const newest = figures.toSorted((a, b) => b.vintage - a.vintage)[0]
  if (!newest) return language === 'en' ? 'GACC' : '海关总署'
  const stage = formatStage(parseReleaseCode(newest.release).stage, language)
  return say.source(language === 'en' ? stage.toLowerCase() : stage, formatInstant(newest.publishedAt, language, 'day'))
}

/** What else a reader must know to cite it. */
export function notesOf(query: ViewQuery, others: readonly ViewRow[], language: Locale): readonly string[] {
  const say = exploreWords[language]
  return [
    `${say.currencies[query.currency]}, ${say.fob[query.flow]}`.replace(', ', language === 'zh' ? '，' : ', '),
    ...(query.shown === 'adjusted' ? [] : [say.unadjusted]),
    ...(query.split === 'sector' || query.goods?.kind === 'sector' ? [say.sourceSums] : []),
    ...(others.length > 0 ? [say.greyLines] : []),
    ...(query.split === 'nothing' && query.goods === null && query.partner === null ? [] : [say.gaps]),
  ]
}
