import { notFound } from 'next/navigation'
import { pageAddress } from '#components/embed/embed-address.ts'
import { EmbedSheet } from '#components/embed/EmbedSheet/EmbedSheet.tsx'
import { HeadlineEmbed } from '#components/embed/HeadlineEmbed/HeadlineEmbed.tsx'
import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { headlineOf, type LATEST } from '../headline.ts'
import { readPreferences } from '../preferences.ts'
import { refusedIn } from './asked-embed.ts'
import { EmbedRefused } from './EmbedRefused.tsx'
import { LiveEmbed } from './LiveEmbed.tsx'

/** The headline of release `code`, or of the newest, for other sites' frames. What nobody published is not there. */
export async function HeadlinePage({
  code,
  search,
}: {
  code: string | typeof LATEST
  search: Readonly<Record<string, string | string[] | undefined>>
}) {
  const { language } = await readPreferences()
  const refused = refusedIn(search)
  if (refused.length > 0) return <EmbedRefused values={refused} language={language} />
  const live = await liveHead()
  const headline = await headlineOf(code)
  if (!headline) notFound()
  const { notice, figures, head } = headline
  const say = takeAwayWords[language]
  const knownAt = say.knownAt(formatInstant(head.publishedAt.toISOString(), language, 'day-time'))
  return (
    <LiveEmbed head={live}>
      <EmbedSheet
        vintage={`${knownAt} · ${say.sequence(String(head.sequence))}`}
        page={pageAddress({ kind: 'release', code: notice.code }, language)}
        isLive
        language={language}
      >
        <HeadlineEmbed notice={notice} figures={figures} />
      </EmbedSheet>
    </LiveEmbed>
  )
}
