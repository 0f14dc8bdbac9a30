import type { Metadata } from 'next'
import { AmendmentList } from '#components/releases/AmendmentList/AmendmentList.tsx'
import { FeedLink, feedPath } from '#components/releases/FeedLink.tsx'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { listAmendments } from '#server/queries/releases/list-amendments.ts'
import styles from '../calendar/page.module.css'
import { askedOrigin } from '../asked-origin.ts'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  const feed = (await askedOrigin()) + feedPath('/corrections.atom', language)
  return { title: releaseWords[language].amendmentsTitle, alternates: { types: { 'application/atom+xml': feed } } }
}

/** Every correction and withdrawal there was, in the open and for ever. */
export default async function CorrectionsPage() {
  const [preferences, head] = await Promise.all([readPreferences(), liveHead()])
  const { sequence } = head.cursor
  const { language } = preferences
  const say = releaseWords[language]
  return (
    <TablePage preferences={preferences} head={head}>
      <header className={styles.head}>
        <h1>{say.amendmentsTitle}</h1>
        <p>
          {say.amendmentsLead}{' '}
          <FeedLink path="/corrections.atom" language={language}>
            {say.inFeedReader}
          </FeedLink>
        </p>
      </header>
      <AmendmentList amendments={await listAmendments(database(), sequence)} language={language} />
    </TablePage>
  )
}
