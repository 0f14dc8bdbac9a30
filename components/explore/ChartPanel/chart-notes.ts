import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { BandsDrawing } from '../Bands/bands.ts'
import { chartKindWords } from '../chart-kind-words.ts'
import type { MultiplesDrawing } from '../Multiples/multiples-drawing.ts'
import type { AddedUp } from '../Waterfall/added-up.ts'
import { chartWords } from '../chart-words.ts'

/** What must be said under bars over time and areas: whose values stand at the right, and what is hatched. */
export function bandsNotes({ endsAt, gaps, totals }: BandsDrawing, language: Locale): readonly string[] {
  const say = chartKindWords[language]
  return [
    endsAt !== null && say.valuesOf(formatPeriod(endsAt, language, 'with-year')),
    gaps.some(({ height }) => height === 0) && say.hatched,
    gaps.some(({ height }) => height > 0) && say.hatchedWhole,
    totals.length > 0 && say.blackLine,
  ].filter((note) => note !== false)
}

/** How many parts a drawing leaves to the table. */
export function moreNotes(more: number, language: Locale): readonly string[] {
  return more > 0 ? [chartKindWords[language].andMore(formatDigits(String(more)))] : []
}

export function multiplesNotes({ isShared, more }: MultiplesDrawing, language: Locale): readonly string[] {
  const say = chartKindWords[language]
  return [isShared ? say.sharedScale : say.ownScales, ...moreNotes(more, language)]
}

export function mapNotes({ split }: ViewQuery, language: Locale): readonly string[] {
  const say = chartKindWords[language]
  return [...(split === 'partner' ? [say.groupsAsOne] : []), say.boundaries]
}

/** How the bars came to be, and whether they add up. */
export function waterfallNotes({ runs, isAbout }: AddedUp, language: Locale): readonly string[] {
  const say = chartWords[language]
  return [runs ? (isAbout ? say.aboutNote : say.contributionNote) : say.overlapNote]
}

// More names than these are a list, and the table is one.
const NAMED_APART = 6

/** Which areas are too small for a name; null where each has its own. */
export function tooSmall(unnamed: readonly string[], language: Locale): string | null {
  if (unnamed.length === 0) return null
  const say = chartKindWords[language]
  return unnamed.length <= NAMED_APART
    ? say.tooSmall(unnamed.join(', '))
    : say.tooSmallFor(formatDigits(String(unnamed.length)))
}
