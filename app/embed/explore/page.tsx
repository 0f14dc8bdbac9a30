import type { Metadata } from 'next'
import { embedPictureAddress, pageAddress } from '#components/embed/embed-address.ts'
import { EmbedSheet } from '#components/embed/EmbedSheet/EmbedSheet.tsx'
import { ViewEmbed } from '#components/embed/ViewEmbed/ViewEmbed.tsx'
import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { viewWords } from '#components/explore/view-words.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { placeOf, sequenceAt } from '#server/queries/observations/as-of.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type ChartFacts, chartFacts } from '../../explore/files/file-facts.ts'
import { readPreferences } from '../../preferences.ts'
import { askedView } from '../asked-embed.ts'
import { EmbedRefused } from '../EmbedRefused.tsx'
import { LiveEmbed } from '../LiveEmbed.tsx'

export async function generateMetadata({ searchParams }: PageProps<'/embed/explore'>): Promise<Metadata> {
  const [{ language }, search] = await Promise.all([readPreferences(), searchParams])
  return { title: viewWords(askedView(search).query, language), robots: { index: false } }
}

/** Any view of the explorer for other sites' frames: by the page's own parameters, and `lang` and `theme` (docs/embeds.md). */
export default async function ExploreEmbed({ searchParams }: PageProps<'/embed/explore'>) {
  const [{ language, theme }, search] = await Promise.all([readPreferences(), searchParams])
  const { query, refused } = askedView(search)
  if (refused.length > 0) return <EmbedRefused values={refused} language={language} />
  const live = await liveHead()
  const facts = await readView(query)
  const isLive = query.asOf === null
  const what = { kind: 'view', query } as const
  const sheet = (
    <EmbedSheet
      vintage={vintageOf(facts, language)}
      page={pageAddress(what, language)}
      isLive={isLive}
      language={language}
    >
      <ViewEmbed
        {...facts}
        picture={embedPictureAddress(what, { language, theme: theme === 'dark' ? 'dark' : 'light' })}
        language={language}
      />
    </EmbedSheet>
  )
  // The past does not change.
  return isLive ? <LiveEmbed head={live}>{sheet}</LiveEmbed> : sheet
}

async function readView(query: ViewQuery): Promise<ChartFacts> {
  const head = await readHead(database())
  return chartFacts(query, head, await sequenceAt(database(), head.sequence, placeOf(query.asOf)))
}

function vintageOf({ place: { knownAt, sequence } }: ChartFacts, language: Locale): string {
  const say = takeAwayWords[language]
  const known = knownAt === null ? say.nothingKnown : say.knownAt(formatInstant(knownAt, language, 'day-time'))
  return `${known} · ${say.sequence(String(sequence))}`
}
