import { counterpartGroup } from '#trade/counterpart-groups.ts'
import { counterpart } from '#trade/counterparts.ts'
import { parseCrossing } from '#trade/crossing.ts'
import type { Locale } from '#trade/format/locale.ts'
import { hsChapter } from '#trade/hs.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { BASES, parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'

export interface ChoosableSeries {
  readonly key: SeriesKey
  readonly name: Bilingual
}

/** What a series is offered as: its name and its unit. */
export function nameOffered({ key, name }: ChoosableSeries, language: Locale): string {
  return `${name[language]}, ${parseSeriesKey(key).unit}`
}

/**
 * The series that `text` names: one of those offered, by its name or key, or by its key a partner's trade in an HS chapter, of which
 * there are too many to offer. Null for anything else: a new spelling must not become a new series.
 */
export function chosenSeries(text: string, choices: readonly ChoosableSeries[], language: Locale): SeriesKey | null {
  const typed = text.trim()
  const offered = choices.find((choice) => nameOffered(choice, language) === text || choice.key === typed)
  if (offered) return offered.key
  return isOneBasis(choices, typed) && isNamedCrossing(typed) ? typed : null
}

/** On the basis of those that are offered: a release is of months or of years so far. */
function isOneBasis(choices: readonly ChoosableSeries[], typed: string): boolean {
  const offered = new Set(choices.map(({ key }) => basisOf(key)))
  return offered.size === 0 || offered.has(basisOf(typed))
}

function basisOf(key: SeriesKey): string | undefined {
  return BASES.find((basis) => key.endsWith(`.${basis}`))
}

function isNamedCrossing(key: SeriesKey): boolean {
  try {
    const { breakdown, member, measure } = parseSeriesKey(key)
    const of = breakdown === 'counterpart-chapter' && measure === 'value' ? parseCrossing(member ?? '') : null
    return of !== null && isPartner(of.counterpart) && hsChapter(of.chapter) !== undefined
  } catch {
    return false
  }
}

function isPartner(code: string): boolean {
  return (counterpart(code) ?? counterpartGroup(code)) !== undefined
}
