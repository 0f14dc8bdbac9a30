import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PolicyEvents } from '#components/events/PolicyEvents/PolicyEvents.tsx'
import { Disagreements } from '#components/releases/Disagreements/Disagreements.tsx'
import { Explained } from '#components/releases/Explained/Explained.tsx'
import { ExpectationTable } from '#components/releases/Expectations/ExpectationTable.tsx'
import { FigureTables } from '#components/releases/FigureGroups/FigureTables.tsx'
import { LogPlace } from '#components/releases/LogPlace/LogPlace.tsx'
import { ReleaseHead } from '#components/releases/ReleaseHead/ReleaseHead.tsx'
import { releaseTitle } from '#components/releases/release-title.ts'
import { Revised } from '#components/releases/Revised/Revised.tsx'
import { Sources } from '#components/releases/Sources/Sources.tsx'
import { releaseWords } from '#components/releases/words.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { USUAL } from '#trade/explore/view-query.ts'
import { askedOrigin } from '../../asked-origin.ts'
import { readPreferences } from '../../preferences.ts'
import { sharedPicture } from '../../shared-picture.ts'
import { TablePage } from '../../table-page.tsx'
import { datasetOf } from './dataset.ts'
import { releasePage } from './release-page.ts'
import styles from './page.module.css'

export async function generateMetadata({ params }: PageProps<'/releases/[code]'>): Promise<Metadata> {
  const [{ language }, page] = await Promise.all([readPreferences(), releasePage((await params).code)])
  if (!page) return {}
  const title = releaseTitle(page.notice, page.breakdowns, language)
  // The chart as it stood with this release, which no later one changes.
  return { title, ...(await sharedPicture({ ...USUAL, asOf: page.notice.sequence }, title, language)) }
}

export default async function ReleasePage({ params }: PageProps<'/releases/[code]'>) {
  const [preferences, page] = await Promise.all([readPreferences(), releasePage((await params).code)])
  if (!page) notFound()
  const { language } = preferences
  const say = releaseWords[language]
  const { notice, figures } = page
  const title = releaseTitle(notice, page.breakdowns, language)
  return (
    <TablePage preferences={preferences} events={page.eventsEdition}>
      {!isRehearsal() && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: datasetOf(notice, title, language, await askedOrigin()) }}
        />
      )}
      <ReleaseHead notice={notice} breakdowns={page.breakdowns} language={language} />
      {page.explained && <Explained explanation={page.explained} language={language} />}
      {(page.expectations.length > 0 || notice.sentences) && (
        <ExpectationTable rows={page.expectations} language={language} />
      )}
      <FigureTables tables={page.tables} language={language} />
      <Disagreements figures={figures} language={language} />
      <Revised figures={page.revised} language={language} />
      <PolicyEvents events={page.events} language={language} />
      <Sources figures={figures} sourceUrl={notice.sourceUrl} language={language} />
      <LogPlace entries={page.entries} language={language} />
      <p className={styles.links}>
        <Link className="link" href={`/explore?asOf=${notice.sequence}`}>
          {say.inExplorer}
        </Link>
        <a className="link" href={`/api/v1/releases/${notice.code}`}>
          {say.json}
        </a>
      </p>
    </TablePage>
  )
}
