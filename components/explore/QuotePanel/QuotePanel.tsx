import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { quoteSentence } from '#trade/explore/quote.ts'
import { quoteSubject } from '#trade/explore/quote-subject.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { parseRowId } from '#trade/explore/table-row.ts'
import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import type { Column, ViewQuery } from '#trade/explore/view-query.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatLevel } from '#trade/format/format-level.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import { type DrawnFigure, type Figure, wholeFigure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { sourceAddress } from '#trade/source-address.ts'
import { Quote } from '../Quote/Quote.tsx'
import { takeAwayWords } from '../TakeAway/take-away-words.ts'
import { quoteWords } from '../quote-words.ts'
import { exploreWords } from '../words.ts'

/** The quotation of the chosen cell, or of the first row's growth where none is chosen. */
export function QuotePanel({
  query,
  view,
  revisions,
  link,
  pinned,
  sequence,
  language,
}: {
  query: ViewQuery
  view: View
  revisions: ReadonlyMap<string, Revision>
  link: string
  /** The address of this very view at the place in the log it was read at. */
  pinned: string
  sequence: number
  language: Locale
}) {
  if (!view.at) return null
  const quoted = query.quote && parseRowId(query.quote.row)
  const asked =
    quoted &&
    [view.whole, ...view.parts].find(
      (row) => row.code === quoted.code || (view.parts.length === 0 && row.cells.has(quoted.code)),
    )
  // Without a split the table's rows are periods; in a table of every period a row names its own.
  const own = quoted?.period ?? (view.parts.length === 0 ? quoted?.code : null)
  const at = own && (asked ?? view.whole).cells.has(own) ? own : printPeriod(view.at)
  const row = asked ?? view.parts[0] ?? view.whole
  const cell = row.cells.get(at)
  if (!cell) return null
  const column: Column = asked && query.quote ? query.quote.column : isMissing(growthShown(cell)) ? 'value' : 'growth'
  // Without a split a row's share is of something that the view does not show.
  const whole = query.split === 'nothing' ? null : (view.whole.cells.get(at) ?? null)
  const sentence = quoteSentence(column, quoteSubject(row, query), cell, whole, language)
  const citation = citationOf(cell, column, row, query, language)
  const revision =
    view.parts.length === 0 ? revisions.get(at) : at === printPeriod(view.at) ? revisions.get(row.code) : undefined
  return (
    <Quote
      sentence={sentence}
      citation={citation}
      source={
        <>
          {citation}
          {language === 'en' ? '. ' : '。'}
          {revisionWords(revision ?? null, cell, query, language)}
        </>
      }
      link={link}
      reference={{
        label: takeAwayWords[language].cite,
        text: takeAwayWords[language].reference(citation, cell.figure?.release ?? null, String(sequence)),
        pinned,
      }}
      sourceHref={cell.figure && sourceHref(cell.figure)}
      words={{
        title: quoteWords[language].quote,
        copy: quoteWords[language].copy,
        copied: quoteWords[language].copied,
        copyLink: quoteWords[language].copyLink,
        source: quoteWords[language].sourceCell,
      }}
    />
  )
}

/** The cell of its file where that is known, else its release. */
function sourceHref(figure: DrawnFigure | Figure): string {
  const whole = wholeFigure(figure)
  return (whole && sourceAddress(whole.source)) ?? `/releases/${figure.release}`
}

function citationOf(cell: ViewCell, column: Column, row: ViewRow, query: ViewQuery, language: Locale): string {
  const say = exploreWords[language]
  const { figure } = cell
  const isOurs =
    column === 'share' ||
    column === 'contribution' ||
    column === 'computed' ||
    (column === 'growth' && cell.printedGrowth === null) ||
    figure === null
  const isSector = query.split === 'sector' || (row.kind === 'whole' && query.goods?.kind === 'sector')
  const stage = figure && formatStage(parseReleaseCode(figure.release).stage, language)
  return [
    figure && stage
      ? quoteWords[language].quoteSource(
          language === 'en' ? stage.toLowerCase() : stage,
          formatInstant(figure.publishedAt, language, 'day'),
        )
      : language === 'en'
        ? 'GACC'
        : '海关总署',
    isSector ? quoteWords[language].grouped : null,
    isOurs ? quoteWords[language].computedBy : null,
    figure?.status === 'P' ? say.provisionalMark : null,
  ]
    .filter(Boolean)
    .join(language === 'en' ? '; ' : '；')
}

/** What the first print was, or what it became, where they part. */
function revisionWords(revision: Revision | null, cell: ViewCell, query: ViewQuery, language: Locale): string {
  if (!revision) return ''
  const past = query.asOf !== null
  const other = past ? revision.latestGrowth : revision.firstGrowth
  if (
    cell.printedGrowth !== null &&
    other !== null &&
    formatGrowth(other, language) !== formatGrowth(cell.printedGrowth, language)
  ) {
    return (past ? quoteWords[language].nowIs : quoteWords[language].firstWas)(formatGrowth(other, language))
  }
  const level = past ? revision.latest : revision.first
  if (revision.difference === null || revision.difference.eq('0') || !level) return ''
  const text = formatLevel(level, language, 'exact')
  return (past ? quoteWords[language].nowIs : quoteWords[language].firstWas)(text)
}
