import type { CardFacts } from '#components/releases/card/card-picture.ts'
import { cardWords } from '#components/releases/card/card-words.ts'
import { headlineView } from '#components/releases/card/headline-view.ts'
import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { viewChart } from '#components/explore/picture/view-chart.ts'
import type { WidthOf } from '#components/explore/picture/shape.ts'
import { growthKeyField, yearKeyField } from '#components/front/key-field.ts'
import { releaseWords } from '#components/releases/words.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import { releasedScene } from '#trade/wall/scene.ts'
import { chartFacts } from './explore/files/file-facts.ts'
import type { Headline } from './headline.ts'

// Px of the page that the chart of a card has, about: it decides only what has room.
const ROOM = { isNarrow: true, width: 270, height: 120 }

/** What the card of a release says, and the chart beside its figure as known at the same place in the log. */
export async function cardFacts(headline: Headline, language: Locale, widthOf: WidthOf): Promise<CardFacts> {
  const { notice, figures, head } = headline
  const { form } = releasedScene({ figures }, notice, head.publishedAt.getTime())
  const isYear = form.key.flow === 'total'
  const field = (isYear ? yearKeyField : growthKeyField)(form.key, form, language, true)
  const isWithdrawn = notice.state === 'withdrawn'
  const underGrowth = field.underGrowth && formatGrowth(field.underGrowth, language)
  const say = cardWords[language]
  const files = takeAwayWords[language]
  return {
    about: say.about(formatRelease(notice, language)),
    sentence: notice.sentences?.page[language] ?? '',
    label: field.label,
    printed: field.printed,
    // As beside the figure of a page: what is withdrawn has nothing under it that could still be read off.
    under: isWithdrawn ? null : [field.under, underGrowth].filter(Boolean).join(' ') || null,
    stamp: stampOf(notice, language),
    isStruck: isWithdrawn,
    chart: await chartBeside(headline, language, widthOf),
    foot: [
      [releasedAt(notice, language), say.agency].join(say.and),
      `${files.knownAt(formatInstant(head.publishedAt.toISOString(), language, 'day-time'))} · ${files.sequence(String(head.sequence))}`,
    ],
    watermark: isRehearsal() ? 'REHEARSAL 演练' : null,
  }
}

/** The growth of the key figure's flow up to its period; null where none is held. */
export async function chartBeside({ notice, figures, head }: Headline, language: Locale, widthOf: WidthOf) {
  const { form } = releasedScene({ figures }, notice, head.publishedAt.getTime())
  const { query, view, sides, verdict } = await chartFacts(headlineView(form), head, head.sequence)
  if (verdict !== true || view.at === null) return null
  const { heading, chart } = viewChart(query, view, sides, ROOM, language, widthOf)
  return { title: heading.title, measured: heading.subtitle, drawn: chart }
}

/** When it became public, only as exactly as that is known. */
function releasedAt({ publishedAt, instantPrecision }: ReleaseNotice, language: Locale): string {
  const say = cardWords[language]
  return instantPrecision === 'second' || instantPrecision === 'minute'
    ? say.released(formatInstant(publishedAt, language, 'day-time'))
    : say.releasedOn(formatInstant(publishedAt, language, 'day'))
}

function stampOf({ state, amended }: ReleaseNotice, language: Locale): string | null {
  if (state === 'published' || amended === null) return null
  const say = releaseWords[language]
  const at = formatInstant(amended.at, language, 'day-time')
  return state === 'corrected' ? say.correctedAt(at) : say.withdrawnAt(at)
}
