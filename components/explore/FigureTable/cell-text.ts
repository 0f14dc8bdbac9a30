import { fixed } from '#trade/decimal.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import type { Column } from '#trade/explore/view-query.ts'
import { type Figure, wholeFigure } from '#trade/figure.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { signOf } from '../../figures/Growth/growth-sign.ts'
import { differenceText, levelText, rateText, shareText } from '../print-cell.ts'

/** What a cell of a table of figures prints. */
export interface CellText {
  readonly text: string
  /** A figure; a reason why there is none; the sign that the first print is not held. */
  readonly kind: 'figure' | 'why' | 'not-held'
  /** Which way it points, or how loud it is said. */
  readonly tone: 'plain' | 'quiet' | 'differs' | ReturnType<typeof signOf>
  /** Whose mark stands beside it; `computed` for a rate that is ours. */
  readonly mark: Figure | 'computed' | null
}

/** One row of such a table: its figures of the period, and what became of them. */
export interface RowFacts {
  readonly cell: ViewCell | undefined
  readonly revision: Revision | null
  /** Of a view of the past, what is known now stands where the first print stands else. */
  readonly past: boolean
}

/** What stands in `column`; null for an empty cell: one of which nothing is known, or why is said in a column before it. */
export function cellText(column: Column, { cell, revision, past }: RowFacts, language: Locale): CellText | null {
  switch (column) {
    case 'first':
      return firstOrLatest(revision, past, language)
    case 'revision':
      return revisionText(revision, language)
    default:
      return cell ? OF_CELL[column](cell, language) : null
  }
}

/** What the row called `name` says, a text for each of `columns`: as it is copied. */
export function rowTexts(
  name: string,
  columns: readonly Column[],
  facts: RowFacts,
  language: Locale,
): readonly string[] {
  return [name, ...columns.map((column) => cellText(column, facts, language)?.text ?? '')]
}

const OF_CELL: Readonly<
  Record<Exclude<Column, 'first' | 'revision'>, (cell: ViewCell, language: Locale) => CellText | null>
> = {
  value: ({ level, figure }, language) =>
    isMissing(level) ? why(level, language) : { ...plain(levelText(level, language)), mark: wholeFigure(figure) },
  share: (cell, language) => {
    const text = shareText(cell.sharePercent)
    return text === null ? unlessSaid(cell.sharePercent, isMissing(cell.level), language) : plain(text)
  },
  growth: (cell, language) => {
    const shown = growthShown(cell)
    if (isMissing(shown)) return unlessSaid(shown, isMissing(cell.level), language)
    return {
      ...plain(rateText(shown, language) ?? ''),
      tone: signOf(fixed(shown, 1)),
      mark: cell.printedGrowth === null ? 'computed' : null,
    }
  },
  computed: (cell, language) => {
    const text = rateText(cell.computedGrowth, language)
    if (text === null) return null
    const differs = cell.printedGrowth !== null && text !== rateText(growthShown(cell), language)
    return { ...plain(text), tone: differs ? 'differs' : 'quiet' }
  },
  contribution: (cell, language) => {
    const text = rateText(cell.contributionPoints, language)
    return text === null ? unlessSaid(cell.contributionPoints, isMissing(growthShown(cell)), language) : plain(text)
  },
}

function firstOrLatest(revision: Revision | null, past: boolean, language: Locale): CellText | null {
  const against = past ? revision?.latest : revision?.first
  if (against) return plain(levelText(against, language))
  return revision && !revision.firstPrintIsHeld && !past ? { ...plain('°'), kind: 'not-held' } : null
}

function revisionText(revision: Revision | null, language: Locale): CellText | null {
  if (!revision?.difference || !revision.latest) return null
  const { difference: amount, latest, first } = revision
  const lastDigit = Math.max(latest.lastDigit, first?.lastDigit ?? 0)
  return { ...plain(differenceText({ amount, lastDigit, unit: latest.unit }, language)), tone: 'quiet' }
}

function plain(text: string): CellText {
  return { text, kind: 'figure', tone: 'plain', mark: null }
}

function why({ missing }: Missing, language: Locale): CellText {
  return { text: formatReason(missing, language), kind: 'why', tone: 'plain', mark: null }
}

function unlessSaid(value: unknown, isSaid: boolean, language: Locale): CellText | null {
  return isMissing(value) && !isSaid ? why(value, language) : null
}
