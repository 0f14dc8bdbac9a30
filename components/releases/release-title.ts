import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Breakdown } from '#trade/series-key.ts'
import { releaseWords } from './words.ts'

/** What a release is called in a list: its own headline, else the tables it carried. */
export function releaseTitle(
  notice: Pick<ReleaseNotice, 'sentences' | 'stage'>,
  breakdowns: readonly Breakdown[],
  language: Locale,
): string {
  if (notice.sentences) return notice.sentences.page[language]
  const say = releaseWords[language]
  const cuts = listed(
    ORDER.filter((cut) => breakdowns.includes(cut)).map((cut) => say.cuts[cut]),
    say.comma,
    say.and,
  )
  return notice.stage === 'restatement' ? say.restated(cuts) : say.tables(cuts)
}

const ORDER: readonly Breakdown[] = [
  'all',
  'sector',
  'commodity',
  'section',
  'chapter',
  'counterpart',
  'group',
  'counterpart-chapter',
  'mode',
  'enterprise',
]

function listed(words: readonly string[], comma: string, and: string): string {
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(comma) + and + words.at(-1)
}
