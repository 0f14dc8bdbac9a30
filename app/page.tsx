import { Front } from '#components/front/Front.tsx'
import { Live } from '#components/live/Live.tsx'
import { Page } from '#components/shell/Page/Page.tsx'
import { awaitedExpectations } from '#server/queries/awaited-expectations.ts'
import { notesOnAllTrade } from '#server/queries/notes.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { frontSubscription } from '#trade/front/front-series.ts'
import { readPreferences } from './preferences.ts'

export default async function FrontPage() {
  const [preferences, snapshot, expectations, notes] = await Promise.all([
    readPreferences(),
    snapshotFor(frontSubscription(new Date().getUTCFullYear())),
    awaitedExpectations(),
    notesOnAllTrade(),
  ])
  return (
    <Live snapshot={snapshot} screen={null}>
      <Page {...preferences} live>
        <Front expectations={expectations} notes={notes} language={preferences.language} />
      </Page>
    </Live>
  )
}
