import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { slopePair } from '#trade/explore/chart-kinds.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import { type ChartKind, isSideBySide, type ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { fixed } from '#trade/decimal.ts'
import { isMissing } from '#trade/missing.ts'
import { periodKind, printPeriod } from '#trade/period.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { chartKindWords } from '../chart-kind-words.ts'
import { viewUnit } from '../print-cell.ts'
import { subjectWords, wholeWords } from '../view-words.ts'
import { addedUp } from '../Waterfall/added-up.ts'
import { chartWords } from '../chart-words.ts'
import { exploreWords } from '../words.ts'

/** What stands round a chart: what is seen, what is measured, and what else must be known to read it. */
export interface ChartHeading {
  readonly title: string
  readonly subtitle: string
  readonly source: string
  readonly notes: readonly string[]
}

/** The heading of a view drawn as `kind`. `others` are the parts drawn in grey, `notes` what the drawing adds. */
export function chartHeading(
  kind: ChartKind,
  query: ViewQuery,
  view: View,
  others: readonly ViewRow[],
  notes: readonly string[],
  language: Locale,
): ChartHeading {
  return {
    title: titleOf(kind, query, view, language),
    subtitle: subtitleOf(kind, query, view, language),
    source: sourceOf(view, language),
    notes: [
      ...(kind === 'lines' && !hasAny(view, query) ? [chartWords[language].noneHeld] : []),
      ...notesOf(kind, query, others, language),
      ...notes,
    ],
  }
}

/** Whether any line of the view has a point. */
function hasAny({ whole, parts }: View, { shown }: ViewQuery): boolean {
  const rows = parts.length > 0 ? parts : [whole]
  return rows.some(({ cells }) => [...cells.values()].some((cell) => !isMissing(shownValue(cell, shown))))
}

function titleOf(kind: ChartKind, query: ViewQuery, view: View, language: Locale): string {
  const kinds = chartKindWords[language]
  const subject = subjectWords(query, language)
  const title = chartWords[language].chartTitle[query.shown](subject)
  const period = view.at ? formatPeriod(view.at, language, 'with-year') : ''
  switch (kind) {
    case 'bars':
      return view.parts.length > 0 ? kinds.at(title, period) : title
    case 'treemap':
      return kinds.at(subject, period)
    case 'map':
      return kinds.at(title, period)
    case 'flow':
      return kinds.flowTitle(formatFlow(query.flow, language), period)
    case 'slope': {
      const pair = slopePair(view, query.shown)
      return pair
        ? kinds.between(
            title,
            formatPeriod(pair.from, language, 'with-year'),
            formatPeriod(pair.to, language, 'with-year'),
          )
        : title
    }
    case 'waterfall': {
      const added = addedUp(view)
      return added
        ? (added.isAbout ? chartWords[language].whatAddedAbout : chartWords[language].whatAdded)(
            formatGrowth(fixed(added.growth, 1), language),
          )
        : title
    }
    default:
      return title
  }
}

function subtitleOf(kind: ChartKind, query: ViewQuery, view: View, language: Locale): string {
  const say = exploreWords[language]
  const kinds = chartKindWords[language]
  const basis = say.bases[query.basis]
  const join = (...parts: readonly string[]) => parts.filter(Boolean).join(language === 'en' ? '; ' : '；')
  switch (kind) {
    case 'treemap':
      return join(kinds.areaIs(unitWords(query, view, language)), basis)
    case 'flow':
      return join(kinds.flowIs(unitWords(query, view, language)), basis)
    case 'heat':
      return kinds.heatIs(measured(query, view, language, false))
    case 'waterfall':
      return chartWords[language].contributionOf(
        say.splits[query.split],
        wholeWords(query, language),
        view.at ? formatPeriod(view.at, language, 'with-year') : '',
      )
    default:
      return measured(query, view, language, kind === 'lines' || kind === 'bars' || kind === 'stack' || kind === 'area')
  }
}

function unitWords(query: ViewQuery, view: View, language: Locale): string {
  const counted = unitOf(view, query)
  return counted === null ? exploreWords[language].counted[query.counted] : viewUnit(counted, language)
}

/** What the values are, their basis, and that January and February stand as their average where they do. */
function measured(query: ViewQuery, view: View, language: Locale, hasAxis: boolean): string {
  const say = exploreWords[language]
  const averaged =
    hasAxis &&
    query.shown === 'level' &&
    query.basis === 'month' &&
    view.slots.some((period) => periodKind(period) === 'january-february')
  return [
    measuredWords(query, view, unitWords(query, view, language), language),
    hasAxis ? say.bases[query.basis] : null,
    averaged ? chartWords[language].averaged : null,
  ]
    .filter(Boolean)
    .join(language === 'en' ? '; ' : '；')
}

function measuredWords(query: ViewQuery, view: View, unit: string, language: Locale): string {
  const say = chartWords[language].measured
  const { shown } = query
  const within = shown === 'share' || shown === 'contribution' ? withinWords(query, language) : null
  if (within && (shown === 'share' || shown === 'contribution'))
    return chartWords[language].measuredWithin[shown](within)
  if (shown === 'level' || shown === 'adjusted') return say[shown](unit)
  if (shown === 'index') return say.index(view.base ? formatPeriod(printPeriod(view.base), language, 'with-year') : '')
  return say[shown]
}

/** What shares and points are measured on where neither the title nor "the whole" says it: of a partner's goods, the partner. */
function withinWords(query: ViewQuery, language: Locale): string | null {
  if (query.split !== 'nothing') return null
  const isOfPartner = [query, ...query.compared].some(({ partner, goods }) => partner !== null && goods !== null)
  if (!isOfPartner) return null
  return isSideBySide(query) ? exploreWords[language].partnersOwn : wholeWords({ ...query, goods: null }, language)
}

/** The release behind the newest figures of the view's own period. */
export function sourceOf(view: View, language: Locale): string {
  const at = view.at && printPeriod(view.at)
  const figures = [view.whole, ...view.parts].flatMap((row) => (at ? (row.cells.get(at)?.figure ?? []) : []))
  const newest = figures.toSorted((a, b) => b.vintage - a.vintage)[0]
  if (!newest) return language === 'en' ? 'GACC' : '海关总署'
  const stage = formatStage(parseReleaseCode(newest.release).stage, language)
  return chartWords[language].source(
    language === 'en' ? stage.toLowerCase() : stage,
    formatInstant(newest.publishedAt, language, 'day'),
  )
}

function notesOf(kind: ChartKind, query: ViewQuery, others: readonly ViewRow[], language: Locale): readonly string[] {
  const say = exploreWords[language]
  const isWhole = query.split === 'nothing' && query.goods === null && query.partner === null
  return [
    `${say.currencies[query.currency]}, ${chartWords[language].fob[query.flow]}`.replace(
      ', ',
      language === 'zh' ? '，' : ', ',
    ),
    ...(query.shown === 'adjusted' ? [] : [chartWords[language].unadjusted]),
    ...(query.split === 'sector' || query.goods?.kind === 'sector' || kind === 'flow'
      ? [chartWords[language].sourceSums]
      : []),
    ...((kind === 'lines' || kind === 'slope') && others.length > 0 ? [chartWords[language].greyLines] : []),
    ...(kind === 'lines' && !isWhole ? [chartWords[language].gaps] : []),
    ...(kind === 'waterfall' ? [chartWords[language].contributionsBy] : []),
  ]
}
