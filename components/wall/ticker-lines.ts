import { formatGrowth } from '#trade/format/format-change.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Scene } from '#trade/wall/scene.ts'
import type { WallWords as Said } from '#trade/wall/words-of-scene.ts'
import type { WallWords } from './words.ts'

/** Releases whose lines are told: the month and the year of one January morning. */
const RELEASES_TOLD = 2

/**
 * What the foot of the wall tells in turn: whose error it was, what the scene itself says, which earlier growth its release revised,
 * then the figures of the newest releases, one a line. The lines of a release withdrawn are not told.
 */
export function tickerLines(
  scene: Scene,
  said: Said | null,
  releases: readonly ReleaseNotice[],
  locale: Locale,
  words: WallWords,
): readonly string[] {
  const led = 'notice' in scene ? scene.notice : null
  const others = releases
    .filter(
      ({ stage, state, code }) =>
        (stage === 'flash' || stage === 'annual') && state !== 'withdrawn' && code !== led?.code,
    )
    .slice(led ? -(RELEASES_TOLD - 1) : -RELEASES_TOLD)
    .reverse()
  return [
    ...(led ? whoseError(led, locale) : []),
    ...(said?.ticker[locale] ?? []),
    ...revisions(scene, locale, words),
    ...others.flatMap(({ sentences }) => sentences?.ticker[locale] ?? []),
  ]
}

/**
 * Whose error it was, as it was stored with the amendment in both languages. An addition that came since has brought other words: then
 * nothing is said of it here.
 */
function whoseError({ amended, sentences }: ReleaseNotice, locale: Locale): string[] {
  if (!amended || !sentences?.standfirst.en.includes(amended.reason.trim().replace(/[.。]+$/, ''))) return []
  return [sentences.standfirst[locale]]
}

function revisions({ form }: Scene, locale: Locale, words: WallWords): string[] {
  return form.changes.flatMap((change) => {
    if (change.is !== 'revised' || change.moved.growth === null) return []
    const { figure, growth } = change.moved
    const [now, was] = [growth.now, growth.was].map((percent) => formatGrowth(percent, locale))
    return words.revisedLine(
      formatFlow(change.flow, locale),
      formatPeriod(figure.period, locale, 'long'),
      now ?? '',
      was ?? '',
    )
  })
}
