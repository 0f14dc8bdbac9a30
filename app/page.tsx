import type { Metadata } from 'next'
import { embedWords } from '#components/embed/embed-words.ts'
import { EventsRefresh } from '#components/events/EventsRefresh.tsx'
import { Front } from '#components/front/Front.tsx'
import { Live } from '#components/live/Live.tsx'
import { Page } from '#components/shell/Page/Page.tsx'
import { awaitedExpectations } from '#server/queries/awaited-expectations.ts'
import { policyEvents } from '#server/queries/events/policy-events.ts'
import { database } from '#server/database/client.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { frontEvents } from '#trade/events/front-events.ts'
import { frontSubscription } from '#trade/front/front-series.ts'
import { discovery } from './discovery.ts'
import { headlineOf, LATEST } from './headline.ts'
import { readPreferences } from './preferences.ts'
import { sharedCard } from './shared-picture.ts'

/** What the front page is shown by elsewhere: the newest release's card, by its own address, so that the next one is asked for anew. */
export async function generateMetadata(): Promise<Metadata> {
  const [{ language }, headline] = await Promise.all([readPreferences(), headlineOf(LATEST)])
  const found = discovery({ kind: 'latest' }, embedWords[language].newest, language)
  const sentences = headline?.notice.sentences
  if (!headline || !sentences) return {}
  return { ...(await sharedCard(headline.notice.code, sentences.page[language], language)), ...(await found) }
}

export default async function FrontPage() {
  const [preferences, snapshot, expectations, { events, edition }] = await Promise.all([
    readPreferences(),
    snapshotFor(frontSubscription(new Date().getUTCFullYear())),
    awaitedExpectations(),
    policyEvents(database()),
  ])
  return (
    <Live snapshot={snapshot} screen={null}>
      <EventsRefresh edition={edition} />
      <Page {...preferences} live>
        <Front expectations={expectations} events={frontEvents(events)} language={preferences.language} />
      </Page>
    </Live>
  )
}
