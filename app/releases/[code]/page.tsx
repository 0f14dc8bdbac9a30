import type { Metadata } from 'next'
import { Link } from '#components/shell/Link/Link.tsx'
import { notFound } from 'next/navigation'
import { EmbedBox } from '#components/embed/EmbedBox/EmbedBox.tsx'
import { PolicyEvents } from '#components/events/PolicyEvents/PolicyEvents.tsx'
import { Disagreements } from '#components/releases/Disagreements/Disagreements.tsx'
import { Explained } from '#components/releases/Explained/Explained.tsx'
import { ExpectationTable } from '#components/releases/Expectations/ExpectationTable.tsx'
import { FigureTables } from '#components/releases/FigureGroups/FigureTables.tsx'
import { LogPlace } from '#components/releases/LogPlace/LogPlace.tsx'
import { PrintSheet } from '#components/releases/PrintSheet/PrintSheet.tsx'
import { ReleaseHead } from '#components/releases/ReleaseHead/ReleaseHead.tsx'
import { releaseTitle } from '#components/releases/release-title.ts'
import { Revised } from '#components/releases/Revised/Revised.tsx'
import { Sources } from '#components/releases/Sources/Sources.tsx'
import { releaseWords } from '#components/releases/words.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { USUAL } from '#trade/explore/view-query.ts'
import { askedOrigin } from '../../asked-origin.ts'
import { discovery } from '../../discovery.ts'
import { readPreferences } from '../../preferences.ts'
import { sharedCard, sharedPicture } from '../../shared-picture.ts'
import { TablePage } from '../../table-page.tsx'
import { datasetOf } from './dataset.ts'
import { printedChart } from './printed-chart.ts'
import { releasePage } from './release-page.ts'
import styles from './page.module.css'

export async function generateMetadata({ params }: PageProps<'/releases/[code]'>): Promise<Metadata> {
  const [{ language }, page] = await Promise.all([readPreferences(), releasePage((await params).code)])
  if (!page) return {}
  const { code, sentences, sequence } = page.notice
  const title = releaseTitle(page.notice, page.breakdowns, language)
  // Tables without words of their own have the chart as it stood with them, which no later release changes.
  if (!sentences) return { title, ...(await sharedPicture({ ...USUAL, asOf: sequence }, title, language)) }
  const [shared, found] = await Promise.all([
    sharedCard(code, title, language),
    discovery({ kind: 'release', code }, title, language),
  ])
  return { title, ...shared, ...found }
}

export default async function ReleasePage({ params }: PageProps<'/releases/[code]'>) {
  const [preferences, page] = await Promise.all([readPreferences(), releasePage((await params).code)])
  if (!page) notFound()
  const { language } = preferences
  const say = releaseWords[language]
  const { notice, figures } = page
  const title = releaseTitle(notice, page.breakdowns, language)
  const [origin, chart] = await Promise.all([askedOrigin(), printedChart(notice.code, language)])
  return (
    <TablePage preferences={preferences} head={page.live} events={page.eventsEdition}>
      {!isRehearsal() && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: datasetOf(notice, title, language, origin) }}
        />
      )}
      <ReleaseHead notice={notice} breakdowns={page.breakdowns} language={language} />
      {/* On paper a sheet of its own says the same in short. */}
      <div className="screen-only">
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
        {notice.sentences && !isRehearsal() && (
          <div className={styles.embed}>
            <EmbedBox
              coded={{
                what: { kind: 'release', code: notice.code },
                manner: { language, theme: 'auto' },
                origin,
                title,
              }}
              language={language}
            />
          </div>
        )}
      </div>
      <PrintSheet facts={page} chart={chart} address={`${origin}/releases/${notice.code}`} language={language} />
    </TablePage>
  )
}
